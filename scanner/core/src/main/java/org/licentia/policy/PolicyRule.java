package org.licentia.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.licentia.facts.LicenseProfile;

/**
 * When … decide … because … fix.
 *
 * @param id public, {@code kebab-case}; reports print it
 * @param conditions all of them must hold
 * @param specificity of the most closely describing condition
 * @param decisions for every column
 * @param locked whether policies that extend this one may not soften it
 */
public record PolicyRule(
        String id,
        List<Condition> conditions,
        Specificity specificity,
        Map<PolicyColumn, PolicyDecision> decisions,
        boolean locked) {
    public PolicyRule {
        conditions = List.copyOf(conditions);
        decisions = Map.copyOf(decisions);
    }

    boolean matches(LicenseProfile license, UseContext use) {
        for (Condition condition : conditions) {
            if (!condition.holds(license, use)) {
                return false;
            }
        }
        return true;
    }

    /** What it decides for a use: the strictest of the columns that the use falls into. */
    PolicyDecision decision(UseContext use) {
        return PolicyColumn.of(use).stream()
                .map(this::decision)
                .max(Comparator.comparing(PolicyDecision::verdict))
                .orElseThrow();
    }

    private PolicyDecision decision(PolicyColumn column) {
        PolicyDecision decision = decisions.get(column);
        if (decision == null) {
            throw new IllegalStateException("rule " + id + " has no decision for " + column);
        }
        return decision;
    }
}
