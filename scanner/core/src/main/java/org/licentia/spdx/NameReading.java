package org.licentia.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.spdx.NameSpotter.Spotted;
import org.licentia.spdx.NameSpotter.Word;

/** One license name in running text while it is read: its versions, "or later", and the exception that it goes with. */
final class NameReading {
    private static final Set<String> LICENSE_WORDS = Set.of("license", "agreement");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final int MAX_GAP = 12;

    // Each is compared with all before it; "GNU General Public License (GPL)" has two.
    private static final int MOST_PARTS = 8;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}.*");
    private static final Pattern SHORT = Pattern.compile("[0-9]");
    private static final String PORT = "igo";

    private final LicenseList list;
    private final PhraseBook book;
    private final WordPhrases<NamePart> phrases;
    private final WordPhrases<Boolean> between;

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
    private boolean unlisted;

    NameReading(
            LicenseList list,
            PhraseBook book,
            WordPhrases<NamePart> phrases,
            WordPhrases<Boolean> between,
            List<Word> words,
            NamePart.Named name,
            int from,
            int to) {
        this.list = list;
        this.book = book;
        this.phrases = phrases;
        this.between = between;
        this.words = words;
        this.name = name;
        this.from = from;
        this.to = to;
        this.nameWords = name.words().split(" ").length;
        parts.add(name);
        for (int i = from; i < to; i++) {
            license |= LICENSE_WORDS.contains(words.get(i).text())
                    || words.get(i).text().equals("unlicense");
        }
    }

    // "version 2 or later of the GNU General Public License", "the 3-clause BSD"
    void lookBack() {
        int i = from - 1;
        int start = Math.max(0, from - MAX_GAP);
        boolean of = false;
        while (i >= start && !words.get(i + 1).pause() && isBefore(words.get(i).text())) {
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
            } else if (NameTokens.isNumber(word.text()) && hasVersion(word.text()) && (versions.isEmpty() || choice)) {
                versions.add(word.text());
                choice = false;
                i = to = i + 1;
            } else if (NameTokens.isNumber(word.text())) {
                unlisted = isUnlistedVersion(i);
                break;
            } else if (isNextVersion(i)) {
                choice = true;
                i++;
            } else if (found != null
                    && found.value() instanceof NamePart.Named other
                    && parts.size() < MOST_PARTS
                    && saysItAgain(other)) {
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
        return i < words.size() && !words.get(i).pause() && words.get(i).text().equals("version") ? i + 1 : i;
    }

    private boolean sameSentence(int i) {
        String word = words.get(i).text();
        return words.get(i).comma() && (word.equals("either") || word.equals("version"));
    }

    private boolean mayBeLater() {
        return !later && (!versions.isEmpty() || name.members().size() == 1 || !isGnu());
    }

    private boolean isGnu() {
        return name.members().stream().anyMatch(member -> isGnu(member.expression()));
    }

    private boolean isNextVersion(int i) {
        boolean joins = words.get(i).text().equals("or") || words.get(i).text().equals("and");
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

    // "The Code Project Open License 1.0", where the list has 1.02 alone, is another license.
    private boolean isUnlistedVersion(int i) {
        String number = words.get(i).text();
        // Folding leaves 1 of 1.0; a number as such may also count something else.
        boolean version = number.indexOf('.') > 0
                || words.get(i - 1).text().equals("version")
                || i == to
                        && (parts.size() > 1 || !words.get(i).comma())
                        && SHORT.matcher(number).matches();
        return version
                && versions.isEmpty()
                && !hasVersion(number)
                && !YEAR.matcher(number).matches()
                && name.words().chars().noneMatch(Character::isDigit)
                && name.members().stream()
                        .noneMatch(member -> member.version().isEmpty()
                                || YEAR.matcher(member.version()).matches());
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
            WordPhrases.Found<NamePart> found = phrases.longest(words, k, NameSpotter.SKIPPED_INSIDE, words.size());
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

    /** What was read; unrecognised when a version is named that the list does not have. */
    Optional<Spotted> meaning() {
        if (unlisted) {
            return Optional.of(new Spotted(LicenseMatch.UNRECOGNISED, from, to, nameWords, license, false, false));
        }
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
        LicenseMatch meaning = meanings.size() == 1 ? ported(meanings.get(0)) : either(meanings);
        boolean versioned = !versions.isEmpty() || name.words().chars().anyMatch(Character::isDigit);
        return Optional.of(new Spotted(meaning, from, to, nameWords, license, versioned, later || only));
    }

    // "Attribution 3.0 IGO": Creative Commons' port for intergovernmental organizations.
    private LicenseMatch ported(LicenseMatch meaning) {
        boolean said = to < words.size() && words.get(to).text().equals(PORT);
        if (!said || meaning.isAmbiguous()) {
            return meaning;
        }
        return list.current(meaning.expression() + "-" + PORT.toUpperCase(Locale.ROOT))
                .map(port -> {
                    to++;
                    return LicenseMatch.exact(port, meaning.rule() + " " + PORT);
                })
                .orElse(meaning);
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
