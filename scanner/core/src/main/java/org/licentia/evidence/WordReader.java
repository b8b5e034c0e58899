package org.licentia.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.Recognition;
import org.licentia.spdx.LicenseMatch;

/**
 * Reads what metadata says in words; what was read before, in this scan or another, is not read again. Any thread may use
 * it.
 */
public final class WordReader {
    private final List<KnownWords> known;
    private final BiFunction<@Nullable String, @Nullable String, LicenseMatch> names;
    private final Function<String, Recognition> texts;
    private final Map<Stated, LicenseMatch> meanings = new ConcurrentHashMap<>();
    private final Map<String, Recognition> recognitions = new ConcurrentHashMap<>();

    private record Stated(@Nullable String name, @Nullable String url) {
        // Written out: the JVM would put a record's own together anew at every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Stated that
                            && Objects.equals(name, that.name)
                            && Objects.equals(url, that.url));
        }

        @Override
        public int hashCode() {
            return 31 * Objects.hashCode(name) + Objects.hashCode(url);
        }
    }

    /**
     * @param known asked in this order; all of them hear of what none knew
     * @param names what a name and an address mean together
     * @param texts what a text says
     */
    public WordReader(
            List<KnownWords> known,
            BiFunction<@Nullable String, @Nullable String, LicenseMatch> names,
            Function<String, Recognition> texts) {
        this.known = List.copyOf(known);
        this.names = names;
        this.texts = texts;
    }

    /**
     * What a name and an address mean together, as in one {@code <license>} element of a POM.
     *
     * @param name null or blank when there is none
     * @param url null or blank when there is none
     */
    public LicenseMatch meaning(@Nullable String name, @Nullable String url) {
        Stated stated = new Stated(name, url);
        LicenseMatch meaning = meanings.get(stated);
        if (meaning == null) {
            meaning = read(name, url);
            meanings.put(stated, meaning);
        }
        return meaning;
    }

    private LicenseMatch read(@Nullable String name, @Nullable String url) {
        for (KnownWords each : known) {
            LicenseMatch meaning = each.meaning(name, url);
            if (meaning != null) {
                return meaning;
            }
        }
        LicenseMatch meaning = names.apply(name, url);
        known.forEach(each -> each.keep(name, url, meaning));
        return meaning;
    }

    /** What a text says. */
    public Recognition recognition(String text) {
        Recognition recognition = recognitions.get(text);
        if (recognition == null) {
            recognition = read(text);
            recognitions.put(text, recognition);
        }
        return recognition;
    }

    private Recognition read(String text) {
        for (KnownWords each : known) {
            Recognition recognition = each.recognition(text);
            if (recognition != null) {
                return recognition;
            }
        }
        Recognition recognition = texts.apply(text);
        known.forEach(each -> each.keep(text, recognition));
        return recognition;
    }
}
