package org.licentia.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Corrects misspelt words of license names, within bounds that cannot change what is granted: long words only, the
 * first letter stays, exactly one known word is near, digits are never touched, and words that carry meaning of
 * their own ("lesser", "non", "later") are neither invented nor changed.
 */
final class SpellingCorrection {
    private static final int SHORTEST = 6;
    private static final int LONG = 9;
    private static final int MOST_WORDS = 3;

    private final Map<Character, List<String>> byInitial = new HashMap<>();
    private final Set<String> vocabulary;
    private final Set<String> noise;
    private final Set<String> untouchable;

    SpellingCorrection(Set<String> vocabulary, AliasData.Words words) {
        this.vocabulary = vocabulary;
        this.noise = words.noise();
        this.untouchable = words.neverGuess();
        Stream.concat(vocabulary.stream(), noise.stream())
                .distinct()
                .filter(SpellingCorrection::isCorrectable)
                .filter(word -> !untouchable.contains(word))
                .sorted()
                .forEach(word -> byInitial
                        .computeIfAbsent(word.charAt(0), initial -> new ArrayList<>())
                        .add(word));
    }

    /** The words with every unknown one corrected; empty when one cannot be, or none needs it. */
    Optional<List<String>> correct(List<String> words) {
        List<String> corrected = new ArrayList<>(words.size());
        int changes = 0;
        for (String word : words) {
            if (vocabulary.contains(word) || !isCorrectable(word)) {
                corrected.add(word);
                continue;
            }
            Optional<String> near = near(word);
            if (near.isEmpty() || ++changes > MOST_WORDS) {
                return Optional.empty();
            }
            if (!noise.contains(near.get())) {
                corrected.add(near.get());
            }
        }
        return changes == 0 ? Optional.empty() : Optional.of(corrected);
    }

    private static boolean isCorrectable(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    private Optional<String> near(String word) {
        if (untouchable.stream().anyMatch(meaningful -> distance(word, meaningful) <= 1)) {
            return Optional.empty();
        }
        int allowed = word.length() >= LONG ? 2 : 1;
        List<String> near = byInitial.getOrDefault(word.charAt(0), List.of()).stream()
                .filter(known -> Math.abs(known.length() - word.length()) <= allowed)
                .filter(known -> distance(word, known) <= allowed)
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
    static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[right.length()];
    }
}
