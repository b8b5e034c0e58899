package org.licentia.inventory;

import java.util.List;
import java.util.Optional;

/**
 * Coordinates as an inventory writes them, {@code group:artifact[:type[:classifier]]:version[#part]}, in their parts. An
 * inventory may come from a stranger: nothing is said of what the parts hold, and they may be empty.
 *
 * @param kind the type and the classifier, as far as they are written
 * @param part which part of the artifact it is; empty for a whole artifact
 */
public record WrittenCoordinates(String group, String artifact, List<String> kind, String version, String part) {
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 5;

    /** Of a component; empty when that is no coordinates. */
    public static Optional<WrittenCoordinates> read(String coordinates) {
        int hash = coordinates.indexOf('#');
        String whole = hash < 0 ? coordinates : coordinates.substring(0, hash);
        List<String> words = List.of(whole.split(":", -1));
        int last = words.size() - 1;
        return words.size() < FEWEST_WORDS || words.size() > MOST_WORDS
                ? Optional.empty()
                : Optional.of(new WrittenCoordinates(
                        words.get(0),
                        words.get(1),
                        words.subList(2, last),
                        words.get(last),
                        hash < 0 ? "" : coordinates.substring(hash + 1)));
    }

    /** {@code group:artifact}, as modules and decisions are named. */
    public String ga() {
        return group + ":" + artifact;
    }

    /** Of a target or a step on a path, without its version: all before the last colon, or all of it. */
    public static String withoutVersion(String coordinates) {
        int end = coordinates.lastIndexOf(':');
        return end < 0 ? coordinates : coordinates.substring(0, end);
    }
}
