package org.licentia.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.LicenseProfile;
import org.licentia.spdx.SpdxTerm;

/**
 * The rules of a policy that match a license in a use, and what becomes of each.
 *
 * @param candidates those that describe the license most closely first, of these the strictest; equally strict ones by
 *     id, so that the order of a file never shows
 */
record MatchingRules(SpdxTerm term, List<Candidate> candidates) {
    private static final Comparator<Candidate> CLOSEST_AND_STRICTEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.rule().specificity())
            .thenComparing(Candidate::verdict)
            .reversed()
            .thenComparing(candidate -> candidate.rule().id());

    MatchingRules {
        candidates = List.copyOf(candidates);
    }

    static MatchingRules of(List<PolicyRule> rules, LicenseProfile license, UseContext use) {
        List<Candidate> candidates = new ArrayList<>();
        for (PolicyRule rule : rules) {
            if (rule.matches(license, use)) {
                candidates.add(new Candidate(rule, rule.decision(use), use));
            }
        }
        candidates.sort(CLOSEST_AND_STRICTEST_FIRST);
        return new MatchingRules(license.term(), candidates);
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** How closely the most closely describing rules describe the license; {@code USE} when none says anything of it. */
    Specificity closest() {
        return candidates.isEmpty() ? Specificity.USE : candidates.get(0).rule().specificity();
    }

    /** The ruling by the most closely describing rules. */
    Ruling decisive() {
        return ruling(candidates.get(0), considered());
    }

    /** The ruling of rules that describe only the use; null unless it is stricter. */
    @Nullable
    Ruling stricterByUse(Ruling ruling) {
        for (Candidate candidate : candidates) {
            if (candidate.rule().specificity() == Specificity.USE) {
                return candidate.verdict().compareTo(ruling.verdict()) > 0
                        ? ruling(candidate, plus(ruling.trace(), candidate))
                        : null;
            }
        }
        return null;
    }

    /**
     * What the locked ones among the deciding rules decide; null when none of these is locked. Where doubt made the
     * ruling milder than a locked rule, the ruling itself.
     */
    @Nullable
    Ruling locked(Ruling ruling) {
        Candidate strictest = null;
        for (Candidate candidate : candidates) {
            Specificity specificity = candidate.rule().specificity();
            boolean decides = specificity == closest() || specificity == Specificity.USE;
            if (decides
                    && candidate.rule().locked()
                    && (strictest == null || candidate.verdict().compareTo(strictest.verdict()) > 0)) {
                strictest = candidate;
            }
        }
        if (strictest == null) {
            return null;
        }
        return strictest.verdict().compareTo(ruling.verdict()) > 0 ? ruling : ruling(strictest, considered());
    }

    /** A step for every rule that matches: how closely it describes the license, and what became of it. */
    List<TraceStep> considered() {
        List<TraceStep> steps = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.rule().specificity() != Specificity.USE) {
                steps.add(step(candidate, fate(candidate)));
            }
        }
        return steps;
    }

    private String fate(Candidate candidate) {
        Candidate first = candidates.get(0);
        if (candidate == first) {
            return "Decides: it describes the license most closely, by " + closeness(candidate) + ".";
        }
        if (candidate.rule().specificity() == first.rule().specificity()) {
            return "Describes the license just as closely, and rule '"
                    + first.rule().id() + "' "
                    + (candidate.verdict() == first.verdict() ? "says the same." : "is stricter.");
        }
        return "Outranked: it describes the license by " + closeness(candidate) + ", and rule '"
                + first.rule().id() + "' by " + closeness(first) + ".";
    }

    private List<TraceStep> plus(List<TraceStep> trace, Candidate candidate) {
        List<TraceStep> longer = new ArrayList<>(trace);
        longer.add(step(candidate, "Decides: it describes the use alone, and is stricter than what was decided."));
        return longer;
    }

    private TraceStep step(Candidate candidate, String note) {
        Set<PolicyColumn> columns =
                PolicyColumn.of(candidate.use(), candidate.rule().decisions());
        String said = columns.size() == 1
                ? " Column " + columns.iterator().next() + "."
                : columns.stream()
                        .map(column -> column + " " + candidate.rule().verdict(column))
                        .collect(Collectors.joining(", ", " Columns, of which the strictest counts: ", "."));
        return new TraceStep(term.toString(), candidate.rule().id(), candidate.verdict(), note + said);
    }

    private static String closeness(Candidate candidate) {
        return switch (candidate.rule().specificity()) {
            case LICENSE -> "its name";
            case USE -> "its use alone";
            case USE_RESTRICTION -> "its restriction on use";
            case ADVERTISING -> "its advertising clause";
            case EXCEPTION -> "its exception";
            case CATEGORY -> "its category";
        };
    }

    private Ruling ruling(Candidate candidate, List<TraceStep> trace) {
        PolicyDecision decision = candidate.decision();
        return new Ruling(
                decision.verdict(),
                candidate.rule().id(),
                decision.because(),
                decision.fix(),
                List.of(term),
                false,
                trace);
    }

    /** A rule that matches, and what it decides in the columns of the use. */
    record Candidate(PolicyRule rule, PolicyDecision decision, UseContext use) {
        Verdict verdict() {
            return decision.verdict();
        }
    }
}
