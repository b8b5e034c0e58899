package org.licentia.report.attribution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licentia.matching.text.Wording;

/** The texts of one document, each once, numbered as they come. */
final class TextCollection {
    private final Map<Key, Collected> texts = new LinkedHashMap<>();
    private final Map<String, Wording> wordings = new HashMap<>();
    private final Map<Pair, Boolean> compared = new HashMap<>();

    private record Collected(
            int number, AttributionDocument.Kind kind, String title, String text, Set<String> components) {}

    private record Key(AttributionDocument.Kind kind, String text) {}

    private record Pair(String text, String other) {}

    /** The number of a text that a component comes with. */
    int add(AttributionDocument.Kind kind, String title, String text, String component) {
        Collected known = texts.computeIfAbsent(
                new Key(kind, text), key -> new Collected(texts.size() + 1, kind, title, text, new LinkedHashSet<>()));
        known.components().add(component);
        return known.number();
    }

    /** Whether a text holds, by and large, the words of another. */
    boolean holds(String text, String other, double share) {
        Pair pair = new Pair(text, other);
        Boolean known = compared.get(pair);
        if (known == null) {
            known = wording(other).shareIn(wording(text)) >= share;
            compared.put(pair, known);
        }
        return known;
    }

    private Wording wording(String text) {
        return wordings.computeIfAbsent(text, Wording::of);
    }

    List<AttributionDocument.Text> all() {
        return texts.values().stream()
                .map(each -> new AttributionDocument.Text(
                        each.number(), each.kind(), each.title(), each.text(), List.copyOf(each.components())))
                .toList();
    }
}
