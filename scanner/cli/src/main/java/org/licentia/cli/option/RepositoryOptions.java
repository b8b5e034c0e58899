package org.licentia.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.maven.MavenOptions;
import org.licentia.cli.maven.NetworkOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where artifacts come from; the same for every command that fetches any. */
public final class RepositoryOptions {
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

    @Option(
            names = {"-C", "--strict-checksums"},
            description = "Refuse also what a repository publishes without a checksum. What does not match its checksum"
                    + " is refused anyway.")
    private boolean strictChecksums;

    @Option(
            names = {"-U", "--update-snapshots"},
            description = "Ask again for what repositories did not have, and for their metadata, which is otherwise"
                    + " remembered for as long as Maven remembers it: a day, mostly.")
    private boolean update;

    @Option(
            names = "--repositories",
            paramLabel = "SCOPE",
            converter = ScopeConverter.class,
            completionCandidates = Scopes.class,
            description =
                    "Which repositories are asked: ${COMPLETION-CANDIDATES}. With settings-only those that only POMs"
                            + " declare, of the project or of others, are not; a warning names them. Default: all.")
    private Asked asked = Asked.ALL;

    @Option(
            names = "--connect-timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long to wait for a connection: 10, 10s, 500ms or 2m. Default: 10s.")
    @Nullable
    private Duration connectTimeout;

    @Option(
            names = "--read-timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long a transfer may make next to no progress. Default: 30s.")
    @Nullable
    private Duration readTimeout;

    @Option(
            names = "--transfer-timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long the transfer of one file may take. Default: 10m.")
    @Nullable
    private Duration transferTimeout;

    /** Which repositories are asked. */
    enum Asked {
        ALL,
        SETTINGS_ONLY
    }

    /** The words of {@code --repositories}. */
    static final class Scopes implements Iterable<String> {
        private static final List<String> ALL = List.of("all", "settings-only");

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }

    /** Reads them. */
    static final class ScopeConverter implements ITypeConverter<Asked> {
        @Override
        public Asked convert(String word) {
            if (!Scopes.ALL.contains(word)) {
                throw new TypeConversionException("'" + word + "' is neither all nor settings-only");
            }
            return word.equals("all") ? Asked.ALL : Asked.SETTINGS_ONLY;
        }
    }

    /** A time as people write it, seconds without a unit. */
    static final class TimeConverter implements ITypeConverter<Duration> {
        private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m)?");
        private static final Duration LONGEST = Duration.ofDays(1);

        @Override
        public Duration convert(String words) {
            Matcher time = TIME.matcher(words);
            if (!time.matches() || Integer.parseInt(time.group(1)) == 0) {
                throw new TypeConversionException("'" + words + "' is no time such as 30, 30s, 500ms or 2m");
            }
            long count = Long.parseLong(time.group(1));
            String unit = time.group(2) == null ? "s" : time.group(2);
            Duration length = unit.equals("ms")
                    ? Duration.ofMillis(count)
                    : unit.equals("m") ? Duration.ofMinutes(count) : Duration.ofSeconds(count);
            if (length.compareTo(LONGEST) > 0) {
                throw new TypeConversionException("'" + words + "' is longer than a day");
            }
            return length;
        }
    }

    /**
     * Maven as the user wants it.
     *
     * @param place the project, or the folder whose {@code .mvn} counts
     * @param properties user properties
     */
    public MavenOptions maven(Path place, Map<String, String> properties) {
        NetworkOptions network = new NetworkOptions(
                connectTimeout, readTimeout, transferTimeout, strictChecksums, update, asked == Asked.SETTINGS_ONLY);
        return new MavenOptions(place, settings, globalSettings, repository, offline, properties, network);
    }
}
