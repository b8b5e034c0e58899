package org.licentia.policy.condition;

import java.util.List;
import org.licentia.policy.PolicyWord;

/** The catalogue of words that rules may use, one line each. */
public final class PolicyWords {
    private static final List<PolicyWord> STANDARD = List.of(
            new LicenseCondition(),
            new UseRestrictionCondition(),
            new AdvertisingCondition(),
            new ExceptionEffectCondition(),
            new CategoryCondition(),
            AnswerCondition.patentGrant(),
            AnswerCondition.patentRetaliation(),
            AnswerCondition.osiApproved(),
            AnswerCondition.fsfLibre(),
            new ScopeCondition(),
            new OptionalCondition(),
            new DirectCondition(),
            new LinkageCondition(),
            new DistributionCondition());

    private PolicyWords() {}

    /** Every word. */
    public static List<PolicyWord> standard() {
        return STANDARD;
    }
}
