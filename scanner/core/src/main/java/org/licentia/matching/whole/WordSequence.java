package org.licentia.matching.whole;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.text.TokenizedText;

/**
 * The words of a text that count when whole texts are compared. Single letters and digits do not, for they are bullets
 * or what an encoding left of an apostrophe, unless they are a version; a number with dots is one word.
 */
final class WordSequence {
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*[*#/;!%|>.-]*\\s*|\\s+");
    private static final int LONGEST_SHOWN = 2_000;
    private static final long VERSION = TokenizedText.hashOf("version");

    private final TokenizedText tokens;
    private final @Nullable TextIndex index;
    private final int[] token;
    private final int[] last;
    private final long[] hash;
    private int size;

    private WordSequence(TokenizedText tokens, @Nullable TextIndex index) {
        this.tokens = tokens;
        this.index = index;
        this.token = new int[tokens.size()];
        this.last = new int[tokens.size()];
        this.hash = new long[tokens.size()];
    }

    /**
     * The words of a text.
     *
     * @param index where listed words are looked up, so that words broken at the end of a line can be told from words
     *     with a hyphen; null when listed texts themselves are read
     */
    static WordSequence of(TokenizedText tokens, @Nullable TextIndex index) {
        WordSequence words = new WordSequence(tokens, index);
        int i = 0;
        while (i < tokens.size()) {
            i = words.read(i);
        }
        return words;
    }

    private int read(int first) {
        long folded = tokens.hash(first);
        int next = first + 1;
        while (isNumber(next - 1) && next < tokens.size() && isDot(next) && isNumber(next)) {
            folded = folded * 31 + tokens.hash(next++);
        }
        if (next == first + 1 && next < tokens.size() && isBroken(first)) {
            folded = TokenizedText.hashOf(tokens.word(first) + tokens.word(next++));
        }
        boolean single = tokens.end(next - 1) - tokens.start(first) == 1;
        if (!single || size > 0 && hash[size - 1] == VERSION && isNumber(first)) {
            token[size] = first;
            last[size] = next - 1;
            hash[size++] = folded;
        }
        return next;
    }

    // "war-" at the end of a line and "ranty" on the next: neither half, but the whole, is a listed word.
    private boolean isBroken(int first) {
        int end = tokens.end(first);
        return index != null
                && tokens.line(first + 1) == tokens.line(first) + 1
                && tokens.text().charAt(end) == '-'
                && tokens.text().charAt(end + 1) <= ' '
                && (index.number(tokens.hash(first)) == 0 || index.number(tokens.hash(first + 1)) == 0)
                && index.number(TokenizedText.hashOf(tokens.word(first) + tokens.word(first + 1))) != 0;
    }

    private boolean isNumber(int at) {
        char c = tokens.text().charAt(tokens.start(at));
        char end = tokens.text().charAt(tokens.end(at) - 1);
        return c >= '0' && c <= '9' && end >= '0' && end <= '9';
    }

    private boolean isDot(int at) {
        return tokens.start(at) == tokens.end(at - 1) + 1 && tokens.text().charAt(tokens.end(at - 1)) == '.';
    }

    int size() {
        return size;
    }

    /** The word as 64 bits. */
    long hash(int word) {
        return hash[word];
    }

    long[] hashes() {
        return Arrays.copyOf(hash, size);
    }

    /** The first token of the word. */
    int token(int word) {
        return token[word];
    }

    /** The last token of the word. */
    int lastToken(int word) {
        return last[word];
    }

    /** Where the word starts in the text. */
    int start(int word) {
        return tokens.start(token[word]);
    }

    /** Where the word ends in the text, exclusive. */
    int end(int word) {
        return tokens.end(last[word]);
    }

    int line(int word) {
        return tokens.line(token[word]);
    }

    /** Whether a blank line is before the word. */
    boolean startsParagraph(int word) {
        return word > 0 && line(word) - tokens.line(last[word - 1]) > 1;
    }

    /** The words from one to another as they stand in the text, on one line, without comment marks. */
    String text(int from, int to) {
        return from < to ? flat(start(from), end(to - 1)) : "";
    }

    /** As {@link #text(int, int)}, with the punctuation before and after. */
    String textBetween(int from, int to) {
        return flat(from == 0 ? 0 : end(from - 1), to == size ? tokens.text().length() : start(to));
    }

    private String flat(int from, int to) {
        String text = tokens.text().substring(from, Math.min(to, from + LONGEST_SHOWN));
        return BREAK.matcher(text).replaceAll(" ").strip();
    }

    /** Whether the word is a number or a Roman numeral, as bullets are. */
    boolean isNumeral(int word) {
        for (int i = start(word); i < end(word); i++) {
            char c = tokens.text().charAt(i);
            if (c != '.' && (c < '0' || c > '9') && "ivxIVX".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
