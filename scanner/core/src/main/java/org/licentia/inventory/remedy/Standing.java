package org.licentia.inventory.remedy;

import java.util.List;
import java.util.function.BiFunction;
import org.licentia.policy.Ruling;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.UseContext;
import org.licentia.policy.Verdict;
import org.licentia.spdx.SpdxExpression;

/** What the policy would say if a component were under another license, in the uses that it stops. */
enum Standing {
    /** It would pass in all of them. */
    PASSES,
    /** A rule would let it pass, but what is known of the license is too thin to go without a person. */
    DOUBTED,
    /** It would be stopped in at least one. */
    STOPPED;

    /** The rule of {@code LicenseJudge} that asks a person where one source alone classifies a license. */
    static final String THIN_FACTS = "license-facts-uncertain";

    /** Asks the policy about a license. */
    static Standing of(
            SpdxExpression license, List<UsageRuling> usages, BiFunction<SpdxExpression, UseContext, Ruling> policy) {
        Standing worst = PASSES;
        for (UsageRuling usage : usages) {
            Ruling ruling = policy.apply(license, usage.use());
            Standing standing = ruling.verdict().passes()
                    ? PASSES
                    : ruling.verdict() == Verdict.NEEDS_REVIEW && ruling.rule().equals(THIN_FACTS) ? DOUBTED : STOPPED;
            if (standing.compareTo(worst) > 0) {
                worst = standing;
            }
        }
        return worst;
    }
}
