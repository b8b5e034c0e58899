package org.licentia.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What somebody may have meant who wrote a word that does not exist. */
public final class Suggestion {
    private static final int MAX_LISTED = 20;
    private static final int MAX_COMPARED = 80;

    private Suggestion() {}

    /** A sentence without its full stop: the nearest known word, or the known words if they are few. */
    public static String of(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        List<String> near = known.stream()
                .filter(candidate -> lower.length() <= MAX_COMPARED && distance(lower, candidate) <= tolerance(lower))
                .sorted(Comparator.comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(1)
                .toList();
        if (!near.isEmpty()) {
            return "Did you mean '" + near.get(0) + "'?";
        }
        if (known.size() <= MAX_LISTED) {
            return "Known are: " + String.join(", ", new TreeSet<>(known));
        }
        return "Check its spelling";
    }

    private static int tolerance(String word) {
        return Math.max(1, word.length() / 3);
    }

    // Levenshtein, by rows.
    private static int distance(String word, String candidate) {
        String other = candidate.toLowerCase(Locale.ROOT);
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substitution = previous[j - 1] + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
