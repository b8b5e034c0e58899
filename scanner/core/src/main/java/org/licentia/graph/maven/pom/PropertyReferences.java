package org.licentia.graph.maven.pom;

import java.util.function.UnaryOperator;

/** What POMs write as <code>${name}</code>. */
public final class PropertyReferences {
    private static final String OPEN = "${";

    private PropertyReferences() {}

    /**
     * The text with a value in the place of each reference; one without a name stays.
     *
     * @param values by the name; asked for each reference in turn
     */
    public static String replaced(String text, UnaryOperator<String> values) {
        int open = text.indexOf(OPEN);
        if (open < 0) {
            return text;
        }
        // Not by a pattern: of references that nobody closes, each would be sought to the end of the text.
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            if (close == open + OPEN.length()) {
                open = text.indexOf(OPEN, open + OPEN.length());
                continue;
            }
            replaced.append(text, done, open).append(values.apply(text.substring(open + OPEN.length(), close)));
            done = close + 1;
            open = text.indexOf(OPEN, done);
        }
        return replaced.append(text, done, text.length()).toString();
    }
}
