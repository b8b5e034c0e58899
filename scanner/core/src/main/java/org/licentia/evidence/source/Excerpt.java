package org.licentia.evidence.source;

import org.licentia.issue.HiddenCharacters;

/** Words from inside an artifact, fit to be quoted: bounded, on one line, without control characters. */
final class Excerpt {
    /** Longer words are cut here, in characters: a reader wants to see which text it is, not all of it. */
    static final int MOST_CHARACTERS = 500;

    private Excerpt() {}

    /** The beginning of a text. */
    static String of(String text) {
        StringBuilder excerpt = new StringBuilder(Math.min(text.length(), MOST_CHARACTERS + 1));
        boolean gap = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || HiddenCharacters.contains(c)) {
                gap = true;
                continue;
            }
            int separator = gap && excerpt.length() > 0 ? 1 : 0;
            if (excerpt.length() + separator + Character.charCount(c) > MOST_CHARACTERS) {
                return excerpt.append('…').toString();
            }
            if (separator > 0) {
                excerpt.append(' ');
            }
            gap = false;
            excerpt.appendCodePoint(c);
        }
        return excerpt.toString();
    }
}
