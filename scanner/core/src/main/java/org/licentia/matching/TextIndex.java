package org.licentia.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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

    private static final int POSITION_BITS = 16;

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

    private TextIndex(ByteBuffer in) {
        fingerprint = string(in);
        texts = new Text[in.getInt()];
        String[] ids = new String[texts.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = string(in);
        }
        patterns = new String[in.getInt()];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = string(in);
        }
        compiled = new Pattern[patterns.length];
        vocabulary = new long[in.getInt()];
        in.asLongBuffer().get(vocabulary);
        in.position(in.position() + 8 * vocabulary.length);
        spellingEnds = ints(in, in.getInt());
        spellings = new byte[spellingEnds[spellingEnds.length - 1]];
        in.get(spellings);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(ids[i], in);
        }
        int slots = in.getInt();
        keys = ints(in, slots);
        starts = ints(in, slots);
        postings = ints(in, in.getInt());
    }

    /** The index that was built with this version of Licentia. */
    static TextIndex bundled() {
        return Holder.INDEX;
    }

    static TextIndex of(byte[] index) {
        return new TextIndex(ByteBuffer.wrap(index));
    }

    private static Text text(String id, ByteBuffer in) {
        int size = in.getInt();
        char[] words = chars(in, size);
        byte[] kinds = new byte[size];
        in.get(kinds);
        char[] parts = chars(in, size);
        int pure = in.getInt();
        return new Text(id, words, kinds, parts, pure, ints(in, 3 * in.getInt()));
    }

    private static char[] chars(ByteBuffer in, int count) {
        char[] values = new char[count];
        in.asCharBuffer().get(values);
        in.position(in.position() + 2 * count);
        return values;
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] values = new int[count];
        in.asIntBuffer().get(values);
        in.position(in.position() + 4 * count);
        return values;
    }

    private static String string(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
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
        return text << (POSITION_BITS + 2) | position << 2 | (once ? 2 : 0) | (required ? 1 : 0);
    }

    static int textOf(int posting) {
        return posting >>> (POSITION_BITS + 2);
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
