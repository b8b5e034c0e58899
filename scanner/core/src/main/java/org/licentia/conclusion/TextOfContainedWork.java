package org.licentia.conclusion;

import java.util.Optional;
import org.licentia.evidence.LicenseEvidence.Kind;

/** A text that belongs to something inside. */
final class TextOfContainedWork implements ConclusionRule {
    @Override
    public String id() {
        return "text-of-contained-work";
    }

    @Override
    public String sentence() {
        return "Metadata and a license text contradict each other, and works found inside the "
                + "artifact have the license of that text: it is theirs, and the metadata is the answer. "
                + "Those works are judged by themselves.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        if (!testimony.contradictory()) {
            return Optional.empty();
        }
        Testimony own = testimony.weighing(testimony.statements().stream()
                .filter(statement -> !isOfContainedWork(statement, testimony))
                .toList());
        boolean settled = own.statements().size() < testimony.statements().size()
                && !own.declared().isEmpty()
                && !own.contradictory();
        return settled ? Optional.of(ConclusionRules.decide(own).settledBy(this)) : Optional.empty();
    }

    private static boolean isOfContainedWork(Statement statement, Testimony testimony) {
        return statement.kind() == Kind.DETECTED
                && !statement.readings().isEmpty()
                && statement.readings().stream()
                        .allMatch(reading -> testimony.inside().contains(reading.normalized()));
    }
}
