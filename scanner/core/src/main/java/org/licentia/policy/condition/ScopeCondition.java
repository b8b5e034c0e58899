package org.licentia.policy.condition;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Scope;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/** The component is used in one of these Maven scopes. */
public final class ScopeCondition implements PolicyWord {
    @Override
    public String word() {
        return "scope";
    }

    @Override
    public Specificity specificity() {
        return Specificity.USE;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return Arrays.stream(Scope.values()).map(Scope::toString).toList();
    }

    @Override
    public Condition condition(Set<String> values) {
        Set<Scope> meant = EnumSet.noneOf(Scope.class);
        for (Scope constant : Scope.values()) {
            if (values.contains(constant.toString())) {
                meant.add(constant);
            }
        }
        return (license, use) -> meant.contains(use.scope());
    }
}
