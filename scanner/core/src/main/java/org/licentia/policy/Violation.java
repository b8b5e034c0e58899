package org.licentia.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;

/**
 * A component that one rule does not let pass. One per component and rule; every usage it concerns is named.
 *
 * @param verdict {@code NEEDS_REVIEW} or {@code DENY}, the strictest of the usages
 * @param waivedBy who accepted it, in a few words; null while nobody did, or not for all of its usages
 */
public record Violation(
        Component component,
        String rule,
        Verdict verdict,
        List<UsageRuling> usages,
        @Nullable String waivedBy) {
    public Violation {
        usages = List.copyOf(usages);
    }

    /** The same, accepted by somebody. */
    public Violation waived(String by) {
        return new Violation(component, rule, verdict, usages, by);
    }
}
