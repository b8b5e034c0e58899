package org.licentia.policy;

import java.util.ArrayList;
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
 * @param notes what readers of a report should know besides, in sentences: an override and what it replaced, a
 *     compatibility matrix that says otherwise; usually empty
 */
public record Ruling(
        Verdict verdict,
        String rule,
        String because,
        String fix,
        List<SpdxTerm> licenses,
        boolean chosen,
        List<TraceStep> trace,
        List<String> notes) {
    public Ruling {
        licenses = List.copyOf(licenses);
        trace = List.copyOf(trace);
        notes = List.copyOf(notes);
    }

    /** A ruling of which there is nothing to note. */
    public Ruling(
            Verdict verdict,
            String rule,
            String because,
            String fix,
            List<SpdxTerm> licenses,
            boolean chosen,
            List<TraceStep> trace) {
        this(verdict, rule, because, fix, licenses, chosen, trace, List.of());
    }

    /** The same ruling with one more note for readers of reports, a sentence. */
    public Ruling noted(String note) {
        return new Ruling(verdict, rule, because, fix, licenses, chosen, trace, appended(notes, note));
    }

    /** The same ruling with one more step on the way to it. */
    public Ruling traced(TraceStep step) {
        return new Ruling(verdict, rule, because, fix, licenses, chosen, appended(trace, step), notes);
    }

    /** The same ruling, reached after these steps. */
    Ruling after(List<TraceStep> earlier) {
        List<TraceStep> steps = new ArrayList<>(earlier);
        steps.addAll(trace);
        return new Ruling(verdict, rule, because, fix, licenses, chosen, steps, notes);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
