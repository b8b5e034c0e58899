package org.licentia.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.licentia.facts.LicenseProfile;

/**
 * When … decide … because … fix.
 *
 * @param id public, {@code kebab-case}; reports print it
 * @param conditions all of them must hold
 * @param specificity of the most closely describing condition
 * @param decisions for every column
 * @param locked whether policies that extend this one, and overrides, may not soften it
 * @param place where it stands
 */
public record PolicyRule(
        String id,
        List<Condition> conditions,
        Specificity specificity,
        Map<PolicyColumn, PolicyDecision> decisions,
        boolean locked,
        PolicyPlace place) {
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
        PolicyDecision strictest = null;
        for (PolicyColumn column : PolicyColumn.of(use, decisions)) {
            PolicyDecision decision = decision(column);
            if (strictest == null || decision.verdict().compareTo(strictest.verdict()) > 0) {
                strictest = decision;
            }
        }
        return Objects.requireNonNull(strictest, "every use has a column");
    }

    /** What it decides in one column. */
    public Verdict verdict(PolicyColumn column) {
        return decision(column).verdict();
    }

    private PolicyDecision decision(PolicyColumn column) {
        PolicyDecision decision = decisions.get(column);
        if (decision == null) {
            throw new IllegalStateException("rule " + id + " has no decision for " + column);
        }
        return decision;
    }
}
