package org.licentia.inventory.diff;

import java.util.Map;
import java.util.TreeMap;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;

/** What two inventories must have in common, so that a difference between them says something. */
final class ComparedContext {
    private static final String REMEDY =
            " Scan the older state again with the policy and the settings of today, or take today's inventory as the new"
                    + " baseline.";

    private ComparedContext() {}

    /** @throws LicentiaException when they were judged by different policies or for different products, or see less */
    static void require(Inventory older, Inventory newer) {
        Inventory.Policy was = older.policy();
        Inventory.Policy is = newer.policy();
        if (!was.id().equals(is.id()) || !was.sha256().equals(is.sha256())) {
            throw new LicentiaException("The two inventories were judged by different policies: " + was.id() + " ("
                    + shortened(was.sha256()) + ") and " + is.id() + " (" + shortened(is.sha256()) + ")." + REMEDY);
        }
        require("distribution models", was.distribution(), is.distribution());
        require("licenses of the product", was.outbound(), is.outbound());
        if (newer.target().pomsOnly() && !older.target().pomsOnly()) {
            throw new LicentiaException(
                    "The older inventory is of a scan that looked into artifacts, and the newer one of"
                            + " a scan with --poms-only, so what only artifacts show would pass for resolved. Leave --poms-only"
                            + " out, or take a baseline with it.");
        }
        Map<String, Boolean> shipped = shipping(older);
        shipping(newer).forEach((module, ships) -> {
            if (!ships && shipped.getOrDefault(module, false)) {
                throw new LicentiaException("The module " + module + " ships in the older inventory and does not in the"
                        + " newer one, so what stands against it would pass unseen." + REMEDY);
            }
        });
    }

    private static void require(String what, String was, String is) {
        if (!was.equals(is)) {
            throw new LicentiaException("The two inventories were judged for different " + what + ": " + said(was)
                    + " and " + said(is) + "." + REMEDY);
        }
    }

    private static String said(String word) {
        return word.isEmpty() ? "one that it does not say" : word;
    }

    private static String shortened(String sha256) {
        return sha256.length() > 12 ? sha256.substring(0, 12) + "…" : sha256;
    }

    private static Map<String, Boolean> shipping(Inventory inventory) {
        Map<String, Boolean> modules = new TreeMap<>();
        inventory.components().stream()
                .flatMap(component -> component.usages().stream())
                .forEach(usage -> modules.merge(usage.module(), usage.shipped(), Boolean::logicalOr));
        return modules;
    }
}
