package org.licentia.cli.option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.terminal.Words;
import picocli.CommandLine.Option;

/** Where the cache is; the same for every command that uses it. */
public final class CacheOption {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "The folder that remembers what was found in artifacts. Default: licentia in $XDG_CACHE_HOME or"
                            + " in the cache folder of your home.")
    @Nullable
    Path cache;

    /** The folder given, or the one that the conventions of the machine suggest. */
    public Path folder() {
        return cache != null
                ? cache
                : standard(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    /**
     * The folder for a machine: XDG base directories where they are set, otherwise what Windows, macOS and the XDG
     * specification (0.8) each call the user's cache.
     */
    public static Path standard(Map<String, String> environment, String system, String home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The specification wants paths that are not absolute to be ignored.
        if (!xdg.isEmpty() && Words.path(xdg).isAbsolute()) {
            return Words.path(xdg).resolve("licentia");
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? Path.of(home, "AppData", "Local") : Words.path(local))
                    .resolve("licentia")
                    .resolve("cache");
        }
        return name.startsWith("mac")
                ? Path.of(home, "Library", "Caches", "licentia")
                : Path.of(home, ".cache", "licentia");
    }
}
