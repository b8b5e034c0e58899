package org.licentia.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.maven.MavenOptions;
import picocli.CommandLine.Option;

/** Where artifacts come from; the same for every command that fetches any. */
final class RepositoryOptions {
    @Option(
            names = {"-s", "--settings"},
            paramLabel = "FILE",
            description = "Maven's user settings. Default: the settings.xml in the .m2 folder of your home.")
    @Nullable
    private Path settings;

    @Option(
            names = {"-gs", "--global-settings"},
            paramLabel = "FILE",
            description = "Maven's global settings. Default: those of the Maven that is installed, if any.")
    @Nullable
    private Path globalSettings;

    @Option(
            names = "--repository",
            paramLabel = "DIR",
            description = "Maven's local repository. Default: the one of the settings.")
    @Nullable
    private Path repository;

    @Option(names = "--offline", description = "Use only what the local repository holds.")
    private boolean offline;

    /**
     * Maven as the user wants it.
     *
     * @param place the project, or the folder whose {@code .mvn} counts
     * @param properties user properties
     */
    MavenOptions maven(Path place, Map<String, String> properties) {
        return new MavenOptions(place, settings, globalSettings, repository, offline, properties);
    }
}
