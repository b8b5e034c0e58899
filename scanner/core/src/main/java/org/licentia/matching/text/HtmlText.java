package org.licentia.matching.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader of a page sees of its text: tags gone, entities as the characters they stand for. */
public final class HtmlText {
    /** Where markup breaks a line that the text itself does not break. */
    public static final char BREAK = '\u000b';

    private static final Set<String> INLINE =
            Set.of("a abbr b big cite code em font i img small span strong sub sup tt u".split(" "));
    private static final Set<String> PAGE_MARKS =
            Set.of("<html", "<body", "<!doctype html", "<p>", "<br", "<h1", "<h2", "<h3", "<ul>", "<li>", "<div");
    private static final int LONGEST_HEAD = 20_000;
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("nbsp", " "),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("sect", "§"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"));

    private HtmlText() {}

    /** Whether a text is a page of HTML, and not one that names a tag or two. */
    public static boolean isPage(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD)).toLowerCase(Locale.ROOT);
        return head.stripLeading().startsWith("<")
                && PAGE_MARKS.stream().filter(head::contains).limit(2).count() > 0;
    }

    /** The words of a page, a line for each paragraph and item; at most one blank line between them. */
    public static String plain(String page) {
        StringBuilder plain = new StringBuilder(page.length());
        int blank = 1;
        for (String line : unmarked(page).replace(BREAK, '\n').lines().toList()) {
            String words = line.strip();
            blank = words.isEmpty() ? blank + 1 : 0;
            if (blank <= 1) {
                plain.append(words.replaceAll("\\s+", " ")).append('\n');
            }
        }
        return plain.toString().strip();
    }

    /** The text without tags, on as many lines as before; {@link #BREAK} where an element starts a line of its own. */
    public static String unmarked(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        Markup markup = new Markup(text);
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '<' || c == '&' ? markup.end(i) : i;
            if (end == i) {
                plain.append(c);
                i++;
            } else {
                String markedUp = text.substring(i, end);
                plain.append(c == '&' ? character(markedUp) : breaks(markedUp));
                i = end;
            }
        }
        return plain.toString();
    }

    private static String breaks(String tag) {
        String name = tag.substring(tag.startsWith("</") ? 2 : 1).split("[^A-Za-z0-9]", 2)[0];
        String lines = "\n".repeat((int) tag.chars().filter(c -> c == '\n').count());
        return INLINE.contains(name.toLowerCase(Locale.ROOT)) ? lines : BREAK + lines;
    }

    private static String character(String entity) {
        String name = entity.substring(1, entity.length() - 1);
        @Nullable String known = ENTITIES.get(name);
        if (known != null || !name.startsWith("#")) {
            return known == null ? entity : known;
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean isText = Character.isValidCodePoint(code)
                    && !Character.isISOControl(code)
                    && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
            return isText ? Character.toString(code) : entity;
        } catch (NumberFormatException e) {
            return entity;
        }
    }
}
