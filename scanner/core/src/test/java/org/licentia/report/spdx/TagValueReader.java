package org.licentia.report.spdx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tag-value text strictly: what is not a tag, its value and a line end is an error. */
final class TagValueReader {
    private static final Pattern TAG =
            Pattern.compile("([A-Za-z]+): (?:<text>((?:(?!</?text>).)*)</text>|([^\\n]*))\\n", Pattern.DOTALL);

    private TagValueReader() {}

    /** Paragraphs of tags, each tag with its values in order. */
    static List<Map<String, List<String>>> read(String text) {
        List<Map<String, List<String>>> paragraphs = new ArrayList<>();
        paragraphs.add(new LinkedHashMap<>());
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\n') {
                paragraphs.add(new LinkedHashMap<>());
                at++;
                continue;
            }
            if (!tag.region(at, text.length()).lookingAt()) {
                throw new AssertionError(
                        "no tag at " + at + ": " + text.substring(at, Math.min(at + 80, text.length())));
            }
            paragraphs
                    .get(paragraphs.size() - 1)
                    .computeIfAbsent(tag.group(1), name -> new ArrayList<>())
                    .add(tag.group(2) == null ? tag.group(3) : tag.group(2));
            at = tag.end();
        }
        return paragraphs;
    }
}
