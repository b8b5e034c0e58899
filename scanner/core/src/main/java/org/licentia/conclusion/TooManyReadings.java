package org.licentia.conclusion;

import java.util.Optional;
import org.licentia.spdx.SpdxTerm;

/** More doubt than can be told apart. */
final class TooManyReadings implements ConclusionRule {
    @Override
    public String id() {
        return "too-many-readings";
    }

    @Override
    public String sentence() {
        return "A list is so ambiguous that its readings cannot be told apart, so the license "
                + "counts as not known.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        boolean tooMany = testimony.statements().stream()
                .anyMatch(statement -> statement.readings().isEmpty());
        return tooMany || (testimony.together().isEmpty())
                ? Optional.of(testimony.certain(SpdxTerm.NOASSERTION, ConclusionStatus.UNKNOWN, this))
                : Optional.empty();
    }
}
