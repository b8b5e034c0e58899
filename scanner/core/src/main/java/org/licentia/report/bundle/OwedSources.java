package org.licentia.report.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.LicenseEntry;

/**
 * The components whose sources somebody may ask for: what the ledger says so of, and everything copyleft that is
 * distributed. Where a choice was made, the branch taken counts; in doubt a component is among them.
 */
final class OwedSources {
    private static final Set<String> OBLIGATIONS = Set.of("offer-source", "offer-source-to-network-users");
    private static final Pattern COPYLEFT = Pattern.compile("weak-copyleft-.*|strong-copyleft|network-copyleft");
    private static final Pattern NOT_AN_ID = Pattern.compile("[^A-Za-z0-9.+:-]+");

    private final Set<String> copyleft;
    private final Set<String> inLedger;
    private final Map<String, List<InventoryEntry>> containers;
    private final Inventory inventory;

    OwedSources(Inventory inventory) {
        this.inventory = inventory;
        copyleft = inventory.licenses().stream()
                .filter(license -> COPYLEFT.matcher(license.category()).matches())
                .map(LicenseEntry::id)
                .collect(Collectors.toSet());
        inLedger = inventory.ledger().stream()
                .filter(entry -> OBLIGATIONS.contains(entry.obligation()))
                .map(LedgerEntry::component)
                .collect(Collectors.toSet());
        containers = new HashMap<>();
        for (InventoryEntry container : inventory.components()) {
            for (String purl : container.contains()) {
                containers.computeIfAbsent(purl, key -> new ArrayList<>()).add(container);
            }
        }
    }

    /** In the order of the inventory. */
    List<InventoryEntry> components() {
        return inventory.components().stream()
                .filter(entry -> !entry.own() && isOwed(entry))
                .toList();
    }

    /**
     * Those in which a component lies, sorted by purl; empty when it is an artifact that somebody uses as such. A work
     * inside an artifact has a name that its container gives it: no repository is told of it.
     */
    List<InventoryEntry> containersOf(InventoryEntry entry) {
        List<InventoryEntry> found = containers.getOrDefault(entry.purl(), List.of());
        boolean usedAsSuch = !entry.purl().contains("#")
                && entry.usages().stream().anyMatch(usage -> !usage.linkage().equals("shaded"));
        return usedAsSuch
                ? List.of()
                : found.stream()
                        .sorted(Comparator.comparing(InventoryEntry::purl))
                        .toList();
    }

    private boolean isOwed(InventoryEntry entry) {
        if (inLedger.contains(entry.purl())) {
            return true;
        }
        return entry.usages().stream().anyMatch(InventoryEntry.Usage::distributes) && isCopyleft(entry.license());
    }

    private boolean isCopyleft(InventoryEntry.License license) {
        if (COPYLEFT.matcher(license.category()).matches()) {
            return true;
        }
        String taken = license.chosen() == null ? license.concluded() : license.chosen();
        return NOT_AN_ID.splitAsStream(taken).anyMatch(copyleft::contains);
    }
}
