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

    /** A question that names the nearest known word, or else a sentence without its full stop. */
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

    // Edit distance by rows; two neighbours swapped count as one edit (optimal string alignment).
    private static int distance(String word, String candidate) {
        String other = candidate.toLowerCase(Locale.ROOT);
        int[][] rows = new int[word.length() + 1][other.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : edit(rows, word, other, i, j);
            }
        }
        return rows[word.length()][other.length()];
    }

    private static int edit(int[][] rows, String word, String other, int i, int j) {
        int kept = rows[i - 1][j - 1] + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(kept, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && word.charAt(i - 1) == other.charAt(j - 2)
                && word.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
