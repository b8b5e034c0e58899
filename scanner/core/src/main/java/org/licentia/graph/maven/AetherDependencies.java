package org.licentia.graph.maven;

import java.util.List;
import java.util.Map;
import org.apache.maven.model.Dependency;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.artifact.DefaultArtifactType;
import org.eclipse.aether.graph.Exclusion;
import org.licentia.graph.maven.pom.Gav;

/** Turns the dependencies of a POM into those of the resolver, as maven-core's {@code RepositoryUtils} does. */
@SuppressWarnings("deprecation") // resolver 1.9, which Maven 3.9 plugins get, has nothing else
record AetherDependencies(ArtifactTypeRegistry types) {

    org.eclipse.aether.graph.Dependency convert(Dependency dependency) {
        // A type nobody registered is its own extension.
        ArtifactType registered = types.get(dependency.getType());
        ArtifactType type = registered == null ? new DefaultArtifactType(dependency.getType()) : registered;
        String systemPath = dependency.getSystemPath();
        Map<String, String> properties = systemPath == null || systemPath.isEmpty()
                ? Map.of()
                : Map.of(ArtifactProperties.LOCAL_PATH, systemPath);
        Artifact artifact = new DefaultArtifact(
                dependency.getGroupId(),
                dependency.getArtifactId(),
                dependency.getClassifier(),
                null,
                dependency.getVersion(),
                properties,
                type);
        List<Exclusion> exclusions = dependency.getExclusions().stream()
                .map(each -> new Exclusion(each.getGroupId(), each.getArtifactId(), "*", "*"))
                .toList();
        return new org.eclipse.aether.graph.Dependency(
                artifact,
                dependency.getScope(),
                dependency.getOptional() == null ? null : dependency.isOptional(),
                exclusions);
    }

    /** Whether it names an artifact at all: in an invalid model it may not. */
    static boolean isComplete(Dependency dependency) {
        return isStated(dependency.getGroupId())
                && isStated(dependency.getArtifactId())
                && isStated(dependency.getVersion())
                && new Gav(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion()).isSound();
    }

    /** Whether its coordinates are longer than any: nothing else says so of it. */
    static boolean isOverlong(Dependency dependency) {
        return Gav.isOverlong(dependency.getGroupId())
                || Gav.isOverlong(dependency.getArtifactId())
                || Gav.isOverlong(dependency.getVersion());
    }

    private static boolean isStated(String part) {
        return part != null && !part.isEmpty();
    }
}
