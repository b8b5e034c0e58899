package org.licentia.matching.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The markup of HTML that may stand in a license text. Only the elements and entities of HTML count: a placeholder such
 * as {@code <name of author>}, a type parameter or an XML element stays text.
 */
final class Markup {
    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_NAME = 10;
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "address",
            "article",
            "b",
            "big",
            "blockquote",
            "body",
            "br",
            "center",
            "cite",
            "code",
            "dd",
            "div",
            "dl",
            "dt",
            "em",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "img",
            "li",
            "link",
            "main",
            "meta",
            "nav",
            "ol",
            "p",
            "pre",
            "script",
            "section",
            "small",
            "span",
            "strong",
            "style",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "tt",
            "u",
            "ul");

    private final String text;
    /** Elements that are not closed in the rest of the text: nobody need look again. */
    private final Set<String> unclosed = new HashSet<>();

    Markup(String text) {
        this.text = text;
    }

    /** The end of the tag or entity that starts here; the same place when none starts here. */
    int end(int start) {
        return text.charAt(start) == '&' ? entityEnd(start) : tagEnd(start);
    }

    private int entityEnd(int ampersand) {
        int i = ampersand + 1;
        if (i < text.length() && text.charAt(i) == '#') {
            i++;
        }
        int name = i;
        while (i < text.length() && i - name < LONGEST_NAME && TokenizedText.isWordCharacter(text.charAt(i))) {
            i++;
        }
        return i > name && i < text.length() && text.charAt(i) == ';' ? i + 1 : ampersand;
    }

    private int tagEnd(int bracket) {
        int name = bracket + 1;
        boolean closing = name < text.length() && text.charAt(name) == '/';
        if (closing) {
            name++;
        }
        int i = name;
        while (i < text.length() && i - name < LONGEST_NAME && TokenizedText.isWordCharacter(text.charAt(i))) {
            i++;
        }
        if (i == name || !ELEMENTS.contains(text.substring(name, i).toLowerCase(Locale.ROOT))) {
            return bracket;
        }
        String element = text.substring(name, i).toLowerCase(Locale.ROOT);
        boolean attributed = i < text.length() && text.charAt(i) != '>' && text.charAt(i) != '/';
        int past = i;
        int limit = Math.min(text.length(), bracket + LONGEST_TAG);
        while (i < limit && text.charAt(i) != '>' && text.charAt(i) != '<') {
            i++;
        }
        if (i == limit || text.charAt(i) != '>') {
            return bracket;
        }
        if (attributed && text.substring(past, i).indexOf('=') < 0) {
            return bracket;
        }
        return closing || !(element.equals("style") || element.equals("script")) ? i + 1 : contentEnd(i + 1, element);
    }

    // What stands in scripts and style sheets is no text.
    private int contentEnd(int from, String element) {
        int end = unclosed.contains(element) ? -1 : text.indexOf("</" + element, from);
        if (end < 0) {
            unclosed.add(element);
        }
        return end < 0 ? from : end;
    }
}
