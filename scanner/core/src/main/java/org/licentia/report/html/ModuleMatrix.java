package org.licentia.report.html;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * What each module uses, by verdict. A component is counted once per module, by its strictest use there.
 *
 * @param rows in the order of the inventory's modules
 */
record ModuleMatrix(List<Row> rows) {
    record Row(String module, String query, int deny, int review, int obligations, int allow, int total) {}

    /** The matrix of an inventory. */
    static ModuleMatrix of(Inventory inventory) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        Set<String> modules = new LinkedHashSet<>(inventory.target().modules());
        modules.forEach(module -> counts.put(module, new int[4]));
        for (InventoryEntry entry : inventory.components()) {
            Map<String, Integer> strictest = new LinkedHashMap<>();
            for (InventoryEntry.Usage usage : entry.usages()) {
                String verdict = usage.verdict();
                if (verdict != null && Glossary.strictness(verdict) >= 0) {
                    strictest.merge(usage.module(), Glossary.strictness(verdict), Math::max);
                }
            }
            strictest.forEach((module, strictness) -> counts.computeIfAbsent(module, key -> new int[4])[strictness]++);
        }
        return new ModuleMatrix(counts.entrySet().stream()
                .map(module -> row(module.getKey(), module.getValue()))
                .toList());
    }

    private static Row row(String module, int[] byStrictness) {
        return new Row(
                module,
                "module=" + InventoryQuery.encoded(module),
                byStrictness[3],
                byStrictness[2],
                byStrictness[1],
                byStrictness[0],
                byStrictness[0] + byStrictness[1] + byStrictness[2] + byStrictness[3]);
    }
}
