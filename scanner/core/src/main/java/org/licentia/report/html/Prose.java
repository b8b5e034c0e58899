package org.licentia.report.html;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as English sentences need them. */
final class Prose {
    private Prose() {}

    /** {@code 1 component}, {@code 5,000 components}. */
    static String count(long number, String noun) {
        return number(number) + " " + (number == 1 ? noun : plural(noun));
    }

    /** {@code 5,000}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code is} or {@code are}, and the like. */
    static String verb(long number, String singular, String plural) {
        return number == 1 ? singular : plural;
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> items) {
        return list(items, "and");
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String list(List<String> items, String conjunction) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + conjunction + " " + items.get(last);
    }

    /** The text with its first letter large. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The text without the full stop at its end. */
    static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** The beginning of a text on one line, at most so many characters and a sign that there is more. */
    static String beginning(String text, int most) {
        String line =
                text.substring(0, Math.min(text.length(), 8 * most)).strip().replaceAll("\\s+", " ");
        boolean whole = text.length() <= 8 * most && line.codePointCount(0, line.length()) <= most;
        return whole
                ? line
                : line.codePoints()
                                .limit(most)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString()
                                .strip()
                        + "…";
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
