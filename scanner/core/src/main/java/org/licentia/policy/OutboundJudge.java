package org.licentia.policy;

import java.util.Optional;
import java.util.function.Supplier;
import org.licentia.facts.Compatibility;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseCompatibility;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseProfile;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.spdx.SpdxTerm;

/**
 * What the product's own license makes of a verdict that rules have given. The rules are written for a product under
 * proprietary terms. Under an open-source license the compatibility matrix decides for code that is merged or published
 * as source and, where that license is copyleft, for all that is distributed (CONTRACT, judgement): a No denies, an open
 * question needs review, and a Yes lifts what a rule stopped for its copyleft alone. A separate, unmodified jar under a
 * weak copyleft beside a permissive license stays with the rules; a No of the matrix is noted there as dissent.
 */
final class OutboundJudge {
    private final Policy policy;
    private final LicenseFacts facts;
    private final Supplier<LicenseCompatibility> matrix;

    /** @param matrix asked for only when it has something to decide */
    OutboundJudge(Policy policy, LicenseFacts facts, Supplier<LicenseCompatibility> matrix) {
        this.policy = policy;
        this.facts = facts;
        this.matrix = matrix;
    }

    /**
     * The ruling, the product's own license considered.
     *
     * @param byRules what the rules say of the license in this use
     */
    Ruling judge(SpdxTerm inbound, UseContext use, Ruling byRules) {
        if (use.product().isProprietary()) {
            return byRules;
        }
        LicenseProfile license = facts.profile(inbound);
        LicenseCategory outbound = facts.profile(use.product().outbound()).category();
        if (isDistributed(use, outbound)) {
            return distributed(license, use, byRules, outbound);
        }
        boolean provided =
                use.scope() == Scope.PROVIDED && use.product().model().ships() && use.shipped();
        return provided && outbound.isCopyleft() ? provided(license, use, byRules) : byRules;
    }

    // What only reaches browsers from a service, and what a service under a network copyleft is made of, counts too.
    private static boolean isDistributed(UseContext use, LicenseCategory outbound) {
        boolean reachesOthers = switch (use.product().model()) {
            case DISTRIBUTED_BINARY, SOURCE_DISTRIBUTION, EMBEDDED_DEVICE -> true;
            case SAAS -> use.browser() || outbound == LicenseCategory.NETWORK_COPYLEFT;
            case INTERNAL -> false;
        };
        return reachesOthers
                && use.shipped()
                && switch (use.scope()) {
                    case COMPILE, RUNTIME, SYSTEM -> true;
                    // CONTRACT, judgement: where we run the container ourselves, provided counts as compile.
                    case PROVIDED -> !use.product().model().ships();
                    case TEST -> false;
                };
    }

    private Ruling distributed(LicenseProfile license, UseContext use, Ruling byRules, LicenseCategory outbound) {
        boolean separate = use.linkage() == Linkage.MAVEN_COMPILE;
        boolean merged = !separate || use.product().model() == DistributionModel.SOURCE_DISTRIBUTION;
        if (!outbound.isCopyleft() && !merged) {
            return byRules;
        }
        boolean weak = license.category().isCopyleft() && !license.category().reachesTheWholeWork();
        Compatibility answer = matrix.get().answer(use.product().outbound(), license.term());
        if (!outbound.isCopyleft() && separate && weak) {
            return answer == Compatibility.NO && byRules.verdict() != Verdict.DENY
                    ? byRules.noted(says(answer, license, use)
                            + " Others hold that a separate, unmodified jar leaves the license of what uses it alone.")
                    : byRules;
        }
        return switch (answer) {
            case SAME, YES -> compatible(license, use, byRules, Verdict.ALLOW_WITH_OBLIGATIONS, answer);
            case NO -> incompatible(license, use, byRules);
            case CHECK_DEPENDENCY, UNKNOWN -> unclear(license, use, byRules, answer);
        };
    }

    private Ruling provided(LicenseProfile license, UseContext use, Ruling byRules) {
        Compatibility answer = matrix.get().answer(use.product().outbound(), license.term());
        if (answer.isYes()) {
            return byRules.verdict() == Verdict.NEEDS_REVIEW
                    ? compatible(license, use, byRules, Verdict.ALLOW, answer)
                    : byRules;
        }
        return answer == Compatibility.NO && byRules.verdict().passes()
                ? FixedRule.OUTBOUND_UNCLEAR
                        .needsReview(
                                says(answer, license, use)
                                        + " We do not ship it, but a product that is built to run with it may still"
                                        + " count as one work with it.",
                                byRules.licenses(),
                                false)
                        .after(byRules.trace())
                : byRules;
    }

