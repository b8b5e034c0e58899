package org.licentia.report.html;

import java.util.ArrayList;
import java.util.Arrays;
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
 * @param parts categories, largest first; their widths add up to 100
 * @param expressions the concluded expressions, most frequent first
 */
record LicenseMix(String description, List<Part> parts, List<Expression> expressions) {
    // Narrower labels would run into each other on a small screen; the table below names every part.
    private static final double NAMED = 14;
    private static final double COUNTED = 2.5;
    /** The least width of a stretch, as part of the bar before it is fitted. */
    private static final double SEEN = 0.012;

    private static final List<String> VERDICTS = List.of("allow", "allow-with-obligations", "needs-review", "deny");

    /**
     * A category.
     *
     * @param middle where its label stands, in percent of the bar
     * @param caption its label in the bar; empty where there is no room
     * @param stretches its verdicts, mild to strict
     */
    record Part(
            String category,
            String label,
            int components,
            String share,
            String middle,
            String caption,
            List<Stretch> stretches,
            int deny,
            int review,
            int obligations,
            int allow,
            String query) {}

    /**
     * The components of a category that share a verdict.
     *
     * @param x left edge in percent of the bar
     * @param width in percent of the bar
     * @param first whether a further category begins here
     */
    record Stretch(String tone, String x, String width, boolean first) {}

    /** A concluded expression. */
    record Expression(String expression, @Nullable String href, String category, int components) {}

    /** The mix of an inventory's judged components. */
    static LicenseMix of(Inventory inventory) {
        List<InventoryEntry> judged =
                inventory.components().stream().filter(entry -> !entry.own()).toList();
        List<Part> parts = parts(judged);
        String description = Prose.sentence(Prose.list(parts.stream()
                        .map(part -> Prose.number(part.components()) + " "
                                + part.label().toLowerCase(Locale.ROOT))
                        .toList()))
                + ".";
        return new LicenseMix(description, parts, expressions(inventory, judged));
    }

    private static List<Part> parts(List<InventoryEntry> judged) {
        Map<String, List<InventoryEntry>> byCategory = judged.stream()
                .collect(Collectors.groupingBy(entry -> entry.license().category(), TreeMap::new, Collectors.toList()));
        List<Map.Entry<String, List<InventoryEntry>>> ordered = new ArrayList<>(byCategory.entrySet());
        ordered.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
        double whole = ordered.stream()
                .flatMap(category ->
                        Arrays.stream(byVerdict(category.getValue())).boxed())
                .mapToDouble(count -> drawn(count, judged.size()))
                .sum();
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Map.Entry<String, List<InventoryEntry>> category : ordered) {
            int[] counts = byVerdict(category.getValue());
            List<Stretch> stretches = new ArrayList<>();
            double left = x;
            for (int verdict = 0; verdict < counts.length; verdict++) {
                double width = 100 * drawn(counts[verdict], judged.size()) / whole;
                if (width > 0) {
                    stretches.add(new Stretch(
                            Glossary.tone(VERDICTS.get(verdict)), percent(x), percent(width), x > 0 && x == left));
                }
                x += width;
            }
            parts.add(part(category.getKey(), counts, judged.size(), left, x - left, stretches));
        }
        return parts;
    }

    private static Part part(
            String category, int[] counts, int all, double left, double width, List<Stretch> stretches) {
        int components = Arrays.stream(counts).sum();
        double share = 100.0 * components / all;
        String label = Glossary.category(category).label();
        String number = Prose.number(components);
        return new Part(
                category,
                label,
                components,
                share < 1 ? "< 1 %" : Math.round(share) + " %",
                percent(left + width / 2),
                width >= NAMED ? label + " " + number : width >= COUNTED ? number : "",
                stretches,
                counts[3],
                counts[2],
                counts[1],
                counts[0],
                "category=" + InventoryQuery.encoded(category));
    }

    private static int[] byVerdict(List<InventoryEntry> entries) {
        int[] counts = new int[VERDICTS.size()];
        for (InventoryEntry entry : entries) {
            InventoryEntry.Decision decision = entry.decision();
            counts[decision == null ? 0 : Math.max(0, Glossary.strictness(decision.verdict()))]++;
        }
        return counts;
    }

    // One blocker among thousands must still be seen.
    private static double drawn(int count, int all) {
        return count == 0 ? 0 : Math.max(1.0 * count / all, SEEN);
    }

    private static List<Expression> expressions(Inventory inventory, List<InventoryEntry> judged) {
        Map<String, List<InventoryEntry>> byExpression = judged.stream()
                .collect(
                        Collectors.groupingBy(entry -> entry.license().concluded(), TreeMap::new, Collectors.toList()));
        Map<String, String> anchors = inventory.licenses().stream()
                .collect(Collectors.toMap(
                        ShownExpressions::of,
                        license -> "#" + Anchors.license(license.id()),
                        (first, second) -> first));
        return byExpression.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .map(entry -> new Expression(
                        entry.getKey(),
                        anchors.get(entry.getKey()),
                        Glossary.category(entry.getValue().get(0).license()),
                        entry.getValue().size()))
                .toList();
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
