package org.licentia.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which licenses in a text are those of third parties: what follows "This product bundles …", what stands under
 * "Subcomponents" or "Third-party licenses", and license texts under a heading of their own behind the first one.
 * Immutable; safe for threads.
 */
final class Sections {
    private static final int MAX_SUBJECT = 80;
    private static final int MAX_INTRODUCTIONS = 1_000;
    /** A license text belongs to an introduction that ends at most so many words before it. */
    private static final int NEAR = 60;

    private static final Pattern BLANKS_AND_MARKS = Pattern.compile("[\\s*#/|]+");
    private static final Pattern END_OF_SUBJECT = Pattern.compile(
            "[,:;(<\\n]|[.](?= |$)|\\b(?:which|that|under|licensed|available|distributed|released|provided|covered|is|are|by)\\b");
    private static final Pattern AUTHORSHIP = Pattern.compile(
            "^(?:software|code|work|material)s? (?:developed|written|created|provided) (?:by|at) (?:the )?");
    private static final Pattern SEPARATOR = Pattern.compile("[-=_*~#+/\\s]{4,}");
    private static final Pattern OWN_TITLE =
            Pattern.compile("(?i).*\\b(?:licen[cs]e|copyright|copying|notice|warranty|terms|summary|version)\\b.*");

    private final TextPhrases<Boolean> introductions = new TextPhrases<>();

    Sections(PhraseData data) {
        data.passages().forEach(phrase -> introductions.add(phrase, false));
        data.rests().forEach(phrase -> introductions.add(phrase, true));
    }

    /** The third party that each finding is about, in their order; null for the text's own license. */
    List<@Nullable String> subjects(TokenizedText text, List<Finding> findings) {
        List<TextPhrases.Found<Boolean>> found = introductions.find(text).stream()
                .filter(introduction -> findings.stream()
                        .noneMatch(finding -> finding.kind() == TextMatch.Kind.TEXT
                                && finding.from() <= introduction.from()
                                && introduction.to() <= finding.to()))
                .limit(MAX_INTRODUCTIONS)
                .toList();
        List<@Nullable String> subjects = new ArrayList<>();
        Finding previous = null;
        boolean others = false;
        for (Finding finding : findings) {
            TextPhrases.Found<Boolean> last = null;
            for (TextPhrases.Found<Boolean> introduction : found) {
                if (introduction.to() <= finding.from()) {
                    last = introduction;
                    others |= introduction.value() && (previous != null || isHeading(text, introduction));
                }
            }
            String subject = null;
            if (last != null && !last.value() && reaches(text, last, finding, previous)) {
                subject = named(text, last);
            } else if (others || previous != null && finding.kind() == TextMatch.Kind.TEXT) {
                subject = heading(text, finding, previous, others);
            }
            subjects.add(subject);
            previous = finding;
        }
        return subjects;
    }

    // An introduction speaks of what its paragraph names, of the list or text that follows at once, and no further.
    private static boolean reaches(
            TokenizedText text, TextPhrases.Found<Boolean> introduction, Finding finding, @Nullable Finding previous) {
        boolean paragraph = !endsParagraph(text.text(), text.end(introduction.to() - 1), text.start(finding.from()));
        boolean next = previous == null || previous.from() < introduction.to();
        return paragraph
                || finding.from() - introduction.to() <= NEAR
                        && (next && finding.kind() == TextMatch.Kind.TEXT || isList(text, introduction, finding));
    }

    private static boolean endsParagraph(String text, int from, int to) {
        boolean blank = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (blank) {
                    return true;
                }
                blank = true;
            } else if (Character.isLetterOrDigit(c)) {
                blank = false;
            }
        }
        return false;
    }

    // "This product contains X:", then lines about it.
    private static boolean isList(TokenizedText text, TextPhrases.Found<Boolean> introduction, Finding finding) {
        String between = text.text().substring(text.end(introduction.to() - 1), text.start(finding.from()));
        int colon = between.indexOf(':');
        return colon >= 0 && between.startsWith("\n", skipBlanks(between, colon + 1));
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\r')) {
            i++;
        }
        return i;
    }

    private static boolean isHeading(TokenizedText text, TextPhrases.Found<Boolean> introduction) {
        String line = lineAt(text.text(), text.start(introduction.from()));
        return line.length() <= MAX_SUBJECT && line.split(" ").length <= 8;
    }

    private static String named(TokenizedText text, TextPhrases.Found<Boolean> introduction) {
        int start = text.end(introduction.to() - 1);
        String rest = text.text().substring(start, Math.min(text.text().length(), start + 2 * MAX_SUBJECT));
        String plain =
                AUTHORSHIP.matcher(plain(rest).replaceAll("[\"'`“”‘’]", "")).replaceFirst("");
        Matcher end = END_OF_SUBJECT.matcher(plain);
        String name = end.find() ? plain.substring(0, end.start()) : plain;
        String bare = bounded(name.replaceFirst("^(?:the|a|an) ", ""));
        if (!bare.isEmpty()) {
            return bare;
        }
        return bounded(plain(text.text().substring(text.start(introduction.from()), start)));
    }

    // The line that stands alone before a license: the name of what it is for.
    private static @Nullable String heading(
            TokenizedText text, Finding finding, @Nullable Finding previous, boolean others) {
        int from = previous == null ? 0 : text.end(previous.to() - 1);
        int to = text.start(finding.from());
        String between = from < to ? text.text().substring(Math.max(from, to - 2_000), to) : "";
        String heading = null;
        boolean separated = false;
        for (String line : between.split("\n", -1)) {
            if (SEPARATOR.matcher(line).matches()) {
                separated = true;
            } else {
                String plain = plain(line);
                if (plain.length() > 1
                        && plain.length() <= MAX_SUBJECT
                        && !OWN_TITLE.matcher(plain).matches()) {
                    heading = heading == null || separated && !others ? plain : others ? plain : heading;
                }
            }
        }
        if (heading != null && (separated || others)) {
            return bounded(heading);
        }
        return others ? "third parties" : null;
    }

    private static String lineAt(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        return plain(text.substring(start, end < 0 ? text.length() : end));
    }

    private static String plain(String text) {
        return BLANKS_AND_MARKS.matcher(text).replaceAll(" ").strip();
    }

    private static String bounded(String subject) {
        String bare = subject.replaceAll("^[\\s\"'`“‘.-]+|[\\s\"'`”’.:-]+$", "");
        return bare.length() <= MAX_SUBJECT ? bare : bare.substring(0, MAX_SUBJECT);
    }
}
