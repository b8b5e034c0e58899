package org.licentia.spdx;

import java.util.ArrayList;
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
    private static final Set<String> LICENSE_WORDS = Set.of("license", "agreement");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> SKIPPED_INSIDE = Set.of("license", "the", "a", "an", "version");
    private static final int MAX_GAP = 12;

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
     * @param meaning recognised
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
        Reading reading = new Reading(words, (NamePart.Named) name.value(), from, name.to());
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

    /** One name while it is read. */
    private final class Reading {
        private final List<Word> words;
        private final List<NamePart> parts = new ArrayList<>();
        private final List<String> versions = new ArrayList<>();
        private final NamePart.Named name;
        private int from;
        private int to;
        private final int nameWords;
        private boolean license;
        private boolean later;
        private boolean only;
        private boolean choice;

        Reading(List<Word> words, NamePart.Named name, int from, int to) {
            this.words = words;
            this.name = name;
            this.from = from;
            this.to = to;
            this.nameWords = name.words().split(" ").length;
            parts.add(name);
            for (int i = from; i < to; i++) {
                license |= LICENSE_WORDS.contains(words.get(i).text());
            }
        }

        // "version 2 or later of the GNU General Public License", "the 3-clause BSD"
        void lookBack() {
            int i = from - 1;
            int start = Math.max(0, from - MAX_GAP);
            boolean of = false;
            while (i >= start
                    && !words.get(i + 1).pause()
                    && isBefore(words.get(i).text())) {
                of |= words.get(i).text().equals("of");
                i--;
            }
            if (!of || i < start || words.get(i + 1).pause()) {
                return;
            }
            for (int k = Math.max(start, i - 7); k <= i; k++) {
                WordPhrases.Found<NamePart> found = phrases.longest(words, k, Set.of(), i + 1);
                if (found != null && found.to() == i + 1) {
                    if (found.value() == NamePart.Word.LATER) {
                        later = true;
                        i = k - 1;
                        break;
                    }
                    if (found.value() == NamePart.Word.ONLY) {
                        only = true;
                        i = k - 1;
                        break;
                    }
                }
            }
            if (i > 0
                    && NameTokens.isNumber(words.get(i).text())
                    && words.get(i - 1).text().equals("version")
                    && hasVersion(words.get(i).text())) {
                versions.add(words.get(i).text());
                from = i - 1;
            } else {
                later = false;
                only = false;
            }
        }

        private boolean isBefore(String word) {
            return ARTICLES.contains(word) || word.equals("of") || word.equals("terms") || word.equals("gnu");
        }

        void readOn() {
            int i = to;
            int limit = to + MAX_GAP;
            while (i < words.size() && i < limit && (!words.get(i).pause() || sameSentence(i))) {
                Word word = words.get(i);
                WordPhrases.Found<Boolean> glue = between.longest(words, i);
                WordPhrases.Found<NamePart> found = phrases.longest(words, i, Set.of("the", "a", "an"), words.size());
                if (found != null && found.value() == NamePart.Word.LATER && mayBeLater()) {
                    later = true;
                    i = to = pastVersionWord(found.to());
                } else if (found != null && found.value() == NamePart.Word.ONLY && !versions.isEmpty()) {
                    only = true;
                    i = to = found.to();
                } else if (word.text().equals("+") && mayBeLater()) {
                    later = true;
                    i = to = i + 1;
                } else if (NameTokens.isNumber(word.text())
                        && hasVersion(word.text())
                        && (versions.isEmpty() || choice)) {
                    versions.add(word.text());
                    choice = false;
                    i = to = i + 1;
                } else if (NameTokens.isNumber(word.text())) {
                    break;
                } else if (isNextVersion(i)) {
                    choice = true;
                    i++;
                } else if (found != null && found.value() instanceof NamePart.Named other && saysItAgain(other)) {
                    parts.add(other);
                    i = to = found.to();
                } else if (exception(i)) {
                    i = to;
                } else if (glue != null) {
                    for (int k = i; k < glue.to(); k++) {
                        if (LICENSE_WORDS.contains(words.get(k).text()) && !license) {
                            license = true;
                            to = k + 1;
                        }
                    }
                    i = glue.to();
                } else if (name.noise().contains(word.text())) {
                    i++;
                } else {
                    break;
                }
                limit = Math.max(limit, to + MAX_GAP);
            }
        }

        private int pastVersionWord(int i) {
            return i < words.size()
                            && !words.get(i).pause()
                            && words.get(i).text().equals("version")
                    ? i + 1
                    : i;
        }

        private boolean sameSentence(int i) {
            String word = words.get(i).text();
            return words.get(i).comma() && (word.equals("either") || word.equals("version"));
        }

        private boolean mayBeLater() {
            return !later && (!versions.isEmpty() || name.members().size() == 1 || !isGnu());
        }

        private boolean isGnu() {
            return name.members().stream().anyMatch(member -> NameSpotter.isGnu(member.expression()));
        }

        private boolean isNextVersion(int i) {
            boolean joins =
                    words.get(i).text().equals("or") || words.get(i).text().equals("and");
            int next = i + 1;
            while (next < words.size() && words.get(next).text().equals("version")) {
                next++;
            }
            return joins
                    && !versions.isEmpty()
                    && next < words.size()
                    && NameTokens.isNumber(words.get(next).text())
                    && hasVersion(words.get(next).text());
        }

        private boolean hasVersion(String number) {
            return name.members().stream().anyMatch(member -> member.version().equals(number));
        }

        private boolean saysItAgain(NamePart.Named other) {
            NameSegment both = new NameSegment(list, book.general());
            parts.forEach(both::add);
            versions.stream().limit(1).forEach(version -> both.add(new NamePart.Number(version)));
            both.add(other);
            return both.meaning().isPresent();
        }

        // "with the Classpath exception"; the name of an exception may be an ordinary word.
        private boolean exception(int i) {
            if (!words.get(i).text().equals("with") && !words.get(i).text().equals("plus")) {
                return false;
            }
            for (int k = i + 1; k <= i + 4 && k < words.size(); k++) {
                WordPhrases.Found<NamePart> found = phrases.longest(words, k, SKIPPED_INSIDE, words.size());
                if (found != null && found.value() instanceof NamePart.Exception exception) {
                    boolean said = found.to() < words.size()
                            && words.get(found.to()).text().startsWith("exception");
                    boolean inside = words.subList(k, found.to()).stream()
                            .anyMatch(word -> word.text().startsWith("exception"));
                    if (said || inside) {
                        parts.add(exception);
                        to = found.to() + (said && !inside ? 1 : 0);
                        return true;
                    }
                }
            }
            return false;
        }

        Optional<Spotted> meaning() {
            List<LicenseMatch> meanings = new ArrayList<>();
            for (String version : versions.isEmpty() ? List.of("") : versions) {
                NameSegment segment = new NameSegment(list, book.general());
                parts.forEach(segment::add);
                if (!version.isEmpty()) {
                    segment.add(new NamePart.Number(version));
                }
                if (only) {
                    segment.add(NamePart.Word.ONLY);
                }
                // "Or later" in a grant names a license of its own for GNU licenses alone; the standard headers of
                // others (LPPL, EUPL) say it too and mean the plain id.
                if (later && isGnu() && !only) {
                    segment.add(NamePart.Word.LATER);
                }
                segment.meaning().ifPresent(meanings::add);
            }
            if (meanings.isEmpty()) {
                return Optional.empty();
            }
            LicenseMatch meaning = meanings.size() == 1 ? meanings.get(0) : either(meanings);
            boolean versioned = !versions.isEmpty() || name.words().chars().anyMatch(Character::isDigit);
            return Optional.of(new Spotted(meaning, from, to, nameWords, license, versioned, later || only));
        }
    }

    private static LicenseMatch either(List<LicenseMatch> meanings) {
        return LicenseMatch.exact(
                SpdxExpression.or(
                        meanings.stream().map(LicenseMatch::expression).toList()),
                "name:several");
    }

    private static boolean isGnu(SpdxExpression expression) {
        return expression instanceof SpdxTerm term
                && (term.license().endsWith("-only") || term.license().endsWith("-or-later"));
    }
}
