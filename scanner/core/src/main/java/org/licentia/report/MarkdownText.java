package org.licentia.report;

import org.licentia.issue.HiddenCharacters;

/** Words from outside as GitHub Flavored Markdown that shows them and does nothing else. */
public final class MarkdownText {
    private static final int MOST_CHARACTERS = 400;
    private static final String PLAIN = " ,;:%?()=\"'";

    private MarkdownText() {}

    /** Prose: no markup, no link, no mention comes of it. */
    public static String prose(String text) {
        StringBuilder escaped = new StringBuilder();
        oneLine(text).codePoints().forEach(c -> {
            boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
            if (plain || isWithinWord(c, escaped)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
            // Services look for names and numbers in the finished text, where an entity is no obstacle.
            if (c == '@' || c == '#') {
                escaped.append('\u200B');
            }
        });
        return escaped.toString();
    }

    // Between words these begin nothing; a full stop is dangerous in "www." alone.
    private static boolean isWithinWord(int c, StringBuilder before) {
        if (before.length() == 0) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        boolean afterWord = Character.isLetterOrDigit(last);
        boolean afterW =
                before.length() > 2 && before.substring(before.length() - 3).equalsIgnoreCase("www");
        return c == '.' ? !afterW : c == '-' && afterWord;
    }

    /** A name as it is, in the type of code. Not for tables, in which a vertical bar ends a cell even there. */
    public static String code(String text) {
        String line = oneLine(text);
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String space = longest > 0 || line.isBlank() ? " " : "";
        return fence + space + line + space + fence;
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.strip().codePoints().forEach(c -> line.appendCodePoint(isUnseen(c) ? ' ' : c));
        String whole = line.toString().replaceAll(" {2,}", " ");
        return whole.codePointCount(0, whole.length()) <= MOST_CHARACTERS
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }

    // Characters that turn the direction of text could make a line read as something else.
    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c) || HiddenCharacters.contains(c);
    }
}
