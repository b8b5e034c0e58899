package org.licentia.spdx;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds license names in running text, where {@link LicenseNames} reads a text that is a name from end to end. The
 * words before and after a name mean nothing to it; whether a name found is a statement about a license is for the
 * caller to say. Immutable; safe for threads.
 */
public final class NameSpotter {
    static final Set<String> SKIPPED_INSIDE = Set.of("license", "the", "a", "an", "version");

    private final LicenseList list;
    private final PhraseBook book;
    private final WordPhrases<NamePart> phrases = new WordPhrases<>();
    private final WordPhrases<Boolean> between = new WordPhrases<>();
    private final Set<String> first;

    /**
     * A word of a text as license names are folded.
     *
     * @param text folded; several words of a text may be one here ("3-clause") and one may be several ("GPLv2")
     * @param place which word of the text it is; answers speak of places
     * @param pause whether a sentence or paragraph ends before it
     * @param comma whether a comma, semicolon or bracket stands before it
     * @param slash whether a slash or the like stands before it
     */
    public record Word(String text, int place, boolean pause, boolean comma, boolean slash) {}

    /**
     * A name.
     *
     * @param meaning unrecognised when the name has a version that the SPDX list does not have
     * @param from index of the first word of the name, among the words given
     * @param to index after the last
     * @param words how many words name the license, without versions and what stands between
     * @param saysLicense whether the name calls itself a license
     * @param versioned whether a version is named
     * @param explicit whether the words say "only" or "or later"
     */
    public record Spotted(
            LicenseMatch meaning,
            int from,
            int to,
            int words,
            boolean saysLicense,
            boolean versioned,
            boolean explicit) {}

    NameSpotter(LicenseList list, PhraseBook book, List<String> between) {
        this.list = list;
        this.book = book;
        Set<String> starts = new LinkedHashSet<>();
        book.phrases().forEach((key, part) -> {
            List<String> words = Arrays.stream(key.split(" "))
                    .filter(word -> !NameTokens.isSeparator(word))
                    .toList();
            if (words.isEmpty()) {
                return;
            }
            phrases.add(words, part);
            if (part instanceof NamePart.Named || part instanceof NamePart.Exception) {
                starts.add(words.get(0));
            }
        });
        between.forEach(phrase -> this.between.add(List.of(phrase.split(" ")), true));
        first = Set.copyOf(starts);
    }

    /** The spotter over the names that {@link LicenseNames} knows. */
    public static NameSpotter bundled() {
        return LicenseNames.bundled().spotter();
    }

    /** The folded words of one written word; {@code GPLv2} has two. */
    public List<String> folded(String written) {
        return book.tokens().folded(written);
    }

    /** The folded word for a count before "clause"; null when it is none. */
    public @Nullable String clauseCount(String folded) {
        return book.tokens().clauseCount(folded);
    }

    /** Whether a name may begin with this folded word. */
    public boolean mayBegin(String folded) {
        return first.contains(folded);
    }

    /** The name that begins at one of the words; empty when none does. */
    public Optional<Spotted> at(List<Word> words, int from) {
        WordPhrases.Found<NamePart> name = phrases.longest(words, from, SKIPPED_INSIDE, words.size());
        while (name != null && !(name.value() instanceof NamePart.Named)) {
            name = phrases.longest(words, from, SKIPPED_INSIDE, name.to() - 1);
        }
        if (name == null) {
            return Optional.empty();
        }
        NameReading reading =
                new NameReading(list, book, phrases, between, words, (NamePart.Named) name.value(), from, name.to());
        reading.lookBack();
        reading.readOn();
        return reading.meaning();
    }

    /**
     * The exception that begins at one of the words, its id alone; empty when none does. Exceptions are called after
     * programs and formats, so the word "exception" must be part of the name or follow it.
     */
    public Optional<Spotted> exceptionAt(List<Word> words, int from) {
        WordPhrases.Found<NamePart> name = phrases.longest(words, from, SKIPPED_INSIDE, words.size());
        if (name == null || !(name.value() instanceof NamePart.Exception exception)) {
            return Optional.empty();
        }
        boolean said = words.subList(from, Math.min(words.size(), name.to() + 1)).stream()
                .anyMatch(word -> word.text().equals("exception"));
        String id = said ? exceptionId(exception, words, name.to()) : null;
        return id == null
                ? Optional.empty()
                : Optional.of(new Spotted(
                        LicenseMatch.exceptionAlone(SpdxTerm.of(id)),
                        from,
                        name.to(),
                        name.to() - from,
                        false,
                        false,
                        false));
    }

    // "GCC Runtime Library Exception, version 3.1"; without a version the newest.
    private static @Nullable String exceptionId(NamePart.Exception exception, List<Word> words, int to) {
        for (int i = to; i < Math.min(words.size(), to + 3); i++) {
            String version = words.get(i).text();
            Optional<String> versioned = exception.ids().stream()
                    .filter(id -> NameTokens.isNumber(version) && id.endsWith("-" + version))
                    .findFirst();
            if (versioned.isPresent()) {
                return versioned.get();
            }
        }
        return exception.ids().stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
