package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.spdx.SpdxExpression;

/** What one place leaves open, another says. */
final class Refinement implements ConclusionRule {
    @Override
    public String id() {
        return "refinement";
    }

    @Override
    public String sentence() {
        return "One place leaves something open, such as the member of a license family, its "
                + "version, an exception or later versions, and another settles it without "
                + "contradiction.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<SpdxExpression> ground = testimony.commonGround();
        if (ground.size() != 1 || testimony.statements().stream().anyMatch(Statement::openOperator)) {
            return Optional.empty();
        }
        return Optional.of(testimony.certain(ground.get(0), ConclusionStatus.AGREED, this));
    }
}
