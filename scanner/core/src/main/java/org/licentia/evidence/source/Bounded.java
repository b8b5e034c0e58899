package org.licentia.evidence.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/**
 * The first of things that an artifact may hold any number of. Whoever takes them reports {@link #issue}: what was left
 * out was not looked at, and may say anything.
 *
 * @param kept no more than {@code most}
 * @param most how many are looked at
 * @param isCut whether there were more
 */
record Bounded<T>(List<T> kept, int most, boolean isCut) {
    Bounded {
        kept = List.copyOf(kept);
    }

    /** The first of these. */
    static <T> Bounded<T> of(Collection<T> all, int most) {
        return new Bounded<>(all.stream().limit(most).toList(), most, all.size() > most);
    }

    /**
     * That there are more of them; empty when all are here.
     *
     * @param things what they are, in the plural: {@code license files}
     */
    Optional<Issue> issue(Component component, String things) {
        return isCut ? Optional.of(issue(component, most, things)) : Optional.empty();
    }

    /** That an artifact holds more things than are looked at. */
    static Issue issue(Component component, int most, String things) {
        return new Issue(
                Severity.ERROR,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The artifact of " + component + " holds more than " + most + " " + things
                        + "; only the first of them were looked at.",
                "Look into it by hand: the others may state any license.");
    }
}
