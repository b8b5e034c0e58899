package org.licentia.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which components are judged. The order of the rules means nothing.
 *
 * @param description what the policy is for, in sentences
 * @param context the distribution it assumes unless somebody says otherwise
 * @param rules all of them, those of the policy that it extends included, each id once
 * @param overrides verdicts for exactly what they name, those of the policy that it extends included
 * @param base the policy that it extends; null when it stands alone. What a locked rule of it decides, this one cannot
 *     soften
 */
public record Policy(
        PolicyReference reference,
        String description,
        DistributionContext context,
        List<PolicyRule> rules,
        List<PolicyOverride> overrides,
        @Nullable Policy base) {
    public Policy {
        rules = List.copyOf(rules);
        overrides = List.copyOf(overrides);
    }
}
