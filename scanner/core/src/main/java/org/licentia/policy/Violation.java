package org.licentia.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.spdx.SpdxTerm;

/**
 * A component that one rule does not let pass. One per component and rule; every usage it concerns is named.
 *
 * @param verdict {@code NEEDS_REVIEW} or {@code DENY}, the strictest of the usages
 * @param against licenses of others that it does not go with, where the rule is about those; empty elsewhere
 * @param waivedBy who accepted it, in a few words; null while nobody did, or not for all of its usages
 */
public record Violation(
        Component component,
        String rule,
        Verdict verdict,
        List<UsageRuling> usages,
        Set<SpdxTerm> against,
        @Nullable String waivedBy) {
    public Violation {
        usages = List.copyOf(usages);
        against = Set.copyOf(against);
    }

    /** One that is about the component alone. */
    public Violation(
            Component component, String rule, Verdict verdict, List<UsageRuling> usages, @Nullable String waivedBy) {
        this(component, rule, verdict, usages, Set.of(), waivedBy);
    }

    /** The same, accepted by somebody. */
    public Violation waived(String by) {
        return new Violation(component, rule, verdict, usages, against, by);
    }
}
