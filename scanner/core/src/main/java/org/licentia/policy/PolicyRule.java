package org.licentia.policy;

import java.util.List;
import java.util.Map;

/**
 * When … decide … because … fix.
 *
 * @param id public, {@code kebab-case}; reports print it
 * @param conditions all of them must hold
 * @param specificity of the most closely describing condition
 * @param decisions for every column
 */
public record PolicyRule(
        String id, List<Condition> conditions, Specificity specificity, Map<PolicyColumn, PolicyDecision> decisions) {
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

    PolicyDecision decision(PolicyColumn column) {
        PolicyDecision decision = decisions.get(column);
        if (decision == null) {
            throw new IllegalStateException("rule " + id + " has no decision for " + column);
        }
        return decision;
    }
}
