package org.licentia.cli.maven;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user may say about the Maven that resolves. What is not said comes from the project's {@code .mvn/maven.config},
 * then from settings.xml, then from Maven's defaults.
 *
 * @param project the directory of the project or its POM file, where {@code .mvn} is looked for
 * @param settings the user settings, {@code -s}; null for {@code ~/.m2/settings.xml}
 * @param globalSettings the global settings, {@code -gs}; null for those of the installed Maven
 * @param localRepository the directory of the local repository; null for the configured one
 * @param offline whether no repository may be asked
 * @param userProperties as given by {@code -D}
 * @param network how repositories are asked
 */
public record MavenOptions(
        Path project,
        @Nullable Path settings,
        @Nullable Path globalSettings,
        @Nullable Path localRepository,
        boolean offline,
        Map<String, String> userProperties,
        NetworkOptions network) {
    public MavenOptions {
        userProperties = Map.copyOf(userProperties);
    }

    /** Nothing said of the network. */
    public MavenOptions(
            Path project,
            @Nullable Path settings,
            @Nullable Path globalSettings,
            @Nullable Path localRepository,
            boolean offline,
            Map<String, String> userProperties) {
        this(project, settings, globalSettings, localRepository, offline, userProperties, NetworkOptions.NONE);
    }

    /** Nothing said. */
    public static MavenOptions of(Path project) {
        return new MavenOptions(project, null, null, null, false, Map.of());
    }
}
