package org.licentia.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseProfile;
import org.licentia.spdx.SpdxTerm;

/**
 * Applies the rules of a policy to one license. Of the rules that match, those decide that describe the license most
 * closely, and of these the strictest; a rule that describes only the use can make the outcome stricter. Whatever the
 * rules say, the unknown does not pass.
 */
final class LicenseJudge {
    // Equally strict rules are told apart by id, so that the order of a file never shows.
    private static final Comparator<Candidate> STRICTEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.decision().verdict())
            .reversed()
            .thenComparing(candidate -> candidate.rule().id());

    private final List<PolicyRule> rules;
    private final LicenseFacts facts;

    LicenseJudge(Policy policy, LicenseFacts facts) {
        this.rules = policy.rules();
        this.facts = facts;
    }

    Ruling judge(SpdxTerm term, UseContext use) {
        LicenseProfile license = facts.profile(term);
        List<PolicyRule> matching =
                rules.stream().filter(rule -> rule.matches(license, use)).toList();
        Specificity closest = matching.stream()
                .map(PolicyRule::specificity)
                .max(Comparator.naturalOrder())
                .orElse(Specificity.USE);
        Ruling ruling;
        if (license.misfit() && closest != Specificity.LICENSE) {
            ruling = misfit(term, use);
        } else if (closest == Specificity.USE) {
            ruling = noMatch(term);
        } else {
            ruling = strictest(matching, closest, use).orElseThrow().ruling(term);
        }
        Optional<Candidate> floor = strictest(matching, Specificity.USE, use);
        if (floor.isPresent() && floor.get().decision().verdict().compareTo(ruling.verdict()) > 0) {
            return floor.get().ruling(term);
        }
        return ruling.verdict().passes() ? doubted(ruling, license, closest, use) : ruling;
    }

    private static Optional<Candidate> strictest(List<PolicyRule> matching, Specificity specificity, UseContext use) {
        return matching.stream()
                .filter(rule -> rule.specificity() == specificity)
                .map(rule -> new Candidate(rule, rule.decision(use)))
                .min(STRICTEST_FIRST);
    }

    // A rule that names the license was written by somebody who read it; everything else rests on our facts.
    private static Ruling doubted(Ruling ruling, LicenseProfile license, Specificity closest, UseContext use) {
        SpdxTerm term = license.term();
        boolean unknown = term.isNoAssertion() || term.isNone();
        if (unknown || (license.category() == LicenseCategory.UNSTATED && closest != Specificity.LICENSE)) {
            return FixedRule.LICENSE_UNKNOWN.needsReview(
                    "What is not known to be licensed may not be used, and nothing is known about " + term + ".",
                    List.of(term),
                    false);
        }
        if (license.uncertain() && closest != Specificity.LICENSE) {
            return FixedRule.LICENSE_FACTS_UNCERTAIN.needsReview(
                    "Rule '" + ruling.rule() + "' would let " + term + " pass as " + license.category()
                            + ", but only one source says that it is.",
                    List.of(term),
                    false);
        }
        return ruling;
    }

    // Nobody can tell what the authors meant. A GPL may really have been softened, so that is asked; where no exception
    // softens (CONTRACT: only a GPL or LGPL base), a denial stays.
    private Ruling misfit(SpdxTerm term, UseContext use) {
        SpdxTerm base = new SpdxTerm(term.license(), term.orLater(), null);
        Ruling without = judge(base, use);
        if (without.verdict() == Verdict.DENY && !facts.fact(base).isGplOrLgpl()) {
            return new Ruling(
                    Verdict.DENY,
                    without.rule(),
                    without.because(),
                    without.fix(),
                    List.of(term),
                    false,
                    without.trace());
        }
        return FixedRule.EXCEPTION_DOES_NOT_FIT.needsReview(
                facts.exceptions().containsKey(String.valueOf(term.exception()))
                        ? term.exception() + " is not written for " + term.license()
                                + ", so it is not clear what the authors allow."
                        : "Nothing is known about the exception " + term.exception() + ".",
                List.of(term),
                false);
    }

    private static Ruling noMatch(SpdxTerm term) {
        return FixedRule.NO_RULE_MATCHES.needsReview(
                "The policy has no rule for " + term + " in this use.", List.of(term), false);
    }

    /** A rule that matches, and what it decides for the column at hand. */
    private record Candidate(PolicyRule rule, PolicyDecision decision) {
        Ruling ruling(SpdxTerm term) {
            return new Ruling(
                    decision.verdict(),
                    rule.id(),
                    decision.because(),
                    decision.fix(),
                    List.of(term),
                    false,
                    List.of(new TraceStep(term.toString(), rule.id(), decision.verdict(), decision.because())));
        }
    }
}
