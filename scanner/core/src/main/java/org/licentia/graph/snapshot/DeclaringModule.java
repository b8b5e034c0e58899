package org.licentia.graph.snapshot;

import java.util.Map;
import org.licentia.graph.Coordinates;

/**
 * What there is to know of a module to find the lines that declare its dependencies.
 *
 * @param pom its POM, an absolute path
 * @param groupId of its effective model, as are the following
 * @param parentGroupId empty when it has no parent
 * @param parentArtifactId empty when it has no parent
 * @param properties those that POMs of the project may refer to
 * @param relocated for each direct dependency that was published elsewhere than declared, what the POM calls it
 */
public record DeclaringModule(
        String pom,
        String groupId,
        String artifactId,
        String version,
        String parentGroupId,
        String parentArtifactId,
        Map<String, String> properties,
        Map<Coordinates, Coordinates> relocated) {

    /** {@code group:artifact}. */
    public String ga() {
        return groupId + ":" + artifactId;
    }
}
