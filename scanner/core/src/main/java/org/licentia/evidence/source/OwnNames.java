package org.licentia.evidence.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;

/**
 * The names by which an artifact speaks of itself: tells a text about its own work from one about somebody else's.
 */
final class OwnNames {
    // What many projects call themselves or their parts, and hence what tells none apart.
    private static final Set<String> SHARED =
            Set.of(("com org net io de java javax jakarta core api all impl client common commons lib library "
                            + "main project the jar apache eclipse google github parent util utils server test tests "
                            + "plugin maven spring runtime base sdk")
                    .split(" "));

    private final String group;
    private final String artifact;
    private final Set<String> words;

    private OwnNames(Coordinates coordinates) {
        group = folded(coordinates.groupId());
        artifact = folded(coordinates.artifactId());
        words = words(coordinates.groupId() + " " + coordinates.artifactId()).stream()
                .filter(word -> word.length() > 2 && !SHARED.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    static OwnNames of(Component component) {
        return new OwnNames(component.coordinates());
    }

    /**
     * Whether a name is one of them: the artifact's or the group's, either with more behind it, or made of telling words of
     * both and of versions alone.
     */
    boolean include(String name) {
        String folded = folded(name);
        if (folded.isEmpty() || folded.equals(artifact) || folded.equals(group)) {
            return true;
        }
        List<String> said = words(name).stream()
                .filter(word -> !SHARED.contains(word) && !word.chars().allMatch(Character::isDigit))
                .toList();
        return !said.isEmpty() && words.containsAll(said);
    }

    /** Whether a folder of the archive is one of the artifact's own: a package of its group, or named as it is. */
    boolean owns(String folder) {
        return folded(folder).contains(group)
                || Arrays.stream(folder.split("/"))
                        .anyMatch(segment -> folded(segment).equals(artifact))
                || words(folder).stream().anyMatch(words::contains);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(String text) {
        return String.join("", words(text));
    }
}
