package org.licentia.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseProfile;
import org.licentia.spdx.SpdxTerm;

/**
 * Applies a policy to one license. Of the rules that match, those decide that describe the license most closely, and of
 * these the strictest; a rule that describes only the use can make the outcome stricter. Whatever the rules say, the
 * unknown does not pass, and what a locked rule of an extended policy decides is not softened.
 */
final class LicenseJudge {
    private final List<PolicyRule> rules;
    private final LicenseFacts facts;
    private final @Nullable LicenseJudge base;

    LicenseJudge(Policy policy, LicenseFacts facts) {
        this.rules = policy.rules();
        this.facts = facts;
        this.base = policy.base() == null ? null : new LicenseJudge(policy.base(), facts);
    }

    /**
     * A ruling by the rules, and the mildest that may become of it.
     *
     * @param floor what locked rules decide, of this policy and of those that it extends; null where none does. It may be
     *     stricter than the ruling: then an extending policy has tried to soften it
     */
    record Judged(Ruling ruling, @Nullable Ruling floor) {}

    Judged judge(SpdxTerm term, UseContext use) {
        LicenseProfile license = facts.profile(term);
        MatchingRules matching = MatchingRules.of(rules, license, use);
        Ruling ruling = byRules(license, matching, use);
        Ruling floor = matching.locked(ruling);
        Ruling below = base == null ? null : base.judge(term, use).floor();
        boolean lower = below == null || floor != null && floor.verdict().compareTo(below.verdict()) >= 0;
        return new Judged(ruling, lower ? floor : below);
    }

    /**
     * Why no override lets the license pass: neither the data knows it, or its exception, nor does a rule name it. Null
     * where there is no such reason.
     */
    @Nullable
    String unknown(SpdxTerm term, UseContext use) {
        LicenseProfile license = facts.profile(term);
        boolean known = !isNothing(term)
                && (license.category() != LicenseCategory.UNSTATED && !license.misfit()
                        || MatchingRules.of(rules, license, use).closest() == Specificity.LICENSE);
        return known
                ? null
                : "what is not known to be licensed never passes, and nothing is known about " + term
                        + "; find its license, or name it in a rule";
    }

    private Ruling byRules(LicenseProfile license, MatchingRules matching, UseContext use) {
        SpdxTerm term = license.term();
        Specificity closest = matching.closest();
        Ruling ruling;
        if (license.misfit() && closest != Specificity.LICENSE) {
            ruling = misfit(term, use, matching);
        } else if (closest == Specificity.USE) {
            ruling = FixedRule.NO_RULE_MATCHES.needsReview(
                    "The policy has no rule for " + term + " in this use.", List.of(term), false);
        } else {
            ruling = matching.decisive();
        }
        Ruling stricter = matching.stricterByUse(ruling);
        if (stricter != null) {
            return stricter;
        }
        return ruling.verdict().passes() ? doubted(ruling, license, closest) : ruling;
    }

    // A rule that names the license was written by somebody who read it; everything else rests on our facts.
    private static Ruling doubted(Ruling ruling, LicenseProfile license, Specificity closest) {
        SpdxTerm term = license.term();
        if (isNothing(term) || (license.category() == LicenseCategory.UNSTATED && closest != Specificity.LICENSE)) {
            return FixedRule.LICENSE_UNKNOWN
                    .needsReview(
                            "What is not known to be licensed may not be used, and nothing is known about " + term
                                    + ".",
                            List.of(term),
                            false)
                    .after(ruling.trace());
        }
        if (license.uncertain() && closest != Specificity.LICENSE) {
            return FixedRule.LICENSE_FACTS_UNCERTAIN
                    .needsReview(
                            "Rule '" + ruling.rule() + "' would let " + term + " pass as " + license.category()
                                    + ", but only one source says that it is.",
                            List.of(term),
                            false)
                    .after(ruling.trace());
        }
        return ruling;
    }

    // Nobody can tell what the authors meant. A GPL may really have been softened, so that is asked; where no exception
    // softens (CONTRACT: only a GPL or LGPL base), a denial stays.
    private Ruling misfit(SpdxTerm term, UseContext use, MatchingRules matching) {
        SpdxTerm plain = new SpdxTerm(term.license(), term.orLater(), null);
        LicenseProfile profile = facts.profile(plain);
        Ruling without = byRules(profile, MatchingRules.of(rules, profile, use), use);
        if (without.verdict() == Verdict.DENY && !facts.fact(plain).isGplOrLgpl()) {
            return new Ruling(
                    Verdict.DENY,
                    without.rule(),
                    without.because(),
                    without.fix(),
                    List.of(term),
                    false,
                    without.trace());
        }
        Ruling asked = FixedRule.EXCEPTION_DOES_NOT_FIT.needsReview(
                facts.exceptions().containsKey(String.valueOf(term.exception()))
                        ? term.exception() + " is not written for " + term.license()
                                + ", so it is not clear what the authors allow."
                        : "Nothing is known about the exception " + term.exception() + ".",
                List.of(term),
                false);
        return asked.after(matching.considered());
    }

    private static boolean isNothing(SpdxTerm term) {
        return term.isNoAssertion() || term.isNone();
    }
}
