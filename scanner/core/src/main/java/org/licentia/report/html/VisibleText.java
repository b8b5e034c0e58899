package org.licentia.report.html;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;

/**
 * Text from outside in a form that looks like what it is: characters that hide, reorder or control other text are
 * spelled out as {@code ⟨U+202E⟩}, and text beyond a limit is cut with its length stated. Line feeds and tabs stay.
 */
public final class VisibleText {
    /** UTF-16 units of anything that is neither prose nor a text. */
    static final int NAME_LIMIT = 400;

    private static final int PROSE_LIMIT = 4_000;
    private static final int LICENSE_TEXT_LIMIT = 400_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private VisibleText() {}

    /** The text in visible form, cut after {@code limit} UTF-16 units. */
    public static String of(String text, int limit) {
        String kept = text;
        String tail = "";
        if (text.length() > limit) {
            int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
            kept = text.substring(0, end);
            tail = String.format(Locale.ROOT, " … [cut here; the whole has %,d characters]", text.length());
        }
        if (kept.codePoints().noneMatch(VisibleText::needsSpelling)) {
            return kept + tail;
        }
        StringBuilder visible = new StringBuilder(kept.length() + 32);
        String unix = kept.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        unix.codePoints().forEach(character -> {
            if (needsSpelling(character)) {
                visible.append(String.format(Locale.ROOT, "⟨U+%04X⟩", character));
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.append(tail).toString();
    }

    /**
     * The inventory with every string in it visible and of bounded length, and expressions as people read them; the
     * same text stays the same everywhere.
     */
    static Inventory in(Inventory inventory) {
        Map<String, Object> tree = JSON.convertValue(inventory, new TypeReference<Map<String, Object>>() {});
        return JSON.convertValue(inMap(tree, new ShownExpressions(inventory.licenses())), Inventory.class);
    }

    private static Map<String, Object> inMap(Map<?, ?> tree, ShownExpressions expressions) {
        Map<String, Object> visible = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            Object shown = inValue(String.valueOf(key), value, expressions);
            if (shown != null) {
                visible.put(of(String.valueOf(key), NAME_LIMIT), shown);
            }
        });
        return visible;
    }

    private static @Nullable Object inValue(String key, @Nullable Object value, ShownExpressions expressions) {
        if (value instanceof String text) {
            String worded = switch (key) {
                case "concluded", "expression", "license", "chosen", "readings", "judged" -> expressions.of(text);
                case "because", "fix", "title", "detail" -> expressions.worded(text);
                default -> text;
            };
            return of(worded, limitOf(key));
        }
        if (value instanceof Map<?, ?> map) {
            return inMap(map, expressions);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> visible = new ArrayList<>(list.size());
            list.forEach(item -> visible.add(inValue(key, item, expressions)));
            return visible;
        }
        return value;
    }

    private static int limitOf(String key) {
        return switch (key) {
            case "text" -> LICENSE_TEXT_LIMIT;
            case "statement", "snippet", "description", "message", "remedy", "because", "fix", "detail" -> PROSE_LIMIT;
            case "concluded", "expression", "license", "chosen", "judged", "readings", "url", "homepage", "scm" ->
                PROSE_LIMIT;
            default -> NAME_LIMIT;
        };
    }

    /** Whether a character would act on its surroundings instead of being seen. */
    static boolean needsSpelling(int character) {
        if (character == '\n' || character == '\t') {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            // Zero-width joiners belong to scripts and emoji; every other format character hides or reorders.
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }
}
