package org.licentia.cli.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the machine contributes to a build: home directory, environment, system properties.
 *
 * @param home the user's home directory
 */
record Machine(Path home, Map<String, String> environment, Map<String, String> systemProperties) {

    static Machine current() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        return new Machine(Path.of(System.getProperty("user.home")), System.getenv(), properties);
    }

    /** System properties as a POM sees them: with the environment as {@code env.NAME}. */
    Map<String, String> properties() {
        boolean windows = File.separatorChar == '\\';
        Map<String, String> all = new HashMap<>(systemProperties);
        environment.forEach(
                (name, value) -> all.put("env." + (windows ? name.toUpperCase(Locale.ENGLISH) : name), value));
        return all;
    }

    /** {@code conf/settings.xml} of the Maven named by MAVEN_HOME or M2_HOME, else of the {@code mvn} on the PATH. */
    @Nullable
    Path globalSettings() {
        for (String name : new String[] {"MAVEN_HOME", "M2_HOME"}) {
            Path settings = settingsOf(environment.get(name));
            if (settings != null) {
                return settings;
            }
        }
        for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path settings = directory.isEmpty() ? null : settingsOfCommand(directory);
            if (settings != null) {
                return settings;
            }
        }
        return null;
    }

    private static @Nullable Path settingsOf(@Nullable String mavenHome) {
        if (mavenHome == null || mavenHome.isBlank()) {
            return null;
        }
        try {
            Path settings = Path.of(mavenHome, "conf", "settings.xml");
            return Files.isRegularFile(settings) ? settings : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static @Nullable Path settingsOfCommand(String directory) {
        try {
            for (String name : new String[] {"mvn", "mvn.cmd"}) {
                Path command = Path.of(directory, name);
                if (Files.isRegularFile(command)) {
                    Path bin = command.toRealPath().getParent();
                    return bin == null || bin.getParent() == null
                            ? null
                            : settingsOf(bin.getParent().toString());
                }
            }
        } catch (InvalidPathException | IOException e) {
            return null; // an entry of the PATH that leads nowhere is no Maven
        }
        return null;
    }
}
