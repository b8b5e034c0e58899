package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;

/** Texts of some of the licenses that metadata names. */
final class TextOfOneOfSeveral implements ConclusionRule {
    @Override
    public String id() {
        return "text-of-one-of-several";
    }

    @Override
    public String sentence() {
        return "Metadata says how several licenses combine, and texts are found of some of them "
                + "only. The metadata is the answer; that a choice may have been taken already is "
                + "kept as a reading and judged.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        Overlap overlap = testimony.overlap();
        if (overlap == null || overlap.readings().size() != 1) {
            return Optional.empty();
        }
        SpdxExpression declared = overlap.readings().get(0);
        if (declared instanceof SpdxExpression.And) {
            return Optional.of(testimony.certain(declared, ConclusionStatus.DECLARED_ONLY, this));
        }
        return Optional.of(testimony.conclusion(
                Readings.joined(List.of(declared), testimony.texts()),
                ConclusionStatus.DECLARED_ONLY,
                Doubt.OPEN_OPERATOR,
                this));
    }
}
