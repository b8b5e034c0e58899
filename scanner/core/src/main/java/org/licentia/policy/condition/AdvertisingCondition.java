package org.licentia.policy.condition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/**
 * The license wants an acknowledgement in advertising. There is no opposite: it would describe nearly every license
 * more closely than its category does.
 */
public final class AdvertisingCondition implements PolicyWord {
    @Override
    public String word() {
        return "advertising";
    }

    @Override
    public Specificity specificity() {
        return Specificity.ADVERTISING;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return List.of("true");
    }

    @Override
    public Condition condition(Set<String> values) {
        return (license, use) -> license.fact().advertising();
    }
}
