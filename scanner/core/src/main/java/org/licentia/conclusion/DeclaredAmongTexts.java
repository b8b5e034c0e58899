package org.licentia.conclusion;

import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;

/** The license that metadata names stands among further texts. */
final class DeclaredAmongTexts implements ConclusionRule {
    @Override
    public String id() {
        return "declared-among-texts";
    }

    @Override
    public String sentence() {
        return "All that metadata names stands among further texts, and nothing says "
                + "whose those are. The declared license is the answer; that the others apply as "
                + "well is kept as a reading and judged.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        Overlap overlap = testimony.overlap();
        if (overlap == null || overlap.further().isEmpty() || !overlap.declaredAmongTexts()) {
            return Optional.empty();
        }
        return Optional.of(testimony.conclusion(
                overlap.withFurther(),
                overlap.readings().size() == 1 ? ConclusionStatus.AGREED : ConclusionStatus.AMBIGUOUS,
                Doubt.OPEN_OPERATOR,
                this));
    }
}
