package org.licentia.policy.condition;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/** The license is of one of these kinds, its exception considered. */
public final class CategoryCondition implements PolicyWord {
    @Override
    public String word() {
        return "category";
    }

    @Override
    public Specificity specificity() {
        return Specificity.CATEGORY;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return Arrays.stream(LicenseCategory.values())
                .map(LicenseCategory::toString)
                .toList();
    }

    @Override
    public Condition condition(Set<String> values) {
        Set<LicenseCategory> meant = EnumSet.noneOf(LicenseCategory.class);
        for (LicenseCategory constant : LicenseCategory.values()) {
            if (values.contains(constant.toString())) {
                meant.add(constant);
            }
        }
        return (license, use) -> meant.contains(license.category());
    }
}
