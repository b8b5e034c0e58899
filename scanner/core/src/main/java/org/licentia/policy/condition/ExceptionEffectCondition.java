package org.licentia.policy.condition;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.licentia.facts.ExceptionEffect;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.Condition;
import org.licentia.policy.PolicyWord;
import org.licentia.policy.Specificity;

/** The license has an exception with one of these effects, and the effect applies to it. */
public final class ExceptionEffectCondition implements PolicyWord {
    @Override
    public String word() {
        return "exception-effect";
    }

    @Override
    public Specificity specificity() {
        return Specificity.EXCEPTION;
    }

    @Override
    public Collection<String> values(LicenseFacts facts) {
        return Arrays.stream(ExceptionEffect.values())
                .map(ExceptionEffect::toString)
                .toList();
    }

    @Override
    public Condition condition(Set<String> values) {
        Set<ExceptionEffect> meant = EnumSet.noneOf(ExceptionEffect.class);
        for (ExceptionEffect constant : ExceptionEffect.values()) {
            if (values.contains(constant.toString())) {
                meant.add(constant);
            }
        }
        return (license, use) -> {
            ExceptionEffect effect = license.effect();
            return effect != null && meant.contains(effect);
        };
    }
}
