package org.licentia.policy.condition;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.licentia.facts.Answer;
import org.licentia.facts.LicenseFact;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/**
 * A question of fact about the license is answered with one of yes, no and unknown. Nobody is let through for an answer: a
 * rule that says nothing else of a license only makes the outcome stricter.
 */
public final class AnswerCondition implements PolicyWord {
    private final String word;
    private final Function<LicenseFact, Answer> question;

    private AnswerCondition(String word, Function<LicenseFact, Answer> question) {
        this.word = word;
        this.question = question;
    }

    /** Whether the license grants rights under the patents of those who contributed. */
    public static AnswerCondition patentGrant() {
        return new AnswerCondition("patent-grant", fact -> fact.patents().grant());
    }

    /** Whether a suit over patents ends rights that the license grants. */
    public static AnswerCondition patentRetaliation() {
        return new AnswerCondition("patent-retaliation", fact -> fact.patents().retaliation());
    }

    /** Whether the Open Source Initiative approved the license. */
    public static AnswerCondition osiApproved() {
        return new AnswerCondition("osi-approved", LicenseFact::osiApproved);
    }

    /** Whether the Free Software Foundation calls the license free. */
    public static AnswerCondition fsfLibre() {
        return new AnswerCondition("fsf-libre", LicenseFact::fsfLibre);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Specificity specificity() {
        return Specificity.USE;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return Arrays.stream(Answer.values()).map(Answer::toString).toList();
    }

    @Override
    public Condition condition(Set<String> values) {
        return (license, use) -> values.contains(question.apply(license.fact()).toString());
    }
}
