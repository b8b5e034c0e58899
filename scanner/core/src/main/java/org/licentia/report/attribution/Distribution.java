package org.licentia.report.attribution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.licentia.facts.Obligation;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;
import org.licentia.policy.DistributionModel;

/** Which components of an inventory reach others, as the obligations of its ledger see it. */
final class Distribution {
    private final Inventory inventory;
    private final boolean ships;
    private final Set<String> owing;

    Distribution(Inventory inventory) {
        this.inventory = inventory;
        // A model that nobody knows may ship.
        this.ships = DistributionModel.parse(inventory.policy().distribution())
                .map(DistributionModel::ships)
                .orElse(true);
        // Under the models that ship nothing, these are what a service delivers to browsers.
        this.owing = inventory.ledger().stream()
                .filter(entry -> entry.trigger().equals(Obligation.Trigger.DISTRIBUTION.toString()))
                .map(LedgerEntry::component)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the product itself reaches others. */
    boolean ships() {
        return ships;
    }

    /** The components that do, in the order of the inventory; those that the project builds itself are its own. */
    List<InventoryEntry> components() {
        return inventory.components().stream()
                .filter(entry -> !entry.own() && isDistributed(entry))
                .toList();
    }

    private boolean isDistributed(InventoryEntry entry) {
        return entry.usages().stream().anyMatch(InventoryEntry.Usage::distributes)
                && (ships || owing.contains(entry.purl()));
    }
}
