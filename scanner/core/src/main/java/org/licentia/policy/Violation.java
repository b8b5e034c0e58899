package org.licentia.policy;

import java.util.List;
import org.licentia.graph.Component;

/**
 * A component that one rule does not let pass. One per component and rule; every usage it concerns is named.
 *
 * @param verdict {@code NEEDS_REVIEW} or {@code DENY}, the strictest of the usages
 */
public record Violation(Component component, String rule, Verdict verdict, List<UsageRuling> usages) {
    public Violation {
        usages = List.copyOf(usages);
    }
}
