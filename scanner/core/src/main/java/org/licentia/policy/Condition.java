package org.licentia.policy;

import org.licentia.facts.LicenseProfile;

/** A condition of a rule, bound to the values that the rule gives. */
@FunctionalInterface
public interface Condition {
    /** Whether the condition holds for this license in this use. */
    boolean holds(LicenseProfile license, UseContext use);
}
