package org.licentia.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Scope;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;

/**
 * The table people live in.
 *
 * @param lazy whether the details are so many that the browser should build them only when a row is opened
 * @param cut whether an expression is so long that only its beginning is shown
 */
record InventoryTable(List<Row> rows, List<Facet> facets, boolean lazy, boolean cut) {
    /** Strongest first, as Maven lists them. */
    static final List<String> SCOPES =
            Stream.of(Scope.values()).map(Scope::toString).toList();

    private static final List<String> VERDICTS = List.of("deny", "needs-review", "allow-with-obligations", "allow");
    private static final List<String> STATUSES =
            List.of("UNKNOWN", "CONFLICTING", "AMBIGUOUS", "DETECTED_ONLY", "DECLARED_ONLY", "AGREED", "CURATED");
    private static final String OWN = "own";
    private static final int OPEN_AT_ONCE = 400;

    /**
     * One component.
     *
     * @param group what stands before the artifact in its coordinates
     * @param rest what stands behind it
     * @param modules positions in the module facet, separated by spaces
     * @param scopes every scope it is used in, separated by spaces
     * @param strictness for sorting
     */
    record Row(
            String id,
            String group,
            String artifact,
            String rest,
            boolean own,
            String license,
            String category,
            String categoryLabel,
            String scope,
            String scopes,
            String status,
            String statusLabel,
            String verdict,
            String verdictLabel,
            String tone,
            int strictness,
            String rule,
            String modules,
            int moduleCount,
            ComponentDetail detail) {}

    /** A way to narrow the table. */
    record Facet(String key, String label, String all, List<Choice> choices) {}

    /**
     * A value of a facet and how many components have it.
     *
     * @param position in the facet's own order; rows name modules by it
     */
    record Choice(String value, String label, int position, int components) {}

    /** The table of an inventory. */
    static InventoryTable of(
            Inventory inventory, ExpressionWords expressions, Findings findings, CarriedTexts carried) {
        Map<String, Finding> spelledOut = findings.spelledOut();
        Map<String, Finding> open = new HashMap<>();
        findings.open().forEach(finding -> open.putIfAbsent(finding.purl(), finding));
        Map<String, Integer> modules = new LinkedHashMap<>();
        inventory.target().modules().forEach(module -> modules.putIfAbsent(module, modules.size()));
        inventory
                .components()
                .forEach(entry -> entry.usages().forEach(usage -> modules.putIfAbsent(usage.module(), modules.size())));
        Surroundings surroundings = new Surroundings(inventory, carried);
        List<Row> rows = inventory.components().stream()
                .map(entry -> row(
                        entry,
                        modules,
                        expressions,
                        surroundings,
                        spelledOut.get(entry.purl()),
                        open.get(entry.purl())))
                .toList();
        return new InventoryTable(
                rows,
                facets(inventory.components(), modules),
                rows.size() > OPEN_AT_ONCE,
                rows.stream().anyMatch(row -> ShownExpressions.cut(row.license())));
    }

    private static Row row(
            InventoryEntry entry,
            Map<String, Integer> modules,
            ExpressionWords expressions,
            Surroundings surroundings,
            @Nullable Finding spelledOut,
            @Nullable Finding open) {
        String coordinates = entry.coordinates();
        Optional<WrittenCoordinates> written = WrittenCoordinates.read(coordinates);
        Glossary.Term verdict = verdict(entry);
        InventoryEntry.Decision decision = entry.decision();
        List<String> positions = entry.usages().stream()
                .map(InventoryEntry.Usage::module)
                .distinct()
                .map(module -> String.valueOf(modules.getOrDefault(module, -1)))
                .toList();
        return new Row(
                Anchors.component(entry.purl()),
                written.map(each -> each.group() + ":").orElse(""),
                written.map(WrittenCoordinates::artifact).orElse(coordinates),
                written.map(each -> coordinates.substring(each.ga().length())).orElse(""),
                entry.own(),
                entry.license().concluded(),
                entry.license().category(),
                entry.own() ? "" : Glossary.category(entry.license()),
                entry.strongestScope().orElse("none"),
                String.join(" ", scopes(entry)),
                entry.license().status(),
                Glossary.status(entry.license().status()).label(),
                verdict.id(),
                verdict.label(),
                entry.own() ? OWN : Glossary.tone(verdict.id()),
                Glossary.strictness(verdict.id()),
                decision == null ? "" : decision.rule(),
                String.join(" ", positions),
                positions.size(),
                ComponentDetail.of(entry, expressions, surroundings, spelledOut, open));
    }

    private static Glossary.Term verdict(InventoryEntry entry) {
        InventoryEntry.Decision decision = entry.decision();
        if (entry.own()) {
            return new Glossary.Term(OWN, "Own module", "Built by the project itself: listed, not judged.");
        }
        return decision == null
                ? new Glossary.Term("none", "Not judged", "No module uses it.")
                : Glossary.verdict(decision.verdict());
    }

    private static Set<String> scopes(InventoryEntry entry) {
        Set<String> scopes = new LinkedHashSet<>();
        entry.usages().forEach(usage -> scopes.add(usage.scope()));
        return scopes;
    }

    private static List<Facet> facets(List<InventoryEntry> entries, Map<String, Integer> modules) {
        List<String> moduleNames = List.copyOf(modules.keySet());
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(
                "verdict",
                "Verdict",
                "Every verdict",
                choices(entries, entry -> List.of(verdict(entry).id()), VERDICTS, id -> labelOfVerdict(id))));
        facets.add(new Facet(
                "category",
                "Category",
                "Every category",
                choices(
                        entries,
                        entry -> entry.own()
                                ? List.of()
                                : List.of(entry.license().category()),
                        List.of(),
                        id -> Glossary.category(id).label())));
        facets.add(new Facet(
                "scope",
                "Scope",
                "Every scope",
                choices(entries, entry -> List.copyOf(scopes(entry)), SCOPES, Function.identity())));
        facets.add(new Facet(
                "status",
                "Evidence",
                "All evidence",
                choices(
                        entries,
                        entry -> entry.own()
                                ? List.of()
                                : List.of(entry.license().status()),
                        STATUSES,
                        id -> Glossary.status(id).label())));
        if (moduleNames.size() > 1) {
            facets.add(new Facet(
                    "module",
                    "Module",
                    "Every module",
                    choices(
                            entries,
                            entry -> entry.usages().stream()
                                    .map(InventoryEntry.Usage::module)
                                    .distinct()
                                    .toList(),
                            moduleNames,
                            Function.identity())));
        }
        return facets;
    }

    private static String labelOfVerdict(String id) {
        return switch (id) {
            case OWN -> "Own module";
            case "none" -> "Not judged";
            default -> Glossary.verdict(id).label();
        };
    }

    private static List<Choice> choices(
            List<InventoryEntry> entries,
            Function<InventoryEntry, List<String>> values,
            List<String> order,
            Function<String, String> label) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> values.apply(entry).forEach(value -> counts.merge(value, 1, Integer::sum)));
        Map<String, Integer> positions = new LinkedHashMap<>();
        order.forEach(value -> positions.put(value, positions.size()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt(count -> positions.getOrDefault(count.getKey(), Integer.MAX_VALUE)))
                .map(count -> new Choice(
                        count.getKey(),
                        label.apply(count.getKey()),
                        positions.getOrDefault(count.getKey(), -1),
                        count.getValue()))
                .toList();
    }
}
