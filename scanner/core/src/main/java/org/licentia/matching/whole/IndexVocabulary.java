package org.licentia.matching.whole;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of all listed texts. The number of a word is its place among all their hashes, which are in order, from 1.
 * Immutable but for the spellings, which are made ready when a word is to be shown.
 */
final class IndexVocabulary {
    private static final int DRAWER_BITS = 12;
    private static final int SHIFT = Long.SIZE - DRAWER_BITS;

    private final long[] hashes;
    /** Where the hashes begin that share their first bits. */
    private final int[] first = new int[(1 << DRAWER_BITS) + 1];

    private final IndexBytes section;
    private String @Nullable [] spellings;

    IndexVocabulary(IndexBytes in) {
        hashes = in.longs(in.number());
        section = in.section();
        int drawer = 0;
        for (int i = 0; i < hashes.length; i++) {
            int own = drawer(hashes[i]);
            while (drawer < own) {
                first[++drawer] = i;
            }
        }
        Arrays.fill(first, drawer + 1, first.length, hashes.length);
    }

    // Hashes are signed, and so is their order.
    private static int drawer(long hash) {
        return (int) (hash - Long.MIN_VALUE >>> SHIFT);
    }

    /** The number of a word; 0 when no listed text has it. */
    char number(long hash) {
        int drawer = drawer(hash);
        int place = Arrays.binarySearch(hashes, first[drawer], first[drawer + 1], hash);
        return place < 0 ? 0 : (char) (place + 1);
    }

    /** The word of a number, for people. */
    synchronized String spelling(char number) {
        String[] known = spellings;
        if (known == null) {
            known = read(section.again());
            spellings = known;
        }
        return known[number];
    }

    private static String[] read(IndexBytes in) {
        int[] lengths = in.numbers(in.number());
        String[] words = new String[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            words[i] = new String(in.bytes(lengths[i]), StandardCharsets.UTF_8);
        }
        return words;
    }
}
