package org.licentia.spdx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their folded words; finds the longest that begins at a word. Read-only after the last {@code add}.
 *
 * @param <T> what a phrase says
 */
public final class WordPhrases<T> {
    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T value;
    }

    /**
     * A phrase in a text.
     *
     * @param value what it says
     * @param to index after its last word
     */
    public record Found<T>(T value, int to) {}

    /** Adds a phrase; its words are not empty. */
    public void add(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, absent -> new Node<>());
        }
        node.value = value;
    }

    /** The longest phrase that begins at a word; null when none does. Phrases do not reach over a pause. */
    public @Nullable Found<T> longest(List<NameSpotter.Word> words, int from) {
        return longest(words, from, Set.of(), words.size());
    }

    /**
     * The longest phrase that begins at a word.
     *
     * @param skipped words that may stand within a phrase and say nothing
     * @param limit index after the last word that may be used
     */
    @Nullable
    Found<T> longest(List<NameSpotter.Word> words, int from, Set<String> skipped, int limit) {
        Node<T> node = root;
        Found<T> found = null;
        for (int i = from; i < limit; i++) {
            NameSpotter.Word word = words.get(i);
            if (i > from && word.pause()) {
                break;
            }
            Node<T> next = node.next.get(word.text());
            if (next == null) {
                if (i > from && skipped.contains(word.text())) {
                    continue;
                }
                break;
            }
            node = next;
            if (node.value != null) {
                found = new Found<>(node.value, i + 1);
            }
        }
        return found;
    }

    /** Whether a phrase ends right before an index and begins no earlier than another. */
    public boolean endsAt(List<NameSpotter.Word> words, int end, int earliest) {
        for (int from = end - 1; from >= earliest; from--) {
            Found<T> found = longest(words, from, Set.of(), end);
            if (found != null && found.to() == end) {
                return true;
            }
        }
        return false;
    }
}
