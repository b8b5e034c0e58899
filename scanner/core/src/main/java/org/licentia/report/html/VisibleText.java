package org.licentia.report.html;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.report.SpelledText;

/** Text from outside as the page shows it: see {@link SpelledText}. */
final class VisibleText {
    /** UTF-16 units of anything that is neither prose nor a text. */
    static final int NAME_LIMIT = 400;

    private static final int PROSE_LIMIT = 4_000;
    private static final int LICENSE_TEXT_LIMIT = 400_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private VisibleText() {}

    /** The text in visible form, cut after {@code limit} UTF-16 units. */
    static String of(String text, int limit) {
        return SpelledText.of(text, limit);
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
}
