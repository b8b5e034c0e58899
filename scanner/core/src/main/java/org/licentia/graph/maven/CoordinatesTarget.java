package org.licentia.graph.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Coordinates;

/**
 * Artifacts to resolve, each as the only dependency of a project.
 *
 * @param artifacts at least one
 * @param transitive whether with what they depend on
 * @param folder where {@code .mvn} is looked for
 * @param userProperties as given by {@code -D}
 * @param jdk the {@code java.version} to resolve for, such as {@code 17}; null for the running one
 * @param pomsOnly whether jars are to be left alone
 * @param allowSystemPaths whether {@code <systemPath>} may name files outside of the folder
 */
public record CoordinatesTarget(
        List<Coordinates> artifacts,
        boolean transitive,
        Path folder,
        Map<String, String> userProperties,
        @Nullable String jdk,
        boolean pomsOnly,
        boolean allowSystemPaths) {
    public CoordinatesTarget {
        artifacts = artifacts.stream().distinct().toList();
        userProperties = Map.copyOf(userProperties);
    }

    /** One whose system paths stay inside of the folder. */
    public CoordinatesTarget(
            List<Coordinates> artifacts,
            boolean transitive,
            Path folder,
            Map<String, String> userProperties,
            @Nullable String jdk,
            boolean pomsOnly) {
        this(artifacts, transitive, folder, userProperties, jdk, pomsOnly, false);
    }
}
