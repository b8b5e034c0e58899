package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;

/** A person looked. */
final class Curated implements ConclusionRule {
    @Override
    public String id() {
        return "curated";
    }

    @Override
    public String sentence() {
        return "A person looked and wrote down the answer, which counts more than everything " + "that was found.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<Statement> curated = testimony.curated();
        if (curated.isEmpty() || curated.get(0).readings().isEmpty()) {
            return Optional.empty();
        }
        List<SpdxExpression> answer = curated.get(0).readings();
        boolean unanimous = curated.stream()
                .allMatch(one -> one.readings().size() == answer.size()
                        && Readings.joined(answer, one.readings()).size() == answer.size());
        return unanimous
                ? Optional.of(testimony.conclusion(
                        answer,
                        ConclusionStatus.CURATED,
                        answer.size() == 1 ? Doubt.NONE : Doubt.STRICTEST_CANDIDATE,
                        this))
                : Optional.empty();
    }
}
