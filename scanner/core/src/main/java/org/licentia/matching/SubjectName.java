package org.licentia.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text calls a third party's work, cut to a name as a person would write it. */
final class SubjectName {
    /** What a section is about that names nothing. */
    static final String UNNAMED = "third party";

    /** The most characters of a name, and of the line that holds it. */
    static final int LONGEST = 80;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_SENTENCE = 2 * LONGEST;

    private static final Pattern MARKUP = Pattern.compile("<[^>\n]{0,200}>|&[a-zA-Z]{2,8};");
    private static final Pattern BLANKS_AND_MARKS = Pattern.compile("[\\s*#|]+");
    private static final Pattern BREAK = Pattern.compile("\\R[ \\t*#/]*(?:\\R|[-*•+] |\\d{1,2}[.)] )");
    private static final Pattern QUOTES = Pattern.compile("[\"'`“”‘’]");
    private static final Pattern END = Pattern.compile(
            "[,:;(<]|[.](?= |$)|\\b(?:which|that|under|licensed|available|distributed"
                    + "|released|provided|covered|copyright|is|are|was|were|has|have|by|can|may|and is|with the following)\\b");
    private static final Pattern DETAILS = Pattern.compile(
            "\\s*[(\\[].*$|\\s+[-–]\\s+(?:the )?(?:MIT|BSD|ISC|Apache|EPL|L?GPL|MPL|CDDL)\\b.*$|\\s+https?:.*$");
    private static final Pattern AUTHORSHIP = Pattern.compile(
            "^(?:software|code|work|material)s? (?:developed|written|created|provided) (?:by|at) (?:the )?");
    private static final Pattern PARTS = Pattern.compile(
            "^(?:(?:the|an?|some|source|binary|code|software|classes|files?|portions?|parts?|cop(?:y|ies)|versions?|forked"
                    + "|modified|repackaged|shaded|embedded|derived|and|or|also) )*(?:(?:of|from|in) )(?:the )?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:the|an?|file|package|library|component|project|module|name|product):? |\\d{1,2}(?:\\.\\d{1,2})*[.)]? +(?=\\p{L}))+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INCOMPLETE = Pattern.compile(
            ".*\\b(?:the|an?|of|under|and|or|to|in|by|with|is|are|for|from|at|as|its?|this|that)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i).*(?:\\ball rights\\b|\\brights reserved\\b|\\bcopyright\\b|\\(c\\)|©|://|@|\\bhttps?\\b|\\bwarrant|\\bnotices?\\b"
                    + "|\\bterms\\b|\\bpermission\\b|\\bfollowing\\b|\\bother (?:software|work|material|product)s?\\b).*"
                    + "|(?:third[- ]part(?:y|ies)|open[- ]source|software|work|code|source|material|product|content|component"
                    + "|librar(?:y|ies)|sub-?component|dependenc(?:y|ies)|package|module|file|section|none|[ivx]+|and|or|s|[-,/ ])+");

    private SubjectName() {}

    /** The name that follows the words that introduce a third party; null when none does. */
    static @Nullable String introduced(String text, int from) {
        String rest = text.substring(from, Math.min(text.length(), from + LONGEST_SENTENCE));
        Matcher broken = BREAK.matcher(rest);
        if (broken.find()) {
            rest = rest.substring(0, broken.start());
        }
        String plain =
                AUTHORSHIP.matcher(QUOTES.matcher(plain(rest)).replaceAll("")).replaceFirst("");
        Matcher end = END.matcher(plain);
        return checked(end.find() ? plain.substring(0, end.start()) : plain);
    }

    /** The name in a line that stands above a license; null when it holds none. */
    static @Nullable String titled(String line) {
        String plain = plain(line);
        return plain.length() > LONGEST ? null : checked(DETAILS.matcher(plain).replaceFirst(""));
    }

    /** A line as people read it: without markup, comment marks and the blanks around. */
    static String plain(String text) {
        return BLANKS_AND_MARKS
                .matcher(MARKUP.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static @Nullable String checked(String words) {
        String name = bare(words);
        String shorter =
                bare(LEADING.matcher(bare(PARTS.matcher(name).replaceFirst(""))).replaceFirst(""));
        name = shorter.isEmpty() ? name : shorter;
        boolean usable = name.length() > 1
                && name.length() <= LONGEST
                && name.split(" ").length <= MOST_WORDS
                && name.chars().anyMatch(Character::isLetter)
                && !NO_NAME.matcher(name).matches()
                && !INCOMPLETE.matcher(name).matches();
        return usable ? name : null;
    }

    private static String bare(String words) {
        return words.replaceAll("^[\\s\"'`“‘.>=~/\\[{(-]+|[\\s\"'`”’.:;,>=~/\\\\-]+$", "");
    }
}
