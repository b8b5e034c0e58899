package org.licentia.report.html;

import java.util.List;
import java.util.Set;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * What the licenses say of patents.
 *
 * @param rows one for each answer that some component has
 * @param retaliating components whose rights a suit over patents would end
 * @param without components that reach others without a grant in so many words, the first of them
 * @param withoutInAll how many those are
 * @param ships whether the distribution model hands out copies; otherwise nothing reaches others
 */
record PatentTable(List<Row> rows, int retaliating, List<Component> without, int withoutInAll, boolean ships) {
    private static final int SHOWN = 200;
    private static final Set<String> SHIPPING = Set.of("distributed-binary", "source-distribution", "embedded-device");

    /** How many components have one answer. */
    record Row(String label, String meaning, int components) {}

    /** A component without a grant. */
    record Component(String coordinates, String href, String license, String grant) {}

    static PatentTable of(Inventory inventory) {
        boolean ships = SHIPPING.contains(inventory.policy().distribution());
        List<InventoryEntry> without = inventory.components().stream()
                .filter(entry -> ships && isShipped(entry))
                .filter(entry ->
                        entry.patents() != null && !entry.patents().grant().equals("granted"))
                .toList();
        return new PatentTable(
                List.of(
                                row(inventory, "granted", "Granted", "Each license that counts grants patent rights."),
                                row(
                                        inventory,
                                        "none",
                                        "Not granted",
                                        "At least one license grants none in so many words. A court may still find"
                                                + " that it implies one."),
                                row(
                                        inventory,
                                        "unknown",
                                        "Not known",
                                        "Nobody has recorded what a license says of them."))
                        .stream()
                        .filter(row -> row.components() > 0)
                        .toList(),
                (int) inventory.components().stream()
                        .filter(entry -> entry.patents() != null
                                && entry.patents().retaliation().equals("yes"))
                        .count(),
                without.stream()
                        .limit(SHOWN)
                        .map(entry -> new Component(
                                entry.coordinates(),
                                "#" + Anchors.component(entry.purl()),
                                resting(entry),
                                entry.patents() != null
                                                && entry.patents().grant().equals("none")
                                        ? ""
                                        : "not known"))
                        .toList(),
                without.size(),
                ships);
    }

    /** What the decision rests on: the branch taken, or the reading that was judged. */
    private static String resting(InventoryEntry entry) {
        String chosen = entry.license().chosen();
        InventoryEntry.Decision decision = entry.decision();
        return chosen != null ? chosen : decision == null ? entry.license().concluded() : decision.judged();
    }

    private static boolean isShipped(InventoryEntry entry) {
        return entry.usages().stream().anyMatch(InventoryEntry.Usage::distributes);
    }

    private static Row row(Inventory inventory, String grant, String label, String meaning) {
        return new Row(label, meaning, (int) inventory.components().stream()
                .filter(entry ->
                        entry.patents() != null && entry.patents().grant().equals(grant))
                .count());
    }
}
