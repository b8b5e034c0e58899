package org.licentia.cli.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.graph.maven.CoordinatesTarget;
import org.licentia.graph.maven.DotMvn;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.graph.snapshot.RememberedSource.Inputs;
import org.licentia.graph.snapshot.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that a resolution is given besides the POMs: what the user says, the settings by their content, the JDK, the
 * system. Two resolutions with other inputs have nothing to do with each other.
 */
public final class ResolutionInputs {
    private static final Pattern MENTION = Pattern.compile("\\$\\{([^}]*)}");

    /** Those of the JVM itself; POMs see them too, but only those that name them. All others may configure something. */
    private static final Pattern OF_THE_JVM = Pattern.compile(
            "(java|sun|jdk|os|user|line|path|file|native|awt|stdout|stderr|stdin|jnu|org\\.slf4j)\\..*");

    private static final List<String> DECISIVE =
            List.of("os.name", "os.arch", "os.version", "java.version", "user.home");

    private static final Logger LOG = LoggerFactory.getLogger(ResolutionInputs.class);

    private final MavenOptions options;
    private final Machine machine;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> mentioned = new TreeSet<>();
    private boolean isCertain = true;

    private ResolutionInputs(MavenOptions options, Machine machine) {
        this.options = options;
        this.machine = machine;
    }

    /**
     * Of a project.
     *
     * @return empty when they cannot be told with certainty
     */
    public static Optional<Inputs> of(MavenOptions options, MavenTarget target) {
        return of(options, target, Machine.current());
    }

    static Optional<Inputs> of(MavenOptions options, MavenTarget target, Machine machine) {
        ResolutionInputs inputs = new ResolutionInputs(options, machine);
        inputs.add("project", target.project().toAbsolutePath().normalize().toString());
        inputs.all("profiles", target.profiles());
        inputs.pairs("properties", target.userProperties());
        inputs.all("modules", target.modules());
        inputs.add("jdk", target.jdk());
        inputs.add("poms only", Boolean.toString(target.pomsOnly()));
        inputs.add("system paths", Boolean.toString(target.allowSystemPaths()));
        DotMvn dotMvn = DotMvn.of(target.project());
        return inputs.with(dotMvn, target.userProperties(dotMvn));
    }

    /** Of artifacts by their names. */
    public static Optional<Inputs> of(MavenOptions options, CoordinatesTarget target) {
        ResolutionInputs inputs = new ResolutionInputs(options, Machine.current());
        inputs.all(
                "artifacts",
                target.artifacts().stream()
                        .map(each -> String.join(
                                ":", each.groupId(), each.artifactId(), each.type(), each.classifier(), each.version()))
                        .toList());
        inputs.add("transitive", Boolean.toString(target.transitive()));
        inputs.add("folder", target.folder().toAbsolutePath().normalize().toString());
        inputs.pairs("properties", target.userProperties());
        inputs.add("jdk", target.jdk());
        inputs.add("poms only", Boolean.toString(target.pomsOnly()));
        inputs.add("system paths", Boolean.toString(target.allowSystemPaths()));
        return inputs.with(DotMvn.of(target.folder()), target.userProperties());
    }

    private Optional<Inputs> with(DotMvn dotMvn, Map<String, String> user) {
        add("root", dotMvn.root().toString());
        pairs("configured properties", dotMvn.userProperties());
        all("configured profiles", dotMvn.profiles());
        all("configured modules", dotMvn.modules());
        add("configured offline", Boolean.toString(dotMvn.offline()));
        pairs("properties of the JVM", dotMvn.systemProperties());
        add("extensions", Boolean.toString(dotMvn.extensions()));
        add("configured checksums", Boolean.toString(dotMvn.strictChecksums()));
        add("offline", Boolean.toString(options.offline()));
        add("local repository", absolute(options.localRepository()));
        require(!options.network().update() && !dotMvn.update(), "-U asks for everything anew");
        add("strict checksums", Boolean.toString(options.network().strictChecksums()));
        add("settings only", Boolean.toString(options.network().settingsOnly()));
        pairs("given properties", options.userProperties());
        StandaloneMaven.settingsFiles(options, dotMvn, machine).forEach(this::file);
        securityFile();
        add("folder", Path.of("").toAbsolutePath().toString());
        Map<String, String> properties = machine.properties();
        Map<String, String> decisive = new TreeMap<>(Witness.values(properties, mentioned));
        machine.systemProperties().forEach((name, value) -> {
            if (DECISIVE.contains(name) || !OF_THE_JVM.matcher(name).matches()) {
                decisive.put(name, value);
            }
        });
        decisive.forEach(this::add);
        // What refers to more would have to be followed.
        require(
                Witness.values(properties, mentioned).values().stream().noneMatch(value -> value.contains("${")),
                "a property that the settings refer to refers to another");
        return isCertain ? Optional.of(new Inputs(text.toString(), properties, user)) : Optional.empty();
    }

    private static @Nullable String absolute(@Nullable Path path) {
        return path == null ? null : path.toAbsolutePath().normalize().toString();
    }

    private void securityFile() {
        try {
            Path security = EffectiveSettings.existing(Path.of(EffectiveSettings.security(machine)));
            String content = file(security);
            // plexus-sec-dispatcher, SecUtil.read: then another file holds the master password.
            require(!content.contains("relocation"), "settings-security.xml refers to another file");
        } catch (InvalidPathException e) {
            require(false, "settings.security is no path");
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            isCertain = false;
            LOG.info("What is resolved will not be remembered, because {}", otherwise);
        }
    }

    /** @return its content; empty when there is none */
    private String file(@Nullable Path file) {
        if (file == null) {
            add("no file", null);
            return "";
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            String content = new String(bytes, StandardCharsets.UTF_8);
            // Written so, a reference could not be seen from here.
            require(
                    content.indexOf('\0') < 0 && !content.contains("&#") && !content.contains("<!DOCTYPE"),
                    "settings are written such that not all they refer to is seen");
            mention(content);
            add(file.toAbsolutePath().normalize().toString(), Sha256.hex(bytes));
            return content;
        } catch (IOException e) {
            require(false, "settings cannot be read");
            return "";
        }
    }

    private void all(String name, Collection<String> values) {
        add(name, Integer.toString(values.size()));
        values.forEach(value -> add("", value));
    }

    private void pairs(String name, Map<String, String> pairs) {
        add(name, Integer.toString(pairs.size()));
        new TreeMap<>(pairs).forEach(this::add);
    }

    private void add(String name, @Nullable String value) {
        text.append(name.length()).append(':').append(name);
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.length()).append(':').append(value);
            mention(value);
        }
    }

    private void mention(String words) {
        if (words.contains("${")) {
            Matcher mention = MENTION.matcher(words);
            while (mention.find()) {
                mentioned.add(mention.group(1));
            }
        }
    }
}
