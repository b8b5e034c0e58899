package org.licentia.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.evidence.LicenseChange;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * The licenses of one component that give way to others on a date which its evidence states, such as BUSL-1.1. From that
 * day on the other license is judged in place of the first. Where places contradict each other about date or license, or
 * one of them leaves them open, nothing changes; a curation of the license settles that.
 *
 * @param changes by the license that gives way
 * @param asOf the date for which to judge
 */
record ChangedLicenses(Map<SpdxTerm, LicenseChange> changes, LocalDate asOf) {
    ChangedLicenses {
        changes = Map.copyOf(changes);
    }

    /** What the evidence of a conclusion says, as far as it agrees. */
    static ChangedLicenses of(LicenseConclusion conclusion, LocalDate asOf) {
        if (conclusion.evidence().stream().allMatch(evidence -> evidence.change() == null)) {
            return new ChangedLicenses(Map.of(), asOf);
        }
        Map<SpdxTerm, Set<LicenseChange>> stated = new HashMap<>();
        Set<SpdxTerm> curated = new HashSet<>();
        for (LicenseEvidence evidence : conclusion.evidence()) {
            LicenseChange change = evidence.change();
            if (change != null) {
                boolean settles = evidence.kind() == LicenseEvidence.Kind.CURATED;
                if (settles && curated.add(change.from())) {
                    stated.remove(change.from());
                }
                if (settles || !curated.contains(change.from())) {
                    stated.computeIfAbsent(change.from(), key -> new HashSet<>())
                            .add(change);
                }
            }
        }
        Map<SpdxTerm, LicenseChange> agreed = new HashMap<>();
        stated.forEach((term, all) -> {
            LicenseChange change = all.iterator().next();
            if (all.size() == 1 && change.on() != null && change.to() != null) {
                agreed.put(term, change);
            }
        });
        return new ChangedLicenses(agreed, asOf);
    }

    /**
     * The ruling on an expression of the component, with a note on each of its licenses that has changed or will.
     *
     * @param judge what an expression is judged
     */
    Ruling judge(SpdxExpression expression, Function<SpdxExpression, Ruling> judge) {
        if (changes.isEmpty()) {
            return judge.apply(expression);
        }
        Ruling ruling = judge.apply(today(expression));
        for (String note : notes(expression)) {
            ruling = ruling.noted(note);
        }
        return ruling;
    }

    private SpdxExpression today(SpdxExpression expression) {
        return expression.fold(
                this::today,
                (left, right) -> SpdxExpression.and(List.of(left, right)),
                (left, right) -> SpdxExpression.or(List.of(left, right)));
    }

    private SpdxExpression today(SpdxTerm term) {
        LicenseChange change = changes.get(term);
        SpdxExpression to = change == null ? null : change.to();
        return change == null || to == null || !hasChanged(change) ? term : to;
    }

    private boolean hasChanged(LicenseChange change) {
        LocalDate on = change.on();
        return on != null && !asOf.isBefore(on);
    }

    private List<String> notes(SpdxExpression expression) {
        List<String> notes = new ArrayList<>();
        new TreeMap<>(changes).forEach((term, change) -> {
            if (expression.terms().contains(term)) {
                notes.add(
                        hasChanged(change)
                                ? term + " changed to " + change.to() + " on " + change.on()
                                        + ", so the component is judged under " + change.to() + "."
                                : term + " changes to " + change.to() + " on " + change.on()
                                        + "; until then its own terms hold.");
            }
        });
        return notes;
    }
}
