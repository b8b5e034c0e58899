package org.licentia.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.Issue;
import org.licentia.policy.Evaluation;

/**
 * What became of decisions in one scan.
 *
 * @param evaluation with the violations that are validly waived marked as such
 * @param decisions each decision once, in the order written
 * @param issues one for each that is expired, unused, too broad, made on other evidence, or about to expire
 */
public record ReviewedDecisions(Evaluation evaluation, List<Reviewed> decisions, List<Issue> issues) {
    public ReviewedDecisions {
        decisions = List.copyOf(decisions);
        issues = List.copyOf(issues);
    }

    /** Whether a decision counts, and if not, why. The words are public. */
    public enum State {
        IN_FORCE,
        EXPIRES_SOON,
        EXPIRED,
        NOT_YET,
        PARTIAL,
        UNUSED,
        TOO_BROAD,
        EVIDENCE_CHANGED,
        NOT_OFFERED,
        CONTRADICTED,
        NOT_ENTITLED;

        /** The public name: {@code in-force}. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One decision.
     *
     * @param kind {@code waiver}, {@code choice} or {@code entitlement}
     * @param component as written, with versions
     * @param subject the rule waived, the license chosen, the contract
     * @param by who decided: choice by, waiver owner and approver, vendor
     * @param until the last day on which it counts, {@code yyyy-MM-dd}; null for choices
     * @param evidence the fingerprint it was made on; null for what is made on none
     * @param applied purls of the components that it took effect on, sorted
     */
    public record Reviewed(
            String kind,
            String component,
            String subject,
            State state,
            @Nullable String reason,
            @Nullable String because,
            String by,
            @Nullable String approver,
            @Nullable String ticket,
            @Nullable String on,
            @Nullable String until,
            @Nullable String evidence,
            @Nullable String price,
            String source,
            List<String> applied) {
        public Reviewed {
            applied = List.copyOf(applied);
        }
    }
}
