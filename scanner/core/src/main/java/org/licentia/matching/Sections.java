package org.licentia.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.phrase.PhraseData;
import org.licentia.matching.text.TextPhrases;
import org.licentia.matching.text.TokenizedText;

/**
 * Tells which licenses in a text are those of third parties: what follows "This product bundles …", what stands under
 * "Subcomponents" or "Third-party licenses", and license texts under a heading of their own behind the first one.
 * Immutable; safe for threads.
 */
final class Sections {
    private static final int MAX_INTRODUCTIONS = 1_000;
    /** A license text belongs to an introduction that ends at most so many words before it. */
    private static final int NEAR = 60;

    private static final int LONGEST_HEADING = 8;
    private static final Pattern BULLET = Pattern.compile("[\\s#/]*[-*•+] .*");

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
        String current = null;
        boolean others = false;
        for (Finding finding : findings) {
            TextPhrases.Found<Boolean> last = null;
            for (TextPhrases.Found<Boolean> introduction : found) {
                if (introduction.to() <= finding.from()) {
                    last = introduction;
                    others |= introduction.value() && startsRest(text, introduction, findings.get(0));
                }
            }
            String subject = null;
            if (last != null && !last.value() && reaches(text, last, finding, previous)) {
                subject = named(SubjectName.introduced(text.text(), text.end(last.to() - 1)));
            } else if (others) {
                String heading = heading(text, finding, previous, true);
                subject = named(heading != null ? heading : current);
                current = subject;
            } else if (previous != null && finding.kind() == TextMatch.Kind.TEXT) {
                subject = heading(text, finding, previous, false);
            }
            subjects.add(subject);
            previous = finding;
        }
        return subjects;
    }

    private static String named(@Nullable String subject) {
        return subject == null ? SubjectName.UNNAMED : subject;
    }

    // A heading, or words behind the first license: in front of it they announce a part that comes later.
    private static boolean startsRest(TokenizedText text, TextPhrases.Found<Boolean> introduction, Finding first) {
        return first.to() <= introduction.from() || isHeading(text, introduction);
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

    // "This product contains X:", then lines about it, or "This product contains X.", then points about it.
    private static boolean isList(TokenizedText text, TextPhrases.Found<Boolean> introduction, Finding finding) {
        String between = text.text().substring(text.end(introduction.to() - 1), text.start(finding.from()));
        int colon = between.indexOf(':');
        return colon >= 0 && between.startsWith("\n", skipBlanks(between, colon + 1)) || hasPointsOnly(between);
    }

    private static boolean hasPointsOnly(String text) {
        boolean behind = false;
        boolean points = false;
        for (String line : text.split("\n", -1)) {
            boolean point = BULLET.matcher(line).matches();
            if (behind && !point && !line.isBlank()) {
                return false;
            }
            behind |= line.isBlank();
            points |= behind && point;
        }
        return points;
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\r')) {
            i++;
        }
        return i;
    }

    private static boolean isHeading(TokenizedText text, TextPhrases.Found<Boolean> introduction) {
        String all = text.text();
        int at = text.start(introduction.from());
        int start = all.lastIndexOf('\n', at) + 1;
        int end = all.indexOf('\n', at);
        String line = SubjectName.plain(all.substring(start, end < 0 ? all.length() : end));
        return line.length() <= SubjectName.LONGEST && line.split(" ").length <= LONGEST_HEADING && !line.endsWith(",");
    }

    private static @Nullable String heading(
            TokenizedText text, Finding finding, @Nullable Finding previous, boolean others) {
        int from = previous == null ? 0 : text.end(previous.to() - 1);
        return Headings.between(text.text(), from, text.start(finding.from()), others);
    }
}
