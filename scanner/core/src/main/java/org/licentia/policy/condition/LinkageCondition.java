package org.licentia.policy.condition;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Linkage;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/** The component becomes part of the product in one of these ways. */
public final class LinkageCondition implements PolicyWord {
    @Override
    public String word() {
        return "linkage";
    }

    @Override
    public Specificity specificity() {
        return Specificity.USE;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return Arrays.stream(Linkage.values()).map(Linkage::toString).toList();
    }

    @Override
    public Condition condition(Set<String> values) {
        Set<Linkage> meant = EnumSet.noneOf(Linkage.class);
        for (Linkage linkage : Linkage.values()) {
            if (values.contains(linkage.toString())) {
                meant.add(linkage);
            }
        }
        return (license, use) -> meant.contains(use.linkage());
    }
}
