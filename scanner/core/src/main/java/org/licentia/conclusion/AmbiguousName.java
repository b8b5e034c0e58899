package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;

/** A family and not its member. */
final class AmbiguousName implements ConclusionRule {
    @Override
    public String id() {
        return "ambiguous-name";
    }

    @Override
    public String sentence() {
        return "The words name a family of licenses and not its member, and no text settles it. "
                + "The likeliest member is shown, the strictest one is judged.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<SpdxExpression> readings = testimony.together();
        return readings.size() > 1
                ? Optional.of(
                        testimony.conclusion(readings, ConclusionStatus.AMBIGUOUS, Doubt.STRICTEST_CANDIDATE, this))
                : Optional.empty();
    }
}
