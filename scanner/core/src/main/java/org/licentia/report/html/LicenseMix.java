package org.licentia.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * How the components spread over license categories, as one stacked bar and the table behind it.
 *
 * @param description the bar in words
 * @param segments largest first; their widths add up to 100
 * @param expressions the concluded expressions, most frequent first
 */
record LicenseMix(String description, List<Segment> segments, List<Expression> expressions) {
    // Narrower labels would run into each other on a small screen; the table below names every segment.
    private static final double LABELLED = 14;

    /**
     * A category.
     *
     * @param tone that of the strictest verdict in it, so that a colour means the same on the whole page
     * @param x left edge in percent of the bar
     * @param width in percent of the bar
     */
    record Segment(
            String category,
            String label,
            String tone,
            String worst,
            int components,
            String share,
            String x,
            String width,
            String middle,
            boolean labelled,
            String query) {}

    /** A concluded expression. */
    record Expression(String expression, @Nullable String href, String category, int components) {}

    /** The mix of an inventory's judged components. */
    static LicenseMix of(Inventory inventory) {
        List<InventoryEntry> judged =
                inventory.components().stream().filter(entry -> !entry.own()).toList();
        List<Segment> segments = segments(judged);
        String description = segments.isEmpty()
                ? "No components."
                : Prose.sentence(Prose.list(segments.stream()
                                .map(segment -> Prose.number(segment.components()) + " "
                                        + segment.label().toLowerCase(Locale.ROOT))
                                .toList()))
                        + ".";
        return new LicenseMix(description, segments, expressions(inventory, judged));
    }

    private static List<Segment> segments(List<InventoryEntry> judged) {
        Map<String, List<InventoryEntry>> byCategory = judged.stream()
                .collect(Collectors.groupingBy(entry -> entry.license().category(), TreeMap::new, Collectors.toList()));
        List<Map.Entry<String, List<InventoryEntry>>> ordered = new ArrayList<>(byCategory.entrySet());
        ordered.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
        List<Segment> segments = new ArrayList<>();
        int before = 0;
        for (Map.Entry<String, List<InventoryEntry>> category : ordered) {
            int size = category.getValue().size();
            double x = 100.0 * before / judged.size();
            double width = 100.0 * size / judged.size();
            String worst = worst(category.getValue());
            segments.add(new Segment(
                    category.getKey(),
                    Glossary.category(category.getKey()).label(),
                    Glossary.tone(worst),
                    Glossary.verdict(worst).label(),
                    size,
                    share(width),
                    percent(x),
                    percent(width),
                    percent(x + width / 2),
                    width >= LABELLED,
                    "category=" + InventoryQuery.encoded(category.getKey())));
            before += size;
        }
        return segments;
    }

    private static List<Expression> expressions(Inventory inventory, List<InventoryEntry> judged) {
        Map<String, List<InventoryEntry>> byExpression = judged.stream()
                .collect(
                        Collectors.groupingBy(entry -> entry.license().concluded(), TreeMap::new, Collectors.toList()));
        Map<String, String> anchors = inventory.licenses().stream()
                .collect(Collectors.toMap(
                        Inventory.LicenseEntry::id,
                        license -> "#" + Anchors.license(license.id()),
                        (first, second) -> first));
        return byExpression.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .map(entry -> new Expression(
                        entry.getKey(),
                        anchors.get(entry.getKey()),
                        Glossary.category(entry.getValue().get(0).license().category())
                                .label(),
                        entry.getValue().size()))
                .toList();
    }

    private static String worst(List<InventoryEntry> entries) {
        return entries.stream()
                .map(InventoryEntry::decision)
                .map(decision -> decision == null ? "" : decision.verdict())
                .max(Comparator.comparingInt(Glossary::strictness))
                .orElse("");
    }

    private static String share(double percent) {
        return percent > 0 && percent < 1 ? "< 1 %" : Math.round(percent) + " %";
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
