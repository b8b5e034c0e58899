package org.licentia.policy;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.SpdxExpression;

/**
 * An example of what a policy shall say.
 *
 * @param place the file and the line in which it stands
 * @param id how the file calls it; {@code line 7} where it has no name
 * @param text the license expression as written
 * @param expression what the text means; null when it is no SPDX expression
 * @param problem why it is none, finished prose; empty when it is one
 * @param use in which the license is judged
 * @param acceptable the verdicts that are right, never empty
 * @param rule the id of the rule that shall decide; empty when any may
 * @param contested whether counsel may see it otherwise: such a case is shown and never counts as a miss
 */
public record PolicyCase(
        PolicyPlace place,
        String id,
        String text,
        @Nullable SpdxExpression expression,
        String problem,
        UseContext use,
        Set<Verdict> acceptable,
        String rule,
        boolean contested) {
    /** The rule that is told where there is no license to judge. */
    public static final String UNUSABLE = "unusable-expression";

    public PolicyCase {
        acceptable = Set.copyOf(acceptable);
    }

    /** What became of a case, the gravest first. */
    public enum Outcome {
        /** It passes, and shall not. */
        FALSE_ALLOW,
        /** It is judged otherwise than it shall be. */
        MISS,
        /** It is judged otherwise, and counsel may see it so. */
        CONTESTED,
        /** It is judged as it shall be. */
        HIT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A case and what a policy says of it.
     *
     * @param rule the id of the rule that decided, {@link PolicyCase#UNUSABLE} where there was nothing to judge
     */
    public record Judged(PolicyCase given, Verdict verdict, String rule) {
        /** What became of it. */
        public Outcome outcome() {
            boolean right = given.acceptable().contains(verdict)
                    && (given.rule().isEmpty() || given.rule().equals(rule));
            if (right) {
                return Outcome.HIT;
            }
            if (given.contested()) {
                return Outcome.CONTESTED;
            }
            return verdict.passes() && given.acceptable().stream().noneMatch(Verdict::passes)
                    ? Outcome.FALSE_ALLOW
                    : Outcome.MISS;
        }
    }

    /** What a policy says of it. What is no license expression is not known to be licensed. */
    public Judged judged(PolicyEvaluator evaluator) {
        if (expression == null) {
            return new Judged(this, Verdict.NEEDS_REVIEW, UNUSABLE);
        }
        Ruling ruling = evaluator.judge(expression, use);
        return new Judged(this, ruling.verdict(), ruling.rule());
    }
}
