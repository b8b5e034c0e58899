package org.licentia.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.VersionRange;
import org.licentia.spdx.SpdxExpression;

/**
 * A verdict for exactly what it names, in place of what the rules say: a license, an expression or a component. The
 * narrower beats the wider: a component an expression, an expression a license. It cannot soften a locked rule, and it
 * cannot let pass what is not known to be licensed.
 *
 * @param id public, {@code kebab-case}; reports print it
 * @param subject what it is about
 * @param decisions for the columns that it names; in others the rules speak
 * @param place where it stands
 */
public record PolicyOverride(
        String id, Subject subject, Map<PolicyColumn, PolicyDecision> decisions, PolicyPlace place) {
    public PolicyOverride {
        decisions = Map.copyOf(decisions);
    }

    /**
     * What an override is about.
     *
     * @param license a license id, with its exception if it has one; null when it is about something else
     * @param expression a whole conclusion; null when it is about something else
     * @param component {@code group:artifact}; null when it is about something else
     * @param versions of the component; {@link VersionRange#ALL} for what is no component
     */
    public record Subject(
            @Nullable String license,
            @Nullable SpdxExpression expression,
            @Nullable String component,
            VersionRange versions) {}
}
