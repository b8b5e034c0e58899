package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ContainedComponent;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.graph.Linkage;
import org.licentia.matching.Recognition;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.Decoder;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.LicenseRefs;
import org.licentia.spdx.SpdxTerm;

/**
 * What was recognised in one text of an artifact, said as evidence.
 *
 * @param source the id of the source that read it
 * @param entry its name in the archive
 * @param text as decoded
 * @param lines of the text, split once however many matches are asked about
 * @param sha256 of the file; null when it was not read as one
 */
record LegalText(
        String source,
        String entry,
        String text,
        List<String> lines,
        @Nullable String sha256,
        Recognition recognition) {
    /** A longer line is not searched for words, in characters; what it says may be that anything is inside. */
    private static final int LONGEST_LINE = 10_000;

    /** A file may hold a byte order mark and nothing else. */
    private static final int LONGEST_MARK = 3;

    private static final int LONGEST_SLUG = 60;
    private static final String UNNAMED = "third-party";
    private static final int MOST_WORDS = 8;
    private static final int LINES_BEFORE = 8;
    private static final int LINES_OF_TITLE = 3;
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\b(includes?|including|contains?|bundles?|bundled|incorporates?|embeds?|embedded|shaded|derived from"
                    + "|copied from|portions|based on|distributed with|redistributes?)\\b");
    private static final Pattern OUTSIDE =
            Pattern.compile("(?i)\\b(optionally|depends on|dependency|dependencies|build|test(s|ing)?)\\b");
    private static final Set<String> NO_NAMES =
            Set.of(("the this that these with without under you your may see should is are be been except "
                            + "following otherwise or by any which license licenses licence licensed reserved rights "
                            + "copyright http https gpl lgpl epl third parties content also has have was not use")
                    .split(" "));

    LegalText(String source, String entry, String text, @Nullable String sha256, Recognition recognition) {
        this(source, entry, text, text.lines().toList(), sha256, recognition);
    }

    /** The text of a file that is named as a license or notice. */
    static String decoded(String entry, Archive archive) throws IOException {
        byte[] content = archive.read(entry);
        String text = Decoder.decode(content);
        if (text.isEmpty() && content.length > LONGEST_MARK) {
            throw new UnreadableFileException(
                    "the file " + Excerpt.of(entry) + " in it is named as a license text or notice, but is no text.",
                    "Look into it by hand, and write down what it says as a curation.");
        }
        return text;
    }

    static LegalText read(String source, String entry, Archive archive, Function<String, Recognition> recognizer)
            throws IOException {
        String text = decoded(entry, archive);
        return new LegalText(source, entry, text, archive.sha256(entry), recognizer.apply(text));
    }

    /** The matches that speak of the file's own work. */
    List<TextMatch> own(OwnNames names) {
        return recognition.matches().stream()
                .filter(match -> isOwn(match, names))
                .toList();
    }

    /** Whether there are words in it at all. */
    boolean isBlank() {
        return text.chars().noneMatch(Character::isLetter);
    }

    /** What these matches say together. */
    LicenseEvidence evidence(List<TextMatch> matches, LicenseMatch meaning, Confidence most) {
        Confidence confidence = matches.stream()
                .map(LegalText::confidence)
                .max(Confidence::compareTo)
                .orElse(Confidence.HINT);
        if (meaning.isAmbiguous()) {
            confidence = lesser(confidence, Confidence.PROBABLE);
        }
        return detected(lesser(confidence, most), firstLine(matches), lastLine(matches), meaning);
    }

    /**
     * What these matches say of the work of somebody else: a name or an address that stands in a sentence about that very
     * work is no mention in passing.
     */
    LicenseEvidence aboutPart(List<TextMatch> matches, LicenseMatch meaning, Confidence most) {
        LicenseEvidence said = evidence(matches, meaning, most);
        return said.confidence() == Confidence.HINT && most != Confidence.HINT
                ? detected(Confidence.PROBABLE, firstLine(matches), lastLine(matches), meaning)
                : said;
    }

    private static int firstLine(List<TextMatch> matches) {
        return matches.stream().mapToInt(TextMatch::firstLine).min().orElse(1);
    }

    private static int lastLine(List<TextMatch> matches) {
        return matches.stream().mapToInt(TextMatch::lastLine).max().orElse(1);
    }

    /** The words of a license that nobody knows: kept, and judged as unknown. */
    LicenseEvidence unrecognised(Confidence confidence) {
        String words = String.join(" ", text.strip().split("\\s+"));
        return whole(confidence, LicenseMatch.exact(LicenseRefs.of(words, null), LicenseMatch.UNRECOGNISED.rule()));
    }

    /** The whole text, with this meaning. */
    LicenseEvidence whole(Confidence confidence, LicenseMatch meaning) {
        return detected(confidence, 1, Math.max(1, lines.size()), meaning);
    }

    /**
     * What the title of an unrecognised text names, if that is a license without an SPDX id: its text is on no list, so
     * its name is all there is to know it by. The text of a listed license would have been recognised, so under the title
     * of one stands something else.
     */
    LicenseMatch titled(LicenseNames names) {
        List<String> title = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES_OF_TITLE)
                .takeWhile(line -> !line.regionMatches(true, 0, "copyright", 0, "copyright".length()))
                .toList();
        LicenseMatch meaning = names.meaningOf(String.join(" ", title));
        return !meaning.isAmbiguous() && meaning.expression() instanceof SpdxTerm term && term.isLicenseRef()
                ? meaning
                : LicenseMatch.UNRECOGNISED;
    }

    /**
     * The works of others that sections of the text are about, each with what the section says.
     *
     * @param inside whether a match shows that the work it is about is inside the artifact
     */
    List<ContainedComponent> parts(Component component, OwnNames names, Confidence most, Predicate<TextMatch> inside) {
        Map<String, Map<String, LicenseEvidence>> sections = new LinkedHashMap<>();
        for (TextMatch match : recognition.matches()) {
            String subject = match.subject();
            if (subject != null && !isOwn(match, names) && isStated(match) && inside.test(match)) {
                boolean named = isName(subject);
                if (named || match.kind() == TextMatch.Kind.TEXT || match.kind() == TextMatch.Kind.TAG) {
                    sections.computeIfAbsent(named ? slug(subject) : UNNAMED, key -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    match.meaning().expression().toString(),
                                    key -> aboutPart(List.of(match), match.meaning(), most));
                }
            }
        }
        List<ContainedComponent> parts = new ArrayList<>();
        sections.forEach((subject, evidence) -> parts.add(part(component, subject, List.copyOf(evidence.values()))));
        return parts;
    }

    /** Whether the words around a match say that what they are about is in the product. */
    boolean saysInside(TextMatch match) {
        int end = Math.min(match.firstLine(), lines.size());
        int start = Math.max(0, end - 1);
        while (start > Math.max(0, end - 1 - LINES_BEFORE)
                && !lines.get(start - 1).isBlank()) {
            start--;
        }
        List<String> around = lines.subList(start, end);
        if (around.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return true;
        }
        String words = String.join(" ", around);
        return INSIDE.matcher(words).find() && !OUTSIDE.matcher(words).find();
    }

    // What stands before a license may be the tail of a sentence as well as a name; it is about somebody's work all the
    // same.
    private static boolean isName(String subject) {
        String[] words = slug(subject).split("-");
        return words.length <= MOST_WORDS
                && Arrays.stream(words).noneMatch(NO_NAMES::contains)
                && Arrays.stream(words)
                        .anyMatch(word -> word.length() > 1 && !word.chars().allMatch(Character::isDigit));
    }

    /** The work of somebody else that the whole text is about. */
    ContainedComponent part(Component component, String subject, List<LicenseEvidence> evidence) {
        String location = evidence.isEmpty() ? entry : evidence.get(0).location();
        return new ContainedComponent(
                component.within(entry + "/" + slug(subject)), Linkage.SHADED, location, null, evidence, List.of());
    }

    // A reference that leaves open which license it means states none.
    private static boolean isStated(TextMatch match) {
        return match.kind() != TextMatch.Kind.REFERENCE || !match.meaning().isAmbiguous();
    }

    private static boolean isOwn(TextMatch match, OwnNames names) {
        String subject = match.subject();
        return subject == null || names.include(subject);
    }

    private static Confidence confidence(TextMatch match) {
        return switch (match.kind()) {
            case TAG -> Confidence.CERTAIN;
            case TEXT -> match.similarity() >= 1.0 ? Confidence.CERTAIN : Confidence.PROBABLE;
            case NOTICE -> Confidence.PROBABLE;
            case REFERENCE -> Confidence.HINT;
        };
    }

    private static Confidence lesser(Confidence one, Confidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private LicenseEvidence detected(Confidence confidence, int first, int last, LicenseMatch meaning) {
        StringBuilder words = new StringBuilder();
        for (int i = first - 1; i < Math.min(last, lines.size()) && words.length() <= LONGEST_LINE; i++) {
            String line = lines.get(i);
            words.append(line, 0, Math.min(line.length(), LONGEST_LINE)).append('\n');
        }
        return new LicenseEvidence(
                source,
                LicenseEvidence.Kind.DETECTED,
                confidence,
                entry + ":" + (first == last ? first : first + "-" + last),
                Excerpt.of(words.toString()),
                null,
                null,
                meaning,
                0,
                sha256,
                ChangeParameters.in(lines, recognition.matches(), meaning.expression()));
    }

    /** A name as people write it, as one segment. */
    static String slug(String subject) {
        String slug = subject.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String bounded = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
        String trimmed = bounded.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "unnamed" : trimmed;
    }
}
