package org.licentia.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the line above a license that says what the license is for. */
final class Headings {
    private static final int FARTHEST = 4_000;
    private static final int MOST_WORDS = 12;

    private static final Pattern SEPARATOR =
            Pattern.compile("[\\s*#/]*(?:<hr\\b[^>]{0,80}>|[-=_*~#+/]{4,}[-=_*~#+/\\s]*)(?:</?p>)?");
    private static final Pattern MARKED =
            Pattern.compile("^[\\s*#/]*(?:>{2,}|#{2,} |={2,} |-{3,} ?|\\d{1,2}[.)] |<h\\d|<b>|<p><b>"
                    + "|(?i:for the following|files?:|name:|library:|package:|component:)).*");
    private static final Pattern FOR = Pattern.compile("(?i)^for (?:the )?(?:following )?(.*?):?$");
    private static final Pattern VALUE = Pattern.compile(".*:\\s+\\S.*");
    private static final Pattern ITEM = Pattern.compile("^[\\s#/]*[-*•+] \\s*\\S.*");
    private static final Pattern OWN_TITLE = Pattern.compile(
            "(?i).*\\b(?:licen[cs]es?|licensing|copyright|copying|warranty|terms|summary|public|introduction|begin|end|appendix)\\b.*");
    private static final Pattern LICENSE_TITLE = Pattern.compile("(?i).*\\blicen[cs]es?\\b.*");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i).*\\b(?:is|are|was|were|may|can|shall|must|will|be|been|under|this|these|which|that|you|your|we|provided"
                    + "|see|all|any|available|located|herein|reproduced|also|has|have)\\b.*|.*[,;]|.*[a-z][.]");

    private Headings() {}

    /**
     * The name in the heading between two places; null when no line there looks like one.
     *
     * @param others whether all is about third parties here, so that no separator has to say so
     */
    static @Nullable String between(String text, int from, int to, boolean others) {
        int start = Math.max(from, to - FARTHEST);
        String between = start < to ? text.substring(start, to) : "";
        String[] lines = between.split("\\R", -1);
        String last = null;
        String chosen = null;
        boolean separator = false;
        boolean open = false;
        // What is left of the line of the license before is no heading.
        for (int i = start == 0 ? 0 : 1; i < lines.length; i++) {
            if (SEPARATOR.matcher(lines[i]).matches()) {
                boolean underline = last != null && !isEmpty(lines[i - 1]);
                separator = true;
                open = !underline;
                chosen = underline || others ? underline ? last : chosen : null;
                continue;
            }
            boolean mark = MARKED.matcher(lines[i]).matches();
            boolean alone = i == 0 || isEmpty(lines[i - 1]);
            if (!mark && !alone && !lines[i].stripTrailing().endsWith(":")) {
                continue;
            }
            String name = name(lines[i], mark);
            if (name == null) {
                boolean title = open && others && isOwnTitle(lines[i]);
                chosen = title ? SubjectName.UNNAMED : chosen;
                last = title ? null : last;
                continue;
            }
            chosen = separator && open || mark && others ? name : chosen;
            open = false;
            last = name;
        }
        return chosen != null && !chosen.equals(SubjectName.UNNAMED) || !others ? chosen : last != null ? last : chosen;
    }

    private static boolean isEmpty(String line) {
        return SubjectName.plain(line).isEmpty() || SEPARATOR.matcher(line).matches();
    }

    private static boolean isOwnTitle(String line) {
        String plain = SubjectName.plain(line);
        return plain.length() <= SubjectName.LONGEST
                && !SENTENCE.matcher(plain).matches()
                && LICENSE_TITLE.matcher(plain).matches();
    }

    private static @Nullable String name(String line, boolean marked) {
        String plain = SubjectName.plain(line);
        if (plain.length() < 2
                || plain.length() > SubjectName.LONGEST
                || plain.split(" ").length > MOST_WORDS
                || !marked && VALUE.matcher(plain).matches()
                || ITEM.matcher(line).matches()
                || OWN_TITLE.matcher(plain).matches()) {
            return null;
        }
        Matcher purpose = FOR.matcher(plain);
        if (purpose.matches()) {
            return SubjectName.titled(purpose.group(1));
        }
        return SENTENCE.matcher(plain).matches() ? null : SubjectName.titled(line);
    }
}
