package org.licentia.matching.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that are looked for in a text as they are written, word by word. Read-only after the last {@code add}.
 *
 * @param <T> what a phrase says
 */
public final class TextPhrases<T> {
    private final Map<Long, List<Phrase<T>>> byFirstWord = new HashMap<>();

    /**
     * A phrase in a text.
     *
     * @param from the first word
     * @param to after the last word
     */
    public record Found<T>(T value, int from, int to) {}

    private record Phrase<T>(long[] words, T value) {
        boolean beginsAt(TokenizedText text, int at) {
            if (at + words.length > text.size()) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (text.hash(at + i) != words[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Adds what to look for, and what it says. */
    public void add(String phrase, T value) {
        TokenizedText words = TokenizedText.of(phrase);
        long[] hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = words.hash(i);
        }
        byFirstWord.computeIfAbsent(hashes[0], first -> new ArrayList<>()).add(new Phrase<>(hashes, value));
    }

    /** Every phrase in the text, in its order. */
    public List<Found<T>> find(TokenizedText text) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            for (Phrase<T> phrase : byFirstWord.getOrDefault(text.hash(i), List.of())) {
                if (phrase.beginsAt(text, i)) {
                    found.add(new Found<>(phrase.value(), i, i + phrase.words().length));
                }
            }
        }
        return found;
    }
}
