package org.licentia.graph.snapshot;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.FileIdentity;
import org.licentia.digest.Sha256;
import org.licentia.issue.Secrets;

/**
 * All that a resolution looked at outside of itself. As long as all of it is as it was, resolving again yields the same.
 *
 * @param contents the SHA-256 of each file of the project that was read, by its absolute path
 * @param identities of files of the local repository that were read, by their absolute paths
 * @param places where something was looked for, and what was there, by absolute paths
 * @param names of properties that may have been asked for: those that POMs mention or whose presence activates a profile
 * @param values of those of them that the system or the environment had
 * @param day the local day, with its time zone, after which Maven would ask repositories again; null when it would not
 */
public record Witness(
        SortedMap<String, String> contents,
        SortedMap<String, FileIdentity> identities,
        SortedMap<String, Place> places,
        SortedSet<String> names,
        Map<String, String> values,
        @Nullable String day) {

    private static final String ENVIRONMENT = "env.";
    // What cannot be read is not what was read.
    private static final String UNREADABLE = " is not there any more, or cannot be read";

    /** What can be at a place. */
    public enum Place {
        NOTHING,
        FILE,
        FOLDER;

        /** What is there now. */
        public static Place of(File file) {
            if (!file.exists()) {
                return NOTHING;
            }
            return file.isDirectory() ? FOLDER : FILE;
        }
    }

    public Witness {
        contents = new TreeMap<>(contents);
        identities = new TreeMap<>(identities);
        places = new TreeMap<>(places);
        names = new TreeSet<>(names);
        values = Map.copyOf(values);
    }

    /**
     * Those of the properties that have one of these names, or that a POM may also call by it: {@code ${HOME}} is
     * {@code env.HOME} for Maven (maven-model-builder, {@code AbstractStringBasedModelInterpolator}). In the place of a
     * secret stands its SHA-256, since all of this is written down.
     */
    public static Map<String, String> values(Map<String, String> properties, Set<String> names) {
        Map<String, String> mentioned = new HashMap<>();
        properties.forEach((name, value) -> {
            boolean isMentioned = names.contains(name)
                    || name.startsWith(ENVIRONMENT) && names.contains(name.substring(ENVIRONMENT.length()));
            if (isMentioned) {
                mentioned.put(name, Secrets.known().areIn(value) ? hash(value) : value);
            }
        });
        return mentioned;
    }

    private static String hash(String secret) {
        return "sha256:" + Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether nothing was seen to be different here and there. */
    boolean agrees(Witness other) {
        return agree(contents, other.contents) && agree(identities, other.identities) && agree(places, other.places);
    }

    private static <V> boolean agree(Map<String, V> these, Map<String, V> those) {
        return these.entrySet().stream()
                .allMatch(each ->
                        those.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()));
    }

    /** All that was looked at here or there, where both agree and hold. */
    Witness and(Witness other) {
        SortedSet<String> allNames = new TreeSet<>(names);
        allNames.addAll(other.names);
        return new Witness(
                both(contents, other.contents),
                both(identities, other.identities),
                both(places, other.places),
                allNames,
                both(values, other.values),
                day == null ? other.day : day);
    }

    private static <V> SortedMap<String, V> both(Map<String, V> these, Map<String, V> those) {
        SortedMap<String, V> all = new TreeMap<>(those);
        all.putAll(these);
        return all;
    }

    /**
     * Whether all is as it was.
     *
     * @param properties of the system, and of the environment as {@code env.NAME}
     * @param today the local day, with its time zone
     */
    public boolean holds(Map<String, String> properties, String today) {
        return difference(properties, today) == null;
    }

    /**
     * What is not as it was, for a log: the first that is found, without any value.
     *
     * @return half a sentence; null when all is as it was
     */
    @Nullable
    String difference(Map<String, String> properties, String today) {
        if (day != null && !day.equals(today)) {
            return "it is another day, and Maven would ask repositories again";
        }
        Map<String, String> now = values(properties, names);
        if (!values.equals(now)) {
            return "the property or variable " + differingName(now) + " is another";
        }
        for (Map.Entry<String, Place> each : places.entrySet()) {
            if (Place.of(new File(each.getKey())) != each.getValue()) {
                return each.getKey() + (each.getValue() == Place.NOTHING ? " was not there" : " is not what it was");
            }
        }
        for (Map.Entry<String, FileIdentity> each : identities.entrySet()) {
            try {
                if (!FileIdentity.of(Path.of(each.getKey())).equals(each.getValue())) {
                    return each.getKey() + " was replaced or touched";
                }
            } catch (IOException | InvalidPathException e) {
                return each.getKey() + UNREADABLE;
            }
        }
        for (Map.Entry<String, String> each : contents.entrySet()) {
            try {
                if (!Sha256.hex(Files.readAllBytes(Path.of(each.getKey()))).equals(each.getValue())) {
                    return each.getKey() + " was changed";
                }
            } catch (IOException | InvalidPathException e) {
                return each.getKey() + UNREADABLE;
            }
        }
        return null;
    }

    private String differingName(Map<String, String> now) {
        SortedSet<String> all = new TreeSet<>(values.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(name -> !Objects.equals(values.get(name), now.get(name)))
                .findFirst()
                .orElse("");
    }
}
