package org.licentia.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * Components by license category and strongest scope.
 *
 * @param scopes the columns, without empty ones
 * @param rows by category, most frequent first
 */
record CategoryByScope(List<String> scopes, List<Row> rows) {
    private static final int HEATS = 5;

    record Row(String category, String label, List<Cell> cells, int total) {}

    /**
     * A number.
     *
     * @param heat 0 for none, up to 5 for the largest number of the table, by magnitude
     */
    record Cell(int components, int heat, String query) {}

    /** The table of an inventory's judged components. */
    static CategoryByScope of(Inventory inventory) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (InventoryEntry entry : inventory.components()) {
            if (!entry.own()) {
                counts.computeIfAbsent(entry.license().category(), key -> new TreeMap<>())
                        .merge(entry.strongestScope().orElse("none"), 1, Integer::sum);
            }
        }
        int largest = counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        List<String> scopes = InventoryTable.SCOPES.stream()
                .filter(scope -> counts.values().stream().anyMatch(row -> row.containsKey(scope)))
                .toList();
        List<Row> rows = new ArrayList<>();
        counts.forEach((category, row) -> rows.add(new Row(
                category,
                Glossary.category(category).label(),
                scopes.stream()
                        .map(scope -> cell(category, scope, row.getOrDefault(scope, 0), largest))
                        .toList(),
                row.values().stream().mapToInt(Integer::intValue).sum())));
        rows.sort((left, right) -> Integer.compare(right.total(), left.total()));
        return new CategoryByScope(scopes, rows);
    }

    private static Cell cell(String category, String scope, int components, int largest) {
        // By magnitude: three components under strong copyleft must not vanish beside five hundred permissive ones.
        int heat = components == 0
                ? 0
                : 1 + (int) Math.round((HEATS - 1) * Math.log(components) / Math.max(Math.log(largest), 1e-9));
        return new Cell(
                components,
                Math.min(heat, HEATS),
                "category=" + InventoryQuery.encoded(category) + "&scope=" + InventoryQuery.encoded(scope));
    }
}
