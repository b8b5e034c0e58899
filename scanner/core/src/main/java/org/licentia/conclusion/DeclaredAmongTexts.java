package org.licentia.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** The license that metadata names stands among further texts. */
final class DeclaredAmongTexts implements ConclusionRule {
    @Override
    public String id() {
        return "declared-among-texts";
    }

    @Override
    public String sentence() {
        return "The license that metadata names stands among further texts, and nothing says "
                + "whose those are. The declared license is the answer; that the others apply as "
                + "well is kept as a reading and judged.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        Testimony.Overlap overlap = testimony.overlap();
        if (overlap == null || overlap.further().isEmpty()) {
            return Optional.empty();
        }
        List<SpdxExpression> withOthers = new ArrayList<>();
        for (SpdxExpression own : overlap.readings()) {
            for (List<SpdxTerm> others : overlap.further()) {
                List<SpdxExpression> all = new ArrayList<>(List.of(own));
                all.addAll(others);
                withOthers.add(SpdxExpression.and(all));
            }
        }
        return Optional.of(testimony.conclusion(
                Readings.joined(overlap.readings(), withOthers),
                overlap.readings().size() == 1 ? ConclusionStatus.AGREED : ConclusionStatus.AMBIGUOUS,
                Doubt.OPEN_OPERATOR,
                this));
    }
}
