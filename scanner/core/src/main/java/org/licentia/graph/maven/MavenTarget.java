package org.licentia.graph.maven;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Maven project to resolve, and what a user would have told Maven about it.
 *
 * @param project the directory of the project, or a POM file
 * @param profiles as given to {@code -P}: {@code id} or {@code +id} activates, {@code !id} or {@code -id} deactivates
 * @param userProperties as given by {@code -D}
 * @param modules as given to {@code -pl}: {@code :artifact}, {@code group:artifact} or a path relative to the project,
 *     {@code !} or {@code -} in front excludes; empty for all
 * @param jdk the {@code java.version} of the build described, such as {@code 17}; null for the running one
 * @param pomsOnly whether jars are to be left alone; recorded, resolution itself never touches one
 * @param allowSystemPaths whether {@code <systemPath>} may name files outside of the project
 */
public record MavenTarget(
        Path project,
        List<String> profiles,
        Map<String, String> userProperties,
        List<String> modules,
        @Nullable String jdk,
        boolean pomsOnly,
        boolean allowSystemPaths) {
    public MavenTarget {
        profiles = List.copyOf(profiles);
        userProperties = Map.copyOf(userProperties);
        modules = List.copyOf(modules);
    }

    /** One whose system paths stay inside of the project. */
    public MavenTarget(
            Path project,
            List<String> profiles,
            Map<String, String> userProperties,
            List<String> modules,
            @Nullable String jdk,
            boolean pomsOnly) {
        this(project, profiles, userProperties, modules, jdk, pomsOnly, false);
    }

    /** Those of the command line beat those of {@code .mvn/maven.config}. */
    public Map<String, String> userProperties(DotMvn dotMvn) {
        Map<String, String> all = new HashMap<>(dotMvn.userProperties());
        all.putAll(userProperties);
        return all;
    }

    /** All of a project, as plain {@code mvn} would see it. */
    public static MavenTarget of(Path project) {
        return new MavenTarget(project, List.of(), Map.of(), List.of(), null, false);
    }
}
