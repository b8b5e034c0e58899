package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
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
        if (curated.isEmpty() || curated.stream().anyMatch(one -> one.readings().size() != 1)) {
            return Optional.empty();
        }
        SpdxExpression answer = curated.get(0).likeliest();
        return curated.stream().allMatch(one -> one.likeliest().isEquivalentTo(answer))
                ? Optional.of(testimony.certain(answer, ConclusionStatus.CURATED, this))
                : Optional.empty();
    }
}
