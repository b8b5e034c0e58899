package org.licentia.matching;

import java.util.Arrays;

/**
 * A text as its words: runs of letters and digits, folded to lower case, each with its place in the text. Punctuation,
 * markup, comment marks and bullets vanish by that.
 */
final class TokenizedText {
    private final String text;
    private int size;
    private int[] start = new int[256];
    private int[] end = new int[256];
    private int[] line = new int[256];
    private long[] hash = new long[256];

    private TokenizedText(String text) {
        this.text = text;
    }

    static TokenizedText of(String text) {
        TokenizedText tokens = new TokenizedText(text);
        int line = 1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (!Character.isLetterOrDigit(c)) {
                i++;
                continue;
            }
            int from = i;
            long hash = 0xcbf29ce484222325L;
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                hash = (hash ^ Character.toLowerCase(text.charAt(i++))) * 0x100000001b3L;
            }
            tokens.add(from, i, line, hash);
        }
        return tokens;
    }

    private void add(int from, int to, int atLine, long folded) {
        if (size == start.length) {
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            line = Arrays.copyOf(line, 2 * size);
            hash = Arrays.copyOf(hash, 2 * size);
        }
        start[size] = from;
        end[size] = to;
        line[size] = atLine;
        hash[size++] = folded;
    }

    /** The number of words. */
    int size() {
        return size;
    }

    /** The line of a word, from 1. */
    int line(int token) {
        return line[token];
    }

    /** The folded word, as 64 bits. */
    long hash(int token) {
        return hash[token];
    }

    /** Where the word starts in {@link #text()}. */
    int start(int token) {
        return start[token];
    }

    /** Where the word ends in {@link #text()}, exclusive. */
    int end(int token) {
        return end[token];
    }

    String text() {
        return text;
    }
}
