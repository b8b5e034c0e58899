package org.licentia.issue;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the scan itself that the reader of the inventory must know. It never stops the scan.
 *
 * @param severity whether something is missing because of it
 * @param stage where it was noticed
 * @param component the purl of the component concerned; null when it concerns none
 * @param module {@code group:artifact} of the module concerned; null when it concerns none or all
 * @param message what happened and why, a finished sentence without secrets or machine paths
 * @param remedy what the reader can do about it, a finished sentence
 */
public record Issue(
        Severity severity,
        Stage stage,
        @Nullable String component,
        @Nullable String module,
        String message,
        String remedy)
        implements Comparable<Issue> {

    private static final Comparator<@Nullable String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Issue> ORDER = Comparator.comparing(Issue::severity)
            .thenComparing(Issue::stage)
            .thenComparing(Issue::component, NULLS_FIRST)
            .thenComparing(Issue::module, NULLS_FIRST)
            .thenComparing(Issue::message)
            .thenComparing(Issue::remedy);

    @Override
    public int compareTo(Issue other) {
        return ORDER.compare(this, other);
    }
}
