package org.licentia.conclusion;

import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;

/** Metadata and texts that each name more than the other. */
final class PartlyInCommon implements ConclusionRule {
    @Override
    public String id() {
        return "partly-in-common";
    }

    @Override
    public String sentence() {
        return "Metadata and texts name some licenses in common and each names others too. The "
                + "metadata is the likeliest answer; that what only the texts name applies as well is "
                + "kept as a reading and judged.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        Overlap overlap = testimony.overlap();
        if (overlap == null || overlap.further().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                testimony.conclusion(overlap.withFurther(), ConclusionStatus.AMBIGUOUS, Doubt.OPEN_OPERATOR, this));
    }
}
