package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Nothing but hints. */
final class HintsOnly implements ConclusionRule {
    @Override
    public String id() {
        return "hints-only";
    }

    @Override
    public String sentence() {
        return "Nothing speaks of the component in earnest. The parent POM of a whole "
                + "organisation is taken at its word, as Maven inherits it; what is only mentioned "
                + "in passing, as in a NOTICE, is the likeliest answer and no permission.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        if (!testimony.statements().isEmpty()) {
            return Optional.empty();
        }
        Testimony inherited =
                testimony.with(nearest(testimony.with(testimony.hints()).declared()));
        if (!inherited.statements().isEmpty()) {
            return Optional.of(ConclusionRules.decide(inherited).settledBy(this));
        }
        LicenseConclusion mentioned = ConclusionRules.decide(testimony.with(testimony.hints()));
        List<SpdxExpression> readings = Readings.joined(mentioned.readings(), List.of(SpdxTerm.NOASSERTION));
        ConclusionStatus status =
                mentioned.status() == ConclusionStatus.CONFLICTING || mentioned.status() == ConclusionStatus.UNKNOWN
                        ? mentioned.status()
                        : ConclusionStatus.AMBIGUOUS;
        return Optional.of(testimony.conclusion(readings, status, Doubt.STRICTEST_CANDIDATE, this));
    }

    private static List<Statement> nearest(List<Statement> statements) {
        int distance = statements.stream().mapToInt(Statement::distance).min().orElse(0);
        return statements.stream()
                .filter(statement -> statement.distance() == distance)
                .toList();
    }
}
