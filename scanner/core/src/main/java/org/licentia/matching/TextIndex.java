package org.licentia.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.issue.LicentiaException;

/**
 * Every listed text in the form that is quick to compare: words as numbers, and an inverted index from runs of four
 * words to the texts that have them. Built with the project by {@link TextIndexBuilder}, read in milliseconds.
 */
final class TextIndex {
    /** The file beside this class. */
    static final String FILE = "texts.bin";
    /** The length of the word runs that are looked up. */
    static final int GRAM = 4;

    /** Below the text: sixteen bits for the position, two for what else is known. */
    private static final int TEXT_SHIFT = 18;

    private final String fingerprint;
    private final Text[] texts;
    private final String[] patterns;
    private final Pattern[] compiled;
    private final long[] vocabulary;
    private final byte[] spellings;
    private final int[] spellingEnds;
    private final int[] keys;
    private final int[] starts;
    private final int[] postings;

    /**
     * One listed text.
     *
     * @param id what its words mean: a license id or an exception id, as written today
     * @param words the words as numbers
     * @param kinds which of them may differ, see {@link LicenseTemplate}
     * @param parts which optional part each stands in
     * @param pureGrams how many different word runs have only words that may not differ
     * @param variables three numbers for each replaceable place: first word, end, pattern
     */
    record Text(String id, char[] words, byte[] kinds, char[] parts, int pureGrams, int[] variables) {
        /** The highest number of an optional part. */
        int lastPart() {
            int last = 0;
            for (char part : parts) {
                last = Math.max(last, part);
            }
            return last;
        }
    }

    private TextIndex(IndexBytes in) {
        fingerprint = in.text();
        texts = new Text[in.number()];
        String[] ids = strings(in, texts.length);
        patterns = strings(in, in.number());
        compiled = new Pattern[patterns.length];
        vocabulary = vocabulary(in.longs(in.number()));
        spellingEnds = in.numbers(in.number());
        for (int i = 1; i < spellingEnds.length; i++) {
            spellingEnds[i] += spellingEnds[i - 1];
        }
        spellings = in.bytes(spellingEnds[spellingEnds.length - 1]);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(ids[i], in);
        }
        int grams = in.number();
        postings = new int[in.number() + grams + 1];
        keys = new int[slots(grams)];
        starts = new int[keys.length];
        post(grams, in);
    }

    private static String[] strings(IndexBytes in, int count) {
        String[] strings = new String[count];
        for (int i = 0; i < count; i++) {
            strings[i] = in.text();
        }
        return strings;
    }

    // Sparse enough for few collisions.
    private static int slots(int entries) {
        return Integer.highestOneBit(2 * entries - 1) * 2;
    }

    // The number of a word is its place among all their hashes, from 1.
    private static long[] vocabulary(long[] hashes) {
        int slots = slots(hashes.length);
        long[] table = new long[2 * slots];
        for (int i = 0; i < hashes.length; i++) {
            int slot = slot(Long.hashCode(hashes[i]), slots);
            while (table[2 * slot + 1] != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            table[2 * slot] = hashes[i];
            table[2 * slot + 1] = i + 1L;
        }
        return table;
    }

    // A start of 0 says that the slot is empty; so the first posting stays free.
    private void post(int grams, IndexBytes in) {
        int gram = Integer.MIN_VALUE;
        int size = 1;
        for (int i = 0; i < grams; i++) {
            gram += in.number();
            int slot = slot(gram, keys.length);
            while (starts[slot] != 0) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = gram;
            starts[slot] = size;
            int count = in.number();
            postings[size++] = count;
            int text = 0;
            for (int k = 0; k < count; k++) {
                text += in.number();
                postings[size++] = text << TEXT_SHIFT | in.number();
            }
        }
    }

    /** The index that was built with this version of Licentia. */
    static TextIndex bundled() {
        return Holder.INDEX;
    }

    static TextIndex of(byte[] index) {
        return new TextIndex(new IndexBytes(index));
    }

    private static Text text(String id, IndexBytes in) {
        int size = in.number();
        char[] words = in.chars(size);
        char[] kinds = in.runs(size);
        byte[] kindBytes = new byte[size];
        for (int i = 0; i < size; i++) {
            kindBytes[i] = (byte) kinds[i];
        }
        char[] parts = in.runs(size);
        return new Text(id, words, kindBytes, parts, in.number(), in.numbers(3 * in.number()));
    }

    /** A digest of everything in the index. */
    String fingerprint() {
        return fingerprint;
    }

    int size() {
        return texts.length;
    }

    Text text(int number) {
        return texts[number];
    }

    String patternText(int number) {
        return patterns[number];
    }

    /** What may stand in a replaceable place. */
    Pattern pattern(int number) {
        Pattern pattern = compiled[number];
        if (pattern == null) {
            pattern = Pattern.compile(patterns[number], Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
            compiled[number] = pattern;
        }
        return pattern;
    }

    /** The number of a word; 0 when no listed text has it. */
    char number(long hash) {
        int slots = vocabulary.length / 2;
        int slot = slot(Long.hashCode(hash), slots);
        while (vocabulary[2 * slot + 1] != 0) {
            if (vocabulary[2 * slot] == hash) {
                return (char) vocabulary[2 * slot + 1];
            }
            slot = (slot + 1) & (slots - 1);
        }
        return 0;
    }

    /** Whether a number is that of one of these words. */
    boolean isAmong(char number, Set<Long> words) {
        for (long word : words) {
            if (number(word) == number) {
                return true;
            }
        }
        return false;
    }

    /** The word of a number, for people. */
    String spelling(char number) {
        int from = number == 0 ? 0 : spellingEnds[number - 1];
        return new String(spellings, from, spellingEnds[number] - from, StandardCharsets.UTF_8);
    }

    /** Where the texts with this run of words are in {@link #postings()}: first their number; 0 when none has it. */
    int lookup(int gram) {
        int slot = slot(gram, keys.length);
        while (starts[slot] != 0) {
            if (keys[slot] == gram) {
                return starts[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return 0;
    }

    int[] postings() {
        return postings;
    }

    static int gram(int a, int b, int c, int d) {
        long mixed = ((a * 0x9E3779B97F4A7C15L + b) * 0x9E3779B97F4A7C15L + c) * 0x9E3779B97F4A7C15L + d;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }

    static int slot(int hash, int slots) {
        return (hash * 0x9E3779B9 >>> 7) & (slots - 1);
    }

    static int posting(int text, int position, boolean required, boolean once) {
        return text << TEXT_SHIFT | position << 2 | (once ? 2 : 0) | (required ? 1 : 0);
    }

    static int textOf(int posting) {
        return posting >>> TEXT_SHIFT;
    }

    /** The rest of a posting, the text taken away. */
    static int placeOf(int posting) {
        return posting & (1 << TEXT_SHIFT) - 1;
    }

    static int positionOf(int posting) {
        return posting >>> 2 & 0xFFFF;
    }

    /** Whether the text has this run of words in one place only. */
    static boolean isOnce(int posting) {
        return (posting & 2) != 0;
    }

    static boolean isRequired(int posting) {
        return (posting & 1) != 0;
    }

    private static final class Holder {
        private static final TextIndex INDEX = read();

        private static TextIndex read() {
            try (InputStream stream = TextIndex.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    throw new LicentiaException(
                            "The index of license texts is missing. Build Licentia with 'mvn verify'.");
                }
                return of(stream.readAllBytes());
            } catch (IOException e) {
                throw new LicentiaException("The index of license texts cannot be read. Build Licentia again.", e);
            }
        }
    }
}
