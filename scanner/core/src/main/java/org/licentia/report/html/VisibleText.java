package org.licentia.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.report.SpelledText;

/**
 * Text from outside as the page shows it: see {@link SpelledText}. How much of it is shown, and whether expressions are
 * worded in it, depends on what kind of text it is.
 */
final class VisibleText {
    /** UTF-16 units of anything that is neither prose nor a text. */
    static final int NAME_LIMIT = 400;

    private static final int PROSE_LIMIT = 4_000;
    private static final int LICENSE_TEXT_LIMIT = 400_000;

    private final ShownExpressions shown;

    private VisibleText(ShownExpressions shown) {
        this.shown = shown;
    }

    /** The text in visible form, cut after {@code limit} UTF-16 units. */
    static String of(String text, int limit) {
        return SpelledText.of(text, limit);
    }

    /**
     * The inventory with every string in it visible and of bounded length, and expressions as people read them; the
     * same text stays the same everywhere.
     */
    static Inventory in(Inventory inventory) {
        return new VisibleInventory(new VisibleText(new ShownExpressions(inventory.licenses()))).of(inventory);
    }

    /** A name, an id, a path: what is short. */
    String name(String text) {
        return of(text, NAME_LIMIT);
    }

    @Nullable
    String maybeName(@Nullable String text) {
        return text == null ? null : name(text);
    }

    /** Names; the same list when all of them are fit to be shown as they are. */
    List<String> names(List<String> texts) {
        return all(texts, this::name);
    }

    /** Sentences, and addresses. */
    String prose(String text) {
        return of(text, PROSE_LIMIT);
    }

    @Nullable
    String maybeProse(@Nullable String text) {
        return text == null ? null : prose(text);
    }

    /** Sentences that may name licenses. */
    String words(String text) {
        return prose(shown.worded(text));
    }

    @Nullable
    String maybeWords(@Nullable String text) {
        return text == null ? null : words(text);
    }

    /** A line that may name licenses. */
    String title(String text) {
        return name(shown.worded(text));
    }

    /** An expression as people read it. */
    String expression(String text) {
        return prose(shown.of(text));
    }

    @Nullable
    String maybeExpression(@Nullable String text) {
        return text == null ? null : expression(text);
    }

    /** Expressions; the same list when all of them are fit to be shown as they are. */
    List<String> expressions(List<String> texts) {
        return all(texts, this::expression);
    }

    /** A whole license or notice. */
    String text(String text) {
        return of(text, LICENSE_TEXT_LIMIT);
    }

    @Nullable
    String maybeText(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** Numbers under visible names. */
    <V> Map<String, V> keys(Map<String, V> map) {
        Map<String, V> visible = new LinkedHashMap<>();
        map.forEach((name, value) -> visible.put(name(name), value));
        return visible.equals(map) ? map : visible;
    }

    /** Records, each in visible form. */
    static <T> List<T> each(List<T> records, UnaryOperator<T> visible) {
        if (records.isEmpty()) {
            return records;
        }
        List<T> all = new ArrayList<>(records.size());
        for (T each : records) {
            all.add(visible.apply(each));
        }
        return all;
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> visible) {
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            if (!visible.apply(text).equals(text)) {
                return texts.stream().map(visible).toList();
            }
        }
        return texts;
    }
}
