package org.licentia.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.VersionRange;
import org.licentia.spdx.SpdxExpression;

/**
 * What is known of a component in a range of its versions, and what helps where its license is a problem.
 *
 * @param component {@code group:artifact}
 * @param license in these versions
 * @param problem the kind of license that makes it one; {@code choice}, {@code identification} or {@code none}
 * @param useInstead best first; empty where nothing takes its place
 * @param choose the license to take where it offers several; null where that is not the way
 * @param effort of the first of these, or of what else helps: {@code drop-in}, {@code low}, {@code medium} or
 *     {@code high}; null where nobody estimated it
 * @param commercial whether a license can be bought
 * @param lookedAt the version whose POM was read; null where none was
 * @param advice what else helps, a sentence; null where nothing does
 * @param note what else there is to know, a sentence; null where nothing is
 */
public record Alternative(
        String component,
        VersionRange versions,
        SpdxExpression license,
        String problem,
        List<Use> useInstead,
        @Nullable SpdxExpression choose,
        @Nullable String effort,
        boolean commercial,
        @Nullable String lookedAt,
        Verification verification,
        @Nullable String advice,
        @Nullable String note) {
    public Alternative {
        useInstead = List.copyOf(useInstead);
    }

    /** What else helps, if something is known to. */
    public Optional<String> advises() {
        return Optional.ofNullable(advice);
    }

    /** What it takes to use that instead; null where nobody estimated it, for the estimate is of the first alone. */
    public @Nullable String effortOf(Use use) {
        return useInstead.indexOf(use) == 0 ? effort : null;
    }

    /**
     * What to use instead.
     *
     * @param remark where it replaces a part only, or needs something besides; null where it does not
     */
    public record Use(Replacement replacement, @Nullable String remark) {
        // Written out: the JVM would put a record's own together anew at every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Use that
                            && replacement.equals(that.replacement)
                            && Objects.equals(remark, that.remark));
        }

        @Override
        public int hashCode() {
            return 31 * replacement.hashCode() + Objects.hashCode(remark);
        }
    }
}
