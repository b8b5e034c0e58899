package org.licentia.conclusion;

import java.util.List;
import java.util.Set;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * What metadata means.
 *
 * @param readings the likeliest first; empty when there is no metadata
 * @param openOperator whether it names several licenses and not how they combine
 * @param contradictory whether its places exclude each other
 */
record Declaration(List<SpdxExpression> readings, boolean openOperator, boolean contradictory) {
    static final Declaration NONE = new Declaration(List.of(), false, false);

    Declaration and(Declaration other) {
        List<SpdxExpression> common = Readings.common(readings, other.readings);
        if (!common.isEmpty()) {
            return new Declaration(common, common.size() > 1 && (openOperator || other.openOperator), contradictory);
        }
        // A shorter list beside a longer one: the longer counts, and that the shorter may be meant stays open.
        Set<SpdxTerm> own = Testimony.terms(readings);
        Set<SpdxTerm> others = Testimony.terms(other.readings);
        if (Readings.beyond(others, own).isEmpty()) {
            return new Declaration(Readings.joined(readings, other.readings), true, contradictory);
        }
        if (Readings.beyond(own, others).isEmpty()) {
            return new Declaration(Readings.joined(other.readings, readings), true, contradictory);
        }
        return new Declaration(Readings.joined(readings, other.readings), false, true);
    }
}
