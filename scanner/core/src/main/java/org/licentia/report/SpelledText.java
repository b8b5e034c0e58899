package org.licentia.report;

import java.util.Locale;
import org.licentia.issue.HiddenCharacters;

/**
 * Text from outside in a form that looks like what it is: characters that hide, reorder or control other text are
 * spelled out as {@code ⟨U+202E⟩}, and text beyond a limit is cut with its length stated. Line feeds and tabs stay.
 */
public final class SpelledText {
    private SpelledText() {}

    /** The text in visible form, cut after {@code limit} UTF-16 units. */
    public static String of(String text, int limit) {
        String kept = text;
        String tail = "";
        if (text.length() > limit) {
            kept = start(text, limit);
            tail = cutMark(text.length());
        }
        if (isPlain(kept) || kept.codePoints().noneMatch(SpelledText::needsSpelling)) {
            return tail.isEmpty() ? text : kept + tail;
        }
        StringBuilder visible = new StringBuilder(kept.length() + 32);
        String unix = kept.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        unix.codePoints().forEach(character -> {
            if (needsSpelling(character)) {
                String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
                visible.append("⟨U+")
                        .append("0".repeat(Math.max(0, 4 - digits.length())))
                        .append(digits)
                        .append('⟩');
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.append(tail).toString();
    }

    // Nearly everything is ASCII, for which no tables are needed.
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character > '~' || character < ' ' && character != '\n' && character != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The start of a longer text, of at most {@code limit} UTF-16 units and without half a character at its end. */
    public static String start(String text, int limit) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /** What follows text that was cut. */
    public static String cutMark(int characters) {
        return String.format(Locale.ROOT, " … [cut here; the whole has %,d characters]", characters);
    }

    /** Whether a character would act on its surroundings instead of being seen. */
    public static boolean needsSpelling(int character) {
        // Zero-width joiners belong to scripts and emoji; every other format character hides or reorders.
        return HiddenCharacters.contains(character)
                && character != '\n'
                && character != '\t'
                && character != 0x200C
                && character != 0x200D;
    }
}
