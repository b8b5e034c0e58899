package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;

/** Words nobody knows beside words that are known. */
final class UnrecognisedBesideKnown implements ConclusionRule {
    @Override
    public String id() {
        return "unrecognised-beside-known";
    }

    @Override
    public String sentence() {
        return "One place names a license that is known, another uses words that nobody knows. "
                + "The known one is the likeliest answer, but it passes only when the unknown words "
                + "pass too.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        if (testimony.unrecognised().isEmpty() || testimony.recognised().isEmpty()) {
            return Optional.empty();
        }
        LicenseConclusion known = ConclusionRules.decide(testimony.with(testimony.recognised()));
        List<SpdxExpression> readings = known.readings();
        for (Statement unknown : testimony.unrecognised()) {
            readings = Readings.joined(readings, unknown.readings());
        }
        ConclusionStatus status =
                known.status() == ConclusionStatus.CONFLICTING || known.status() == ConclusionStatus.UNKNOWN
                        ? known.status()
                        : ConclusionStatus.AMBIGUOUS;
        return Optional.of(testimony.conclusion(readings, status, Doubt.STRICTEST_CANDIDATE, this));
    }
}
