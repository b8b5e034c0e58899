package org.licentia.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.ObligationEntry;

/** What is owed, by obligation: what makes it due, what a file of ours meets of it, what is left, and for whom it is owed. */
record OwedGroups(List<Group> groups) {
    /** Components of one group that are named. */
    static final int SHOWN = 200;

    /**
     * What is to be done once for many components.
     *
     * @param trigger what makes it due
     * @param metBy a file that meets a part of it; null when none does
     * @param left what is left to do; null when nothing is
     * @param guessed for how many of the components it is owed by a guess only
     * @param shown the first of them
     */
    record Group(
            String id,
            String title,
            String trigger,
            @Nullable String metBy,
            @Nullable String left,
            int components,
            int guessed,
            List<Row> shown,
            int beyond) {}

    /**
     * For whom it is owed.
     *
     * @param basis where we know it from, in a few words; empty where the license says so
     */
    record Row(String coordinates, String href, String licenses, String basis) {}

    static OwedGroups of(Inventory inventory) {
        Map<String, String> coordinates = new HashMap<>();
        for (InventoryEntry entry : inventory.components()) {
            coordinates.put(entry.purl(), entry.coordinates());
        }
        Map<List<@Nullable String>, List<LedgerEntry>> byObligation = new LinkedHashMap<>();
        // In the order of the policy data, which that of the components hides.
        for (ObligationEntry obligation : inventory.obligations()) {
            inventory.ledger().stream()
                    .filter(entry -> entry.obligation().equals(obligation.id()))
                    .forEach(entry -> byObligation
                            .computeIfAbsent(
                                    Arrays.asList(obligation.id(), obligation.title(), entry.metBy(), entry.left()),
                                    key -> new ArrayList<>())
                            .add(entry));
        }
        return new OwedGroups(byObligation.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), coordinates))
                .toList());
    }

    private static Group group(List<@Nullable String> key, List<LedgerEntry> entries, Map<String, String> coordinates) {
        return new Group(
                Objects.requireNonNull(key.get(0)),
                Objects.requireNonNull(key.get(1)),
                Glossary.trigger(entries.get(0).trigger()),
                key.get(2),
                key.get(3),
                entries.size(),
                (int) entries.stream()
                        .filter(entry -> entry.basis().equals("category-default"))
                        .count(),
                entries.stream()
                        .limit(SHOWN)
                        .map(entry -> new Row(
                                coordinates.getOrDefault(entry.component(), entry.component()),
                                "#" + Anchors.component(entry.component()),
                                String.join(", ", entry.licenses()),
                                basis(entry.basis())))
                        .toList(),
                Math.max(0, entries.size() - SHOWN));
    }

    private static String basis(String basis) {
        return switch (basis) {
            case "stated" -> "";
            case "category-default" -> "a guess from the kind of license";
            default -> "its terms have not been recorded";
        };
    }
}
