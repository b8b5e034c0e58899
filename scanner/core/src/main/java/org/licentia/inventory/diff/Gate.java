package org.licentia.inventory.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;

/** Whether a product may pass: the one place where an inventory becomes yes or no. */
public final class Gate {
    private static final String UNSTATED = "unstated";
    private static final String DENIED = "deny";

    private Gate() {}

    /** What makes a gate fail. */
    public enum FailOn {
        /** Everything that needs a person, and everything denied. */
        REVIEW,
        /** What is denied, and what states no license that anybody knows. */
        DENY,
        /** Nothing; an incomplete inventory is still reported as such. */
        NEVER;

        /** The choice of that public name. */
        public static Optional<FailOn> parse(String text) {
            for (FailOn choice : values()) {
                if (choice.toString().equals(text)) {
                    return Optional.of(choice);
                }
            }
            return Optional.empty();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a gate says. */
    public enum Outcome {
        /** Everything was looked at and nothing stands against it. */
        COMPLIANT,
        /** At least one violation counts. */
        VIOLATIONS,
        /** No violation counts, but not everything could be looked at, or there was nothing to look at. */
        INCOMPLETE
    }

    /** Judges an inventory; violations weigh more than incompleteness. */
    public static Outcome judge(Inventory inventory, FailOn failOn) {
        return outcome(inventory, failures(inventory, failOn));
    }

    /**
     * Judges an inventory by what is new or worse in it since the baseline that it was compared with. Incomplete is
     * incomplete whatever the baseline was.
     */
    public static Outcome judge(Inventory inventory, FailOn failOn, InventoryDiff sinceBaseline) {
        return outcome(inventory, failures(inventory, failOn, sinceBaseline));
    }

    private static Outcome outcome(Inventory inventory, List<ViolationEntry> failures) {
        if (!failures.isEmpty()) {
            return Outcome.VIOLATIONS;
        }
        boolean looked = inventory.complete() && !inventory.components().isEmpty();
        return looked ? Outcome.COMPLIANT : Outcome.INCOMPLETE;
    }

    /** The violations that make the gate fail because they are new or worse since the baseline. */
    public static List<ViolationEntry> failures(Inventory inventory, FailOn failOn, InventoryDiff sinceBaseline) {
        return sinceBaseline.newOrWorseOf(failures(inventory, failOn));
    }

    /**
     * The violations that make the gate fail: those not waived, as far as the choice goes. A component about which
     * nothing is known because it could not be obtained does not violate anything yet: it makes the inventory
     * incomplete, and that fails the gate by itself.
     */
    public static List<ViolationEntry> failures(Inventory inventory, FailOn failOn) {
        Set<String> unobtained = inventory.unobtained().keySet();
        Set<String> unstated = inventory.components().stream()
                .filter(component -> component.license().category().equals(UNSTATED))
                .map(InventoryEntry::purl)
                .collect(Collectors.toSet());
        return inventory.violations().stream()
                .filter(violation -> violation.waivedBy() == null && !unobtained.contains(violation.component()))
                .filter(violation -> switch (failOn) {
                    case REVIEW -> true;
                    case DENY -> violation.verdict().equals(DENIED) || unstated.contains(violation.component());
                    case NEVER -> false;
                })
                .toList();
    }
}
