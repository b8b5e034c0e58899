package org.licentia.conclusion;

import java.util.Optional;
import org.licentia.spdx.SpdxTerm;

/** Silence. */
final class NothingStated implements ConclusionRule {
    @Override
    public String id() {
        return "nothing-stated";
    }

    @Override
    public String sentence() {
        return "No place says anything about a license. Silence is not permission.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        return testimony.statements().isEmpty() && testimony.hints().isEmpty()
                ? Optional.of(testimony.certain(SpdxTerm.NOASSERTION, ConclusionStatus.UNKNOWN, this))
                : Optional.empty();
    }
}
