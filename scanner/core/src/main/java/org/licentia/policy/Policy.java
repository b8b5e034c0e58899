package org.licentia.policy;

import java.util.List;

/**
 * The rules by which components are judged. The order of the rules means nothing.
 *
 * @param description what the policy is for, in sentences
 * @param distribution the distribution model it assumes
 * @param outbound the license of the product it assumes
 */
public record Policy(
        PolicyReference reference, String description, String distribution, String outbound, List<PolicyRule> rules) {
    public Policy {
        rules = List.copyOf(rules);
    }
}
