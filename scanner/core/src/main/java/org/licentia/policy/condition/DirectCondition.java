package org.licentia.policy.condition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/** Whether the module declares the component itself. */
public final class DirectCondition implements PolicyWord {
    @Override
    public String word() {
        return "direct";
    }

    @Override
    public Specificity specificity() {
        return Specificity.USE;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return List.of("true", "false");
    }

    @Override
    public Condition condition(Set<String> values) {
        return (license, use) -> values.contains(String.valueOf(use.direct()));
    }
}
