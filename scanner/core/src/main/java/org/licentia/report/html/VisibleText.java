package org.licentia.report.html;

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

    private VisibleText() {}

    /** The text in visible form, cut after {@code limit} UTF-16 units. */
    static String of(String text, int limit) {
        return SpelledText.of(text, limit);
    }

    /**
     * The inventory with every string in it visible and of bounded length, and expressions as people read them; the
     * same text stays the same everywhere. What is fit to be shown already is not copied.
     */
    static Inventory in(Inventory inventory) {
        return (Inventory) inRecord(inventory, new ShownExpressions(inventory.licenses()));
    }

    private static Record inRecord(Record rec, ShownExpressions expressions) {
        RecordShape shape = RecordShape.of(rec);
        @Nullable Object[] values = new Object[shape.names().size()];
        boolean changed = false;
        for (int position = 0; position < values.length; position++) {
            Object value = shape.value(rec, position);
            values[position] = inValue(shape.names().get(position), value, expressions);
            changed |= values[position] != value;
        }
        return changed ? shape.with(values) : rec;
    }

    private static @Nullable Object inValue(String key, @Nullable Object value, ShownExpressions expressions) {
        if (value instanceof String text) {
            return inText(key, text, expressions);
        }
        if (value instanceof Record rec) {
            return inRecord(rec, expressions);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> visible = new LinkedHashMap<>();
            map.forEach((name, inner) ->
                    visible.put(of(String.valueOf(name), NAME_LIMIT), inValue(key, inner, expressions)));
            return visible.equals(map) ? map : visible;
        }
        return value instanceof List<?> list ? inList(key, list, expressions) : value;
    }

    private static List<?> inList(String key, List<?> list, ShownExpressions expressions) {
        List<@Nullable Object> visible = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object item : list) {
            Object shown = inValue(key, item, expressions);
            visible.add(shown);
            changed |= shown != item;
        }
        return changed ? visible : list;
    }

    private static String inText(String key, String text, ShownExpressions expressions) {
        String worded = switch (key) {
            case "concluded", "expression", "license", "chosen", "readings", "judged" -> expressions.of(text);
            case "because", "fix", "title", "detail" -> expressions.worded(text);
            default -> text;
        };
        return of(worded, limitOf(key));
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
