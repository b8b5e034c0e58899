package org.licentia.report;

import java.util.Locale;

/**
 * Text from outside as part of one line: whatever would break the line, drive a terminal or reorder what stands beside
 * it is spelled out as {@code <U+202E>}.
 */
public final class LineText {
    /** UTF-16 units that are shown of one text; nothing that names a component or a license comes near. */
    static final int MOST_CHARACTERS = 2_000;

    private LineText() {}

    /** The text on one line, cut with its length stated where it is too long. */
    public static String of(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return visible(text);
        }
        return visible(SpelledText.start(text, MOST_CHARACTERS)) + "… [cut: " + text.length() + " characters]";
    }

    private static String visible(String text) {
        if (text.codePoints().noneMatch(c -> breaksLine(c) || SpelledText.needsSpelling(c))) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (breaksLine(character)) {
                visible.append(' ');
            } else if (SpelledText.needsSpelling(character)) {
                visible.append(String.format(Locale.ROOT, "<U+%04X>", character));
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }

    private static boolean breaksLine(int character) {
        return character == '\n' || character == '\t';
    }

    /** How many columns it takes where every character takes one and a combining mark none. */
    public static int width(String line) {
        return (int) line.codePoints().filter(LineText::takesColumn).count();
    }

    private static boolean takesColumn(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
            default -> true;
        };
    }

    /** The text with spaces behind it up to a column; a longer text stays whole. */
    public static String padded(String line, int columns) {
        return line + " ".repeat(Math.max(0, columns - width(line)));
    }
}
