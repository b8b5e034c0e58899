package org.licentia.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licentia.inventory.Inventory;
import org.licentia.report.template.Templates;

/**
 * A produced page, read tag by tag. Our own templates write every tag in one plain form, so whatever does not fit that
 * form came from somewhere else.
 *
 * @param html the whole page
 * @param tags every start tag, in order, those of details that wait in noscript included
 * @param strays places where a markup character stands that is not part of one of our tags
 */
record Markup(String html, List<Tag> tags, List<String> strays) {
    private static final Pattern TAG =
            Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*(?:=\"[^\"<>]*\")?)*)/?>|<!DOCTYPE html>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z][a-z0-9-]*)(?:=\"([^\"]*)\")?");
    private static final Pattern OWN_CODE = Pattern.compile("(?s)<(style|script)>.*?</\\1>");

    /** A start tag; attribute values are as written, escapes included. */
    record Tag(String name, Map<String, String> attributes) {
        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }
    }

    static Markup of(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer(Templates.standard()).render(inventory, out);
        return of(out.toString(StandardCharsets.UTF_8));
    }

    private static Markup of(String html) {
        String outside = OWN_CODE.matcher(html).replaceAll("<$1></$1>");
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(outside);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            text.append(outside, end, matcher.start()).append('\n');
            end = matcher.end();
            if (matcher.group(1) != null && outside.charAt(matcher.start() + 1) != '/') {
                Map<String, String> attributes = new LinkedHashMap<>();
                Matcher attribute = ATTRIBUTE.matcher(matcher.group(2));
                while (attribute.find()) {
                    attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
                }
                tags.add(new Tag(matcher.group(1), attributes));
            }
        }
        text.append(outside.substring(end));
        List<String> strays = text.toString()
                .lines()
                .filter(line -> line.indexOf('<') >= 0 || line.indexOf('>') >= 0)
                .toList();
        return new Markup(html, tags, strays);
    }

    Stream<Tag> named(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name));
    }

    /** The values of an attribute, wherever it stands. */
    List<String> values(String attribute) {
        return tags.stream()
                .filter(tag -> tag.attributes().containsKey(attribute))
                .map(tag -> tag.attribute(attribute))
                .toList();
    }

    /** The text between tags, references to characters resolved, spaces folded. */
    String text() {
        return unescaped(TAG.matcher(OWN_CODE.matcher(html).replaceAll("")).replaceAll(" "))
                .replaceAll("\\s+", " ");
    }

    static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
