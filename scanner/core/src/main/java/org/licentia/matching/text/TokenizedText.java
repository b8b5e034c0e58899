package org.licentia.matching.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as its words: runs of letters and digits, folded to lower case, each with its place in the text. Punctuation,
 * markup, comment marks and bullets vanish by that; so do the tags and entities of HTML. Spellings that the SPDX
 * matching guidelines hold to be the same word have the same hash ({@code Spelling}). A {@code +} is a word of its own
 * after a number or the name of a GNU license, where it means "or later".
 *
 * <p>Words break at apostrophes: whichever way an encoding spells or loses the apostrophe of "licensor's", the word
 * "licensor" remains.
 */
public final class TokenizedText {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final String text;
    private int size;
    private int[] start;
    private int[] end;
    private int[] line;
    private long[] hash;

    private TokenizedText(String text) {
        this.text = text;
        int expected = text.length() / 6 + 16;
        this.start = new int[expected];
        this.end = new int[expected];
        this.line = new int[expected];
        this.hash = new long[expected];
    }

    /** A text cut into words. */
    public static TokenizedText of(String text) {
        TokenizedText tokens = new TokenizedText(composed(text));
        tokens.read();
        return tokens;
    }

    /** The hash that a folded word has. */
    public static long hashOf(String word) {
        return Spelling.canonical(plainHash(word));
    }

    /** The hash of a word before spellings are folded. */
    static long plainHash(String word) {
        long folded = SEED;
        for (int i = 0; i < word.length(); i++) {
            folded = step(folded, word.charAt(i));
        }
        return folded;
    }

    private static long step(long hash, char c) {
        // The capitals of the German sharp s are two letters.
        return c == '\u00df' ? ((hash ^ 's') * PRIME ^ 's') * PRIME : (hash ^ Character.toLowerCase(c)) * PRIME;
    }

    // A letter followed by a combining accent would break the word; lines stay where they are.
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0300' && c <= '\u036f') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private void read() {
        Markup markup = new Markup(text);
        int at = 1;
        int i = 0;
        int length = text.length();
        while (i < length) {
            char c = text.charAt(i);
            if (isWordCharacter(c)) {
                i = word(i, at);
                continue;
            }
            int past = c == '<' || c == '&' ? markup.end(i) : c == '\\' ? escapeEnd(i) : i;
            if (past > i) {
                at += newlines(i, past);
                i = past;
                continue;
            }
            if (c == '\n' || c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n')) {
                at++;
            } else if (c == '+' && meansOrLater(i)) {
                add(i, i + 1, at, step(SEED, '+'));
            }
            i++;
        }
    }

    private int word(int from, int at) {
        long folded = SEED;
        int i = from;
        int last = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isWordCharacter(c)) {
                folded = step(folded, c);
                last = ++i;
            } else if (isInvisible(c)) {
                i++;
            } else {
                break;
            }
        }
        add(from, last, at, Spelling.canonical(folded));
        return last;
    }

    static boolean isWordCharacter(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c);
    }

    // The soft hyphen, zero-width blanks and joiners, and a byte order mark in the middle.
    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff';
    }

    // Texts in string literals: the n of \n is not part of the word behind it.
    private int escapeEnd(int backslash) {
        int next = backslash + 1;
        return next < text.length() && "nrt".indexOf(text.charAt(next)) >= 0 ? next + 1 : backslash;
    }

    private boolean meansOrLater(int plus) {
        if (size == 0 || end[size - 1] != plus) {
            return false;
        }
        char last = text.charAt(plus - 1);
        return last >= '0' && last <= '9' || "gpl".regionMatches(true, 0, text, plus - 3, 3);
    }

    private int newlines(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                count++;
            }
        }
        return count;
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
    public int size() {
        return size;
    }

    /** The line of a word, from 1. */
    public int line(int token) {
        return line[token];
    }

    /** The folded word, as 64 bits: {@link #hashOf(String)} of any of its spellings. */
    public long hash(int token) {
        return hash[token];
    }

    /** Where the word starts in {@link #text()}. */
    public int start(int token) {
        return start[token];
    }

    /** Where the word ends in {@link #text()}, exclusive. */
    public int end(int token) {
        return end[token];
    }

    /** The word as it stands in the text. */
    public String word(int token) {
        return text.substring(start[token], end[token]);
    }

    /** The text as it was given, markup included; only accents may have been composed with their letters. */
    public String text() {
        return text;
    }
}
