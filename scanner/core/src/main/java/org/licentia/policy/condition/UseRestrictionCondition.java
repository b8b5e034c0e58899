package org.licentia.policy.condition;

import java.util.Collection;
import java.util.Set;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/** The license forbids to do one of these things with the software. */
public final class UseRestrictionCondition implements PolicyWord {
    @Override
    public String word() {
        return "use-restriction";
    }

    @Override
    public Specificity specificity() {
        return Specificity.USE_RESTRICTION;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return facts.useRestrictions().keySet();
    }

    @Override
    public Condition condition(Set<String> values) {
        return (license, use) -> {
            String restriction = license.fact().useRestriction();
            return restriction != null && values.contains(restriction);
        };
    }
}
