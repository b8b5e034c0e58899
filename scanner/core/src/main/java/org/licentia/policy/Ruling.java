package org.licentia.policy;

import java.util.List;
import org.licentia.spdx.SpdxTerm;

/**
 * What the policy says of an expression in a context, and what that rests on.
 *
 * @param verdict the outcome
 * @param rule the id of the rule, or of the override, that decided
 * @param because why, one sentence of the policy
 * @param fix what to do, a sentence of the policy; empty when nothing needs doing
 * @param licenses the licenses it rests on, in the order written: of an OR only those of the chosen branch
 * @param chosen whether an OR was decided on the way
 * @param trace what was considered on the way to it, in order; what a person reads who doubts the outcome
 */
public record Ruling(
        Verdict verdict,
        String rule,
        String because,
        String fix,
        List<SpdxTerm> licenses,
        boolean chosen,
        List<TraceStep> trace) {
    public Ruling {
        licenses = List.copyOf(licenses);
        trace = List.copyOf(trace);
    }
}
