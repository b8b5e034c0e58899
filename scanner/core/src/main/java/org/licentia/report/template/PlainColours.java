package org.licentia.report.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours for browsers that do not know {@code light-dark()} (CSS Color level 5, section 2; in browsers since 2024): each
 * token is written once, as a pair, and split here.
 */
public final class PlainColours {
    private static final String COLOUR = "((?:[^(),;]|\\([^();]*\\))++)";
    private static final Pattern PAIR = Pattern.compile(
            "(?<![a-z0-9-])(--[a-z0-9-]++):\\s*+light-dark\\(" + COLOUR + ",\\s*+" + COLOUR + "\\)\\s*+;");

    private PlainColours() {}

    /**
     * Style rules that say again in plain colours what a style sheet says in pairs, for browsers that need it; on paper
     * always in light.
     *
     * @param style the style sheet; its pairs stand in custom properties of the root
     */
    public static String of(String style) {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        Matcher pair = PAIR.matcher(style);
        while (pair.find()) {
            light.append(pair.group(1)).append(':').append(pair.group(2)).append(';');
            dark.append(pair.group(1)).append(':').append(pair.group(3)).append(';');
        }
        return light.length() == 0
                ? ""
                : "@supports not (color: light-dark(red, red)) {\n:root{" + light
                        + "}\n@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]){"
                        + dark
                        + "} }\n@media screen { :root[data-theme=\"dark\"]{" + dark + "} }\n}";
    }
}
