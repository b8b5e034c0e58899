package org.licentia.policy.condition;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.Condition;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/** The product is distributed in one of these ways. */
public final class DistributionCondition implements PolicyWord {
    @Override
    public String word() {
        return "distribution";
    }

    @Override
    public Specificity specificity() {
        return Specificity.USE;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return Arrays.stream(DistributionModel.values())
                .map(DistributionModel::toString)
                .toList();
    }

    @Override
    public Condition condition(Set<String> values) {
        Set<DistributionModel> meant = EnumSet.noneOf(DistributionModel.class);
        for (DistributionModel model : DistributionModel.values()) {
            if (values.contains(model.toString())) {
                meant.add(model);
            }
        }
        return (license, use) -> meant.contains(use.product().model());
    }
}
