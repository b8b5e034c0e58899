package org.licentia.policy;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Dependency;
import org.licentia.spdx.SpdxExpression;

/**
 * The ruling on one module's use of a component.
 *
 * @param use the usage as rules saw it
 * @param judged the reading of the license that the ruling is about
 * @param chosen the licenses taken where the expression leaves a choice; null where it leaves none
 */
public record UsageRuling(
        Dependency usage,
        UseContext use,
        Ruling ruling,
        SpdxExpression judged,
        @Nullable SpdxExpression chosen) {

    /** The usage that explains a decision best first: the strictest, then the one nearest to its module. */
    public static final Comparator<UsageRuling> MOST_TELLING_FIRST = Comparator.comparing(
                    (UsageRuling usage) -> usage.ruling().verdict())
            .reversed()
            .thenComparing(usage -> usage.usage().path().size())
            .thenComparing(usage -> usage.usage().module());
}