    private Ruling compatible(
            LicenseProfile license, UseContext use, Ruling byRules, Verdict milder, Compatibility answer) {
        Optional<PolicyRule> lifted = liftable(license, byRules);
        if (lifted.isEmpty()) {
            return byRules;
        }
        Ruling relief =
                FixedRule.OUTBOUND_COMPATIBLE.decides(milder, says(answer, license, use), byRules.licenses(), false);
        if (license.uncertain() && lifted.get().specificity() != Specificity.LICENSE) {
            relief = FixedRule.LICENSE_FACTS_UNCERTAIN.needsReview(
                    relief.because() + " But what is known about " + license.term() + " comes from one source only.",
                    byRules.licenses(),
                    false);
        }
        return relieved(license, use, byRules, relief);
    }

    // Rules on the use alone hold whatever the licenses make of one another.
    private Ruling relieved(LicenseProfile license, UseContext use, Ruling byRules, Ruling relief) {
        Ruling relieved = relief.after(byRules.trace());
        Ruling stricter = MatchingRules.of(policy.rules(), license, use).stricterByUse(relieved);
        return stricter == null ? relieved : stricter;
    }

    // Whatever else a rule stops it for stays: restrictions on use, advertising, uncertainty. So does what is locked,
    // and a denial by a rule that names the license, for somebody meant just this one.
    private Optional<PolicyRule> liftable(LicenseProfile license, Ruling byRules) {
        if (byRules.verdict().passes()
                || license.misfit()
                || !license.category().isCopyleft()
                || license.fact().useRestriction() != null) {
            return Optional.empty();
        }
        return policy.rules().stream()
                .filter(rule -> rule.id().equals(byRules.rule()))
                .filter(rule -> switch (rule.specificity()) {
                    case CATEGORY, EXCEPTION -> true;
                    case LICENSE -> byRules.verdict() == Verdict.NEEDS_REVIEW;
                    case USE, ADVERTISING, USE_RESTRICTION -> false;
                })
                .findFirst();
    }

    private Ruling incompatible(LicenseProfile license, UseContext use, Ruling byRules) {
        // A rule that denies it for another reason, or that nobody may set aside, has said enough.
        if (byRules.verdict() == Verdict.DENY && liftable(license, byRules).isEmpty()) {
            return byRules;
        }
        return FixedRule.OUTBOUND_INCOMPATIBLE
                .decides(Verdict.DENY, says(Compatibility.NO, license, use), byRules.licenses(), false)
                .after(byRules.trace());
    }

    private Ruling unclear(LicenseProfile license, UseContext use, Ruling byRules, Compatibility answer) {
        Ruling asked = FixedRule.OUTBOUND_UNCLEAR.needsReview(says(answer, license, use), byRules.licenses(), false);
        if (byRules.verdict().passes()) {
            return license.category() == LicenseCategory.PUBLIC_DOMAIN ? byRules : asked.after(byRules.trace());
        }
        // GPL-3.0 in a work under AGPL-3.0: the rules deny it for a closed product; here it depends on how they are
        // combined.
        boolean depends = answer == Compatibility.CHECK_DEPENDENCY && byRules.verdict() == Verdict.DENY;
        return depends && liftable(license, byRules).isPresent() ? relieved(license, use, byRules, asked) : byRules;
    }

    private static String says(Compatibility answer, LicenseProfile license, UseContext use) {
        SpdxTerm outbound = use.product().outbound();
        String question = "code under " + license.term() + " may be part of a work under " + outbound;
        return switch (answer) {
            case SAME -> "It is under " + outbound + ", like the product itself.";
            case YES -> "By the compatibility matrix of OSADL, " + question + ".";
            case NO ->
                "By the compatibility matrix of OSADL, code under " + license.term()
                        + " may not be part of a work under " + outbound + ".";
            case CHECK_DEPENDENCY ->
                "By the compatibility matrix of OSADL, it depends on how they are combined whether " + question + ".";
            case UNKNOWN -> "The compatibility matrix of OSADL does not say whether " + question + ".";
        };
    }
}
