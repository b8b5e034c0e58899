package org.licentia.matching.whole;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * Every listed text in the form that is quick to compare: words as numbers, and an inverted index from runs of four
 * words to the texts that have them. Built with the project by {@link TextIndexBuilder}; the few texts and runs that a text
 * asks for are made ready when it asks. Any thread may use it.
 */
public final class TextIndex {
    /** The file beside this class. */
    static final String FILE = "texts.bin";
    /** The length of the word runs that are looked up. */
    static final int GRAM = 4;

    /** Below the text: sixteen bits for the position, two for what else is known. */
    private static final int TEXT_SHIFT = 18;

    private final String fingerprint;
    private final String[] ids;
    private final int[] pureGrams;
    private final IndexBytes[] sections;
    private final AtomicReferenceArray<@Nullable Text> texts;
    private final String[] patterns;
    private final Pattern[] compiled;
    private final IndexVocabulary vocabulary;
    private final GramTable grams;

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
        ids = strings(in, in.number());
        patterns = strings(in, in.number());
        compiled = new Pattern[patterns.length];
        vocabulary = new IndexVocabulary(in);
        pureGrams = new int[ids.length];
        sections = new IndexBytes[ids.length];
        texts = new AtomicReferenceArray<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            pureGrams[i] = in.number();
            sections[i] = in.section();
        }
        grams = new GramTable(in);
        if (!in.isAtEnd()) {
            throw new IndexOutOfBoundsException("bytes behind the end of the index");
        }
    }

    private static String[] strings(IndexBytes in, int count) {
        String[] strings = new String[count];
        for (int i = 0; i < count; i++) {
            strings[i] = in.text();
        }
        return strings;
    }

    /** The index that was built with this version of Licentia. */
    public static TextIndex bundled() {
        return Holder.INDEX;
    }

    /** @throws LicentiaException when these bytes are no index */
    static TextIndex of(byte[] index) {
        try {
            return new TextIndex(new IndexBytes(index));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | NegativeArraySizeException e) {
            throw damaged(e);
        }
    }

    static LicentiaException damaged(RuntimeException cause) {
        return new LicentiaException("The index of license texts is damaged. Install or build Licentia again.", cause);
    }

    private static Text text(String id, int pureGrams, IndexBytes in) {
        int size = in.number();
        char[] words = in.chars(size);
        char[] kinds = in.runs(size);
        byte[] kindBytes = new byte[size];
        for (int i = 0; i < size; i++) {
            kindBytes[i] = (byte) kinds[i];
        }
        char[] parts = in.runs(size);
        return new Text(id, words, kindBytes, parts, pureGrams, in.numbers(3 * in.number()));
    }

    /** A digest of everything in the index. */
    public String fingerprint() {
        return fingerprint;
    }

    int size() {
        return ids.length;
    }

    /** The text of a number; made ready when it is first asked for. */
    Text text(int number) {
        Text text = texts.get(number);
        if (text == null) {
            text = read(number);
            texts.set(number, text);
        }
        return text;
    }

    private Text read(int number) {
        try {
            return text(ids[number], pureGrams[number], sections[number].again());
        } catch (IndexOutOfBoundsException | BufferUnderflowException | NegativeArraySizeException e) {
            throw damaged(e);
        }
    }

    /** {@link Text#pureGrams()} of a text, which need not be ready for that. */
    int pureGrams(int number) {
        return pureGrams[number];
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
        return vocabulary.number(hash);
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
        return vocabulary.spelling(number);
    }

    /** Where the texts with this run of words are in {@link #postings()}: first their number; 0 when none has it. */
    int lookup(int gram) {
        return grams.lookup(gram);
    }

    int[] postings() {
        return grams.postings();
    }

    static int gram(int a, int b, int c, int d) {
        long mixed = ((a * 0x9E3779B97F4A7C15L + b) * 0x9E3779B97F4A7C15L + c) * 0x9E3779B97F4A7C15L + d;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }

    static int posting(int text, int position, boolean required, boolean once) {
        return text << TEXT_SHIFT | position << 2 | (once ? 2 : 0) | (required ? 1 : 0);
    }

    /** A posting made of its text and its {@link #placeOf rest}. */
    static int posted(int text, int place) {
        return text << TEXT_SHIFT | place;
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
