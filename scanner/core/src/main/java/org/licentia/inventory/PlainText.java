package org.licentia.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Text from outside, made fit for a document: bounded, and valid Unicode, so that every writer can encode it. What the
 * characters look like is left to each report.
 */
public final class PlainText {
    /** Longer texts are cut here; nothing that a person wrote to be read comes near. */
    static final int MOST_CHARACTERS = 20_000;

    private PlainText() {}

    /** The text, cut if it is too long, with U+FFFD for every half of a character; null stays null. */
    public static @Nullable String of(@Nullable String text) {
        return text == null ? null : bounded(text);
    }

    /** As {@link #of}, on one line: what a POM breaks and indents for its own sake. */
    public static @Nullable String line(@Nullable String text) {
        return text == null ? null : bounded(text).strip().replaceAll("\\s+", " ");
    }

    /** As {@link #of}, for texts that are never null. */
    public static String bounded(String text) {
        int length = text.length();
        if (length <= MOST_CHARACTERS) {
            return wellFormed(text);
        }
        return wellFormed(text.substring(0, MOST_CHARACTERS)) + "… [cut: " + length + " characters]";
    }

    /** The text with U+FFFD for every half of a character, which no encoding can write. */
    public static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                if (repaired == null) {
                    repaired = new StringBuilder(text);
                }
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired == null ? text : repaired.toString();
    }
}
