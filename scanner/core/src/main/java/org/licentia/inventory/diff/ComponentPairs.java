package org.licentia.inventory.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Purl;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * The components of two inventories, each beside the one that it was or became. Versions do not matter for who a
 * component is; where one inventory has several, equal versions belong together, and the others in their order.
 */
final class ComponentPairs {
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, InventoryEntry> before = new HashMap<>();

    /** A component; {@code before} or {@code after} is null where an inventory does not have it. */
    record Pair(
            String identity,
            @Nullable InventoryEntry before,
            @Nullable InventoryEntry after) {}

    ComponentPairs(Inventory older, Inventory newer) {
        Map<String, List<InventoryEntry>> was = byIdentity(older);
        Map<String, List<InventoryEntry>> is = byIdentity(newer);
        Map<String, Boolean> identities = new TreeMap<>();
        was.keySet().forEach(identity -> identities.put(identity, true));
        is.keySet().forEach(identity -> identities.put(identity, true));
        identities
                .keySet()
                .forEach(identity ->
                        pair(identity, was.getOrDefault(identity, List.of()), is.getOrDefault(identity, List.of())));
        for (Pair pair : pairs) {
            if (pair.before() != null && pair.after() != null) {
                before.put(pair.after().purl(), pair.before());
            }
        }
    }

    /** Every component, own ones left out, sorted by identity. */
    List<Pair> all() {
        return pairs;
    }

    /** What the component of the newer inventory was; null when it is new. */
    @Nullable
    InventoryEntry before(String purl) {
        return before.get(purl);
    }

    /** The purl without its version. */
    private static String identity(String purl) {
        return purl.startsWith("pkg:") ? new Purl(purl).versionless() : purl;
    }

    private static Map<String, List<InventoryEntry>> byIdentity(Inventory inventory) {
        return inventory.components().stream()
                .filter(component -> !component.own())
                .collect(Collectors.groupingBy(component -> identity(component.purl())));
    }

    private void pair(String identity, List<InventoryEntry> was, List<InventoryEntry> is) {
        List<InventoryEntry> oldest = new ArrayList<>(was);
        List<InventoryEntry> newest = new ArrayList<>();
        for (InventoryEntry entry : is) {
            InventoryEntry same = oldest.stream()
                    .filter(old -> old.purl().equals(entry.purl()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                newest.add(entry);
            } else {
                oldest.remove(same);
                pairs.add(new Pair(identity, same, entry));
            }
        }
        for (int i = 0; i < Math.max(oldest.size(), newest.size()); i++) {
            pairs.add(new Pair(
                    identity, i < oldest.size() ? oldest.get(i) : null, i < newest.size() ? newest.get(i) : null));
        }
    }
}
