package org.licentia.inventory.remedy;

import org.licentia.policy.DistributionModel;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.Verdict;
import org.licentia.policy.Violation;

/** What a violation means for the business: what to look at first. */
public final class Priority {
    /** May not go out, or may not run, as it is. */
    public static final String BLOCKER = "critical-blocker";
    /** An open question about something that customers get or use. */
    public static final String BEFORE_LAUNCH = "before-launch";
    /** Everything else. */
    public static final String FUTURE = "future";

    private Priority() {}

    /**
     * Waivers change nothing: what was accepted weighs as much as before, and says who accepted it. What only modules
     * use that are not distributed is for later.
     */
    public static String of(Violation violation) {
        if (violation.usages().stream().noneMatch(usage -> usage.use().shipped())) {
            return FUTURE;
        }
        if (violation.usages().stream()
                .anyMatch(usage -> usage.use().shipped() && usage.ruling().verdict() == Verdict.DENY)) {
            return BLOCKER;
        }
        return violation.usages().stream().anyMatch(Priority::reachesCustomers) ? BEFORE_LAUNCH : FUTURE;
    }

    private static boolean reachesCustomers(UsageRuling usage) {
        DistributionModel model = usage.use().product().model();
        return usage.use().shipped()
                && switch (usage.use().scope()) {
                    case COMPILE, RUNTIME, SYSTEM -> true;
                    // Where nothing is shipped we run the container ourselves.
                    case PROVIDED -> !model.ships();
                    case TEST -> false;
                };
    }
}
