package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;

/** Witnesses that exclude each other. */
final class PlacesDisagree implements ConclusionRule {
    @Override
    public String id() {
        return "places-disagree";
    }

    @Override
    public String sentence() {
        return "Places contradict each other. The likeliest answer is shown, every witness is "
                + "listed, and a person must decide which is right, unless the policy denies whatever any of "
                + "them says.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        if (!testimony.contradictory()) {
            return Optional.empty();
        }
        List<SpdxExpression> readings = List.of(testimony.mostCredible().likeliest());
        for (Statement witness : testimony.statements()) {
            readings = Readings.joined(readings, witness.readings());
        }
        return Optional.of(
                testimony.conclusion(readings, ConclusionStatus.CONFLICTING, Doubt.STRICTEST_CANDIDATE, this));
    }
}
