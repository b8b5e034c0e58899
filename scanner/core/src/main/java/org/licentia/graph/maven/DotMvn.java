package org.licentia.graph.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;

/**
 * What a project keeps in its {@code .mvn} directory for every build: {@code maven.config}, {@code jvm.config} and
 * whether there is an {@code extensions.xml}.
 *
 * @param root the directory that holds {@code .mvn}: the nearest from the project upwards, else the project's own
 * @param userProperties {@code -D} in maven.config
 * @param profiles {@code -P} in maven.config
 * @param modules {@code -pl} in maven.config
 * @param settings {@code -s} in maven.config, absolute; null when not given
 * @param globalSettings {@code -gs} in maven.config, absolute; null when not given
 * @param offline {@code -o} in maven.config
 * @param strictChecksums {@code -C} in maven.config
 * @param update {@code -U} in maven.config
 * @param systemProperties {@code -D} in jvm.config
 * @param extensions whether the project loads core extensions
 */
public record DotMvn(
        Path root,
        Map<String, String> userProperties,
        List<String> profiles,
        List<String> modules,
        @Nullable Path settings,
        @Nullable Path globalSettings,
        boolean offline,
        boolean strictChecksums,
        boolean update,
        Map<String, String> systemProperties,
        boolean extensions) {
    private static final long MAX_BYTES = 1024 * 1024;

    /**
     * Of the project in this directory, or of this POM file.
     *
     * @throws LicentiaException when a file in {@code .mvn} cannot be read
     */
    public static DotMvn of(Path project) {
        Path start = project.toAbsolutePath().normalize();
        Path directory = Files.isDirectory(start) || start.getParent() == null ? start : start.getParent();
        Path root = directory;
        for (Path candidate = directory; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve(".mvn"))) {
                root = candidate;
                break;
            }
        }
        MavenArguments arguments = MavenArguments.parse(lines(root, "maven.config"));
        Map<String, String> ofTheJvm = jvmProperties(lines(root, "jvm.config"));
        Secrets.known().tellNamed(arguments.properties());
        Secrets.known().tellNamed(ofTheJvm);
        // Maven resolves a relative path against the directory it is started in: the project.
        String settings = arguments.value("-s");
        String global = arguments.value("-gs");
        return new DotMvn(
                root,
                arguments.properties(),
                arguments.list("-P"),
                arguments.list("-pl"),
                settings == null ? null : in(directory, settings),
                global == null ? null : in(directory, global),
                arguments.has("-o"),
                arguments.has("-C"),
                arguments.has("-U"),
                ofTheJvm,
                Files.isRegularFile(root.resolve(".mvn/extensions.xml")));
    }

    private static Path in(Path directory, String file) {
        try {
            return directory.resolve(file).normalize();
        } catch (InvalidPathException e) {
            throw new LicentiaException(
                    ".mvn/maven.config names settings that no file can be called. Correct the path behind -s or -gs.",
                    e);
        }
    }

    private static List<String> lines(Path root, String name) {
        Path file = root.resolve(".mvn").resolve(name);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new LicentiaException(
                        ".mvn/" + name + " is larger than 1 MiB. Check that it is what Maven reads.");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new LicentiaException(".mvn/" + name + " cannot be read. Check that you may read it.", e);
        }
    }

    // The mvn script hands the file to the shell, which splits it at white space and takes quotes away.
    private static Map<String, String> jvmProperties(List<String> lines) {
        Map<String, String> properties = new TreeMap<>();
        for (String line : lines) {
            if (!line.strip().startsWith("#")) {
                for (String word : MavenArguments.words(line)) {
                    if (word.startsWith("-D") && word.length() > 2) {
                        MavenArguments.putProperty(properties, word.substring(2));
                    }
                }
            }
        }
        return properties;
    }

    public DotMvn {
        userProperties = Map.copyOf(userProperties);
        profiles = List.copyOf(profiles);
        modules = List.copyOf(modules);
        systemProperties = Map.copyOf(systemProperties);
    }

    /** {@code -P} and {@code -pl} of maven.config and of the command line are one list; here is the joint list. */
    static List<String> joined(List<String> configured, List<String> given) {
        List<String> all = new ArrayList<>(configured);
        all.addAll(given);
        return all;
    }
}
