package org.licentia.decision;

import org.licentia.graph.Component;
import org.licentia.graph.VersionRange;

/**
 * Which component a decision is about.
 *
 * @param ga {@code group:artifact}, as written; {@code *} stands for any characters in entitlements, and makes anything
 *     else too broad to count
 * @param part which part of the artifact, {@code META-INF/LICENSE/jquery}; empty for the whole
 */
public record DecidedComponent(String ga, VersionRange versions, String part) {
    /** Whether the decision is about that component, letter for letter. */
    public boolean names(Component component) {
        return isCalled(component) && versions.contains(component.coordinates().version());
    }

    /** Whether the decision is about that component in some version. */
    boolean isCalled(Component component) {
        return component.coordinates().ga().equals(ga) && component.part().equals(part);
    }

    /** Whether the component is one of those meant, as contracts mean them: a whole group, and all that is inside. */
    boolean covers(Component component) {
        return new NamePattern(ga, "").matches(component.coordinates().ga())
                && (part.isEmpty() || part.equals(component.part()))
                && versions.contains(component.coordinates().version());
    }

    /** Its name without versions: {@code com.example:lib#META-INF/LICENSE/jquery}. */
    public String name() {
        return part.isEmpty() ? ga : ga + "#" + part;
    }

    /** Its name with versions. */
    @Override
    public String toString() {
        return versions.extent() == VersionRange.Extent.ALL ? name() : name() + " " + versions;
    }
}
