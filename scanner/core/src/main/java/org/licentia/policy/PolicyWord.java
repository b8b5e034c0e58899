package org.licentia.policy;

import java.util.Collection;
import java.util.Set;
import org.licentia.facts.LicenseFacts;

/** A word that a rule may use in its {@code when}. Stateless. */
public interface PolicyWord {
    /** The word, as policies write it: {@code kebab-case}, public. */
    String word();

    /** How closely a rule that uses this word describes a license. */
    Specificity specificity();

    /** The values a rule may give. */
    Collection<String> values(LicenseFacts facts);

    /** Whether a rule may give this value; more than {@link #values} lists where the values are endless. */
    default boolean accepts(String value, LicenseFacts facts) {
        return values(facts).contains(value);
    }

    /** The condition that one of these values holds. */
    Condition condition(Set<String> values);
}
