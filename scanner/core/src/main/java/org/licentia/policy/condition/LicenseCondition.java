package org.licentia.policy.condition;

import java.util.Collection;
import java.util.Set;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/**
 * The license is one of these: an SPDX id, a {@code LicenseRef-}, {@code NONE} or {@code NOASSERTION}, or an id
 * {@code WITH} an exception. An id alone does not mean the license with an exception that softens it.
 */
public final class LicenseCondition implements PolicyWord {
    private static final String WITH = " WITH ";

    @Override
    public String word() {
        return "license";
    }

    @Override
    public Specificity specificity() {
        return Specificity.LICENSE;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return facts.names();
    }

    @Override
    public boolean accepts(String value, LicenseFacts facts) {
        int with = value.indexOf(WITH);
        if (with >= 0) {
            return accepts(value.substring(0, with), facts)
                    && facts.exceptions().containsKey(value.substring(with + WITH.length()));
        }
        return value.matches("LicenseRef-[A-Za-z0-9.-]+") || facts.names().contains(value);
    }

    @Override
    public Condition condition(Set<String> values) {
        return (license, use) -> {
            for (String name : license.names()) {
                if (values.contains(name)) {
                    return true;
                }
            }
            return false;
        };
    }
}
