package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** People looked and came to different answers. */
final class CurationsDiffer implements ConclusionRule {
    @Override
    public String id() {
        return "curations-differ";
    }

    @Override
    public String sentence() {
        return "Several curations cover the component and differ, so none of them is taken and a "
                + "person must decide between them.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<Statement> curated = testimony.curated();
        if (curated.isEmpty()) {
            return Optional.empty();
        }
        List<SpdxExpression> readings = List.of();
        for (Statement one : curated) {
            readings = Readings.joined(readings, one.readings());
        }
        return Optional.of(
                readings.isEmpty()
                        ? testimony.certain(SpdxTerm.NOASSERTION, ConclusionStatus.UNKNOWN, this)
                        : testimony.conclusion(
                                readings, ConclusionStatus.CONFLICTING, Doubt.STRICTEST_CANDIDATE, this));
    }
}
