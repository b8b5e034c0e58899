package org.licentia.evidence.cache;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.Digest;
import org.licentia.cache.EntryReader;
import org.licentia.cache.EntryWriter;
import org.licentia.evidence.KnownWords;
import org.licentia.matching.Recognition;
import org.licentia.spdx.LicenseMatch;

/**
 * What words mean, by the digest of the words. Nothing of it is decoded before it is asked for. Any thread may use it.
 */
final class WordTable implements KnownWords {
    /** What a scan of a thousand components asks; beyond it, what this scan did not ask goes first. */
    private static final int MOST_ENTRIES = 2_000;
    /** A text in which more is found is hardly one that is repeated. */
    private static final int MOST_MATCHES = 64;

    /** Where the meaning of some words stands. */
    private record Place(int from, int to) {}

    private final byte[] content;
    private final Map<String, Place> places;
    private final Map<String, byte[]> added = new ConcurrentSkipListMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private WordTable(byte[] content, Map<String, Place> places) {
        this.content = content;
        this.places = places;
    }

    /** A table without words. */
    static WordTable empty() {
        return new WordTable(new byte[0], Map.of());
    }

    /** @throws IOException when these bytes are no table */
    static WordTable decode(byte[] content) throws IOException {
        EntryReader in = new EntryReader(content);
        int count = in.number();
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String words = in.text();
            int length = in.number();
            int from = in.skip(length);
            places.put(words, new Place(from, from + length));
        }
        in.finish();
        return new WordTable(content, places);
    }

    /** The table with what was added, sorted; what was asked for before what was not, where there is too much. */
    byte[] encode() {
        Map<String, byte[]> kept = new HashMap<>(added);
        for (boolean wasAsked : new boolean[] {true, false}) {
            places.forEach((words, place) -> {
                if (asked.contains(words) == wasAsked && kept.size() < MOST_ENTRIES) {
                    kept.putIfAbsent(words, Arrays.copyOfRange(content, place.from(), place.to()));
                }
            });
        }
        EntryWriter out = new EntryWriter().number(kept.size());
        kept.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each ->
                        out.text(each.getKey()).number(each.getValue().length).raw(each.getValue()));
        return out.bytes();
    }

    /** Whether there is something that was not there when it was read. */
    boolean isChanged() {
        return !added.isEmpty();
    }

    @Override
    public @Nullable LicenseMatch meaning(@Nullable String name, @Nullable String url) {
        return known(digest(name, url), MeaningCodec::match);
    }

    @Override
    public @Nullable Recognition recognition(String text) {
        return known(digest(text), MeaningCodec::recognition);
    }

    @Override
    public void keep(@Nullable String name, @Nullable String url, LicenseMatch meaning) {
        EntryWriter out = new EntryWriter();
        MeaningCodec.write(meaning, out);
        add(digest(name, url), out);
    }

    @Override
    public void keep(String text, Recognition recognition) {
        if (recognition.matches().size() <= MOST_MATCHES) {
            EntryWriter out = new EntryWriter();
            MeaningCodec.write(recognition, out);
            add(digest(text), out);
        }
    }

    private void add(String words, EntryWriter meaning) {
        if (added.size() < MOST_ENTRIES) {
            added.put(words, meaning.bytes());
        }
    }

    private interface Decoder<T> {
        T decode(EntryReader in) throws IOException;
    }

    private <T> @Nullable T known(String words, Decoder<T> decoder) {
        Place place = places.get(words);
        if (place == null) {
            return null;
        }
        try {
            EntryReader in = new EntryReader(content, place.from(), place.to());
            T meaning = decoder.decode(in);
            in.finish();
            asked.add(words);
            return meaning;
        } catch (IOException e) {
            return null;
        }
    }

    private static String digest(@Nullable String name, @Nullable String url) {
        return Digest.of("name", name == null ? "" : "+" + name, url == null ? "" : "+" + url);
    }

    private static String digest(String text) {
        return Digest.of("text", text);
    }
}
