package org.licentia.matching.text;

import java.util.Arrays;

/**
 * The words of a text, to be compared with those of others: neither case, punctuation, line breaks nor markup make a
 * difference, and spellings that the SPDX matching guidelines hold to be the same word are.
 */
public final class Wording {
    private static final int SHINGLE = 6;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long[] words;
    private long[] shingles = {};

    private Wording(long[] words) {
        this.words = words;
    }

    /** The words of a text. */
    public static Wording of(String text) {
        TokenizedText tokens = TokenizedText.of(HtmlText.unmarked(text));
        long[] words = new long[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.hash(i);
        }
        return new Wording(words);
    }

    /** How many words there are. */
    public int size() {
        return words.length;
    }

    /** How much of this wording stands in another, 0 to 1, by runs of six words; 1 for no words at all. */
    public double shareIn(Wording other) {
        long[] mine = shingles();
        if (mine.length == 0) {
            return other.contains(this) ? 1 : 0;
        }
        long[] theirs = other.shingles();
        int found = 0;
        for (long shingle : mine) {
            found += Arrays.binarySearch(theirs, shingle) >= 0 ? 1 : 0;
        }
        return (double) found / mine.length;
    }

    /** The longest run of words of this wording that stands nowhere in another, by runs of six words; 0 for none. */
    public int longestGapIn(Wording other) {
        long[] theirs = other.shingles();
        int longest = 0;
        int gap = 0;
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            gap = Arrays.binarySearch(theirs, shingle(i)) >= 0 ? 0 : gap + 1;
            longest = Math.max(longest, gap);
        }
        // One word that differs is part of six runs.
        return longest == 0 ? 0 : Math.max(1, longest - SHINGLE + 1);
    }

    /** Whether another wording stands in this one, word for word (Knuth, Morris and Pratt: in linear time). */
    public boolean contains(Wording part) {
        long[] sought = part.words;
        int[] back = part.fallbacks();
        int matched = 0;
        for (int i = 0; i < words.length && matched < sought.length; i++) {
            while (matched > 0 && words[i] != sought[matched]) {
                matched = back[matched - 1];
            }
            matched += words[i] == sought[matched] ? 1 : 0;
        }
        return matched == sought.length;
    }

    private int[] fallbacks() {
        int[] back = new int[words.length];
        int matched = 0;
        for (int i = 1; i < words.length; i++) {
            while (matched > 0 && words[i] != words[matched]) {
                matched = back[matched - 1];
            }
            matched += words[i] == words[matched] ? 1 : 0;
            back[i] = matched;
        }
        return back;
    }

    private synchronized long[] shingles() {
        if (shingles.length == 0 && words.length >= SHINGLE) {
            long[] all = new long[words.length - SHINGLE + 1];
            for (int i = 0; i < all.length; i++) {
                all[i] = shingle(i);
            }
            Arrays.sort(all);
            shingles = Arrays.stream(all).distinct().toArray();
        }
        return shingles;
    }

    private long shingle(int start) {
        long mixed = 0;
        for (int i = start; i < start + SHINGLE; i++) {
            mixed = (mixed ^ words[i]) * FACTOR;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }
}
