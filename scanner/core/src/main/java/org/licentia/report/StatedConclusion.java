package org.licentia.report;

import org.licentia.inventory.InventoryEntry;

/**
 * The conclusion as documents state it that machines read and that have one field for it. Doubt is no permission: where
 * the evidence may mean several things, the strictest of them stands there, the one that was judged. A choice between
 * licenses is no doubt: the whole offer stands there.
 *
 * @param expression an SPDX expression, {@code NOASSERTION} or {@code NONE}
 * @param remark why it is another than the inventory's conclusion, and which that is; empty when it is the same
 */
public record StatedConclusion(String expression, String remark) {
    private static final String NOASSERTION = "NOASSERTION";

    /** What to state of a component. */
    public static StatedConclusion of(InventoryEntry entry) {
        InventoryEntry.License license = entry.license();
        InventoryEntry.Decision decision = entry.decision();
        String concluded = license.concluded();
        if (decision != null) {
            return decision.judged().equals(concluded)
                    ? new StatedConclusion(concluded, "")
                    : new StatedConclusion(
                            decision.judged(),
                            "Concluded was " + concluded + "; stated is " + decision.judged()
                                    + ", by which it was judged, because the license is not beyond doubt.");
        }
        // What is not judged has no reading that counts.
        return license.readings().isEmpty()
                ? new StatedConclusion(concluded, "")
                : new StatedConclusion(
                        NOASSERTION,
                        "Concluded was " + concluded
                                + "; it is not stated because the evidence is ambiguous and nobody judged it.");
    }

    /** Whether something else is stated than was concluded. */
    public boolean differs() {
        return !remark.isEmpty();
    }
}
