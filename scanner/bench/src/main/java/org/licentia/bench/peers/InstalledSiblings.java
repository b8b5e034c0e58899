package org.licentia.bench.peers;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licentia.bench.BenchmarkException;

/**
 * The jars of a reactor's own modules, in a local repository, as {@code mvn install} would have left them. A goal that opens
 * the jars of all dependencies cannot run on a reactor that nobody has built; building projects is not what is compared, so
 * empty jars stand in.
 */
final class InstalledSiblings {
    /** group:artifact:type[:classifier]:version, and a scope unless it is a module itself. */
    private static final Pattern COORDINATES = Pattern.compile(
            "([\\w.-]+):([\\w.-]+):([\\w-]+)(?::([\\w.-]+))?:([\\w.-]+)(?::(?:compile|runtime|provided|test|system))");

    private static final Pattern MODULE =
            Pattern.compile("^\\[INFO\\] ([\\w.-]+):([\\w.-]+):[\\w-]+:[\\w.-]+$", Pattern.MULTILINE);

    private InstalledSiblings() {}

    /** The files that a printed tree asks the reactor's own modules for, by their paths in a local repository. */
    static Set<String> wanted(String tree) {
        Set<String> modules = new HashSet<>();
        for (Matcher module = MODULE.matcher(tree); module.find(); ) {
            modules.add(module.group(1) + ":" + module.group(2));
        }
        Set<String> paths = new TreeSet<>();
        for (Matcher one = COORDINATES.matcher(tree); one.find(); ) {
            String type = one.group(3);
            if (modules.contains(one.group(1) + ":" + one.group(2)) && !type.equals("pom")) {
                String classifier = one.group(4) != null ? "-" + one.group(4) : type.equals("test-jar") ? "-tests" : "";
                paths.add(one.group(1).replace('.', '/') + "/" + one.group(2) + "/" + one.group(5) + "/" + one.group(2)
                        + "-" + one.group(5) + classifier + ".jar");
            }
        }
        return paths;
    }

    /** Writes them as empty jars. */
    static void write(Set<String> paths, Path repository) {
        try {
            for (String path : paths) {
                Path file = repository.resolve(path);
                Files.createDirectories(file.getParent());
                Manifest manifest = new Manifest();
                manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
                try (JarOutputStream jar = new JarOutputStream(
                        // Never over a file that is there: it may be one and the same with the repository's own.
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), manifest)) {
                    jar.finish();
                } catch (FileAlreadyExistsException e) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw new BenchmarkException("The modules' jars could not be written: " + e.getMessage(), e);
        }
    }
}
