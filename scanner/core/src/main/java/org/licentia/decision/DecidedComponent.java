package org.licentia.decision;

import org.licentia.graph.Component;
import org.licentia.graph.VersionRange;

/**
 * Which component a decision is about.
 *
 * @param ga {@code group:artifact}, as written; may hold {@code *} in entitlements only
 * @param part which part of the artifact, {@code META-INF/LICENSE/jquery}; empty for the whole
 */
public record DecidedComponent(String ga, VersionRange versions, String part) {
    /** Whether the decision is about that component, letter for letter. */
    public boolean names(Component component) {
        return component.coordinates().ga().equals(ga)
                && component.part().equals(part)
                && versions.contains(component.coordinates().version());
    }
}
