package org.licentia.inventory.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;

/**
 * What became of a project between two scans that were judged alike. Only what stands against the product can be new or
 * worse; the rest is told because people want to know.
 *
 * @param before the older scan
 * @param after the newer one
 * @param newOrWorse violations of the newer scan that count and did not, or not so much, in the older one; strictest
 *     first, as the inventory has them
 * @param resolved violations that counted in the older scan and do not any more
 * @param changes what else changed, by component
 * @param decisionsAdded decisions that only the newer scan knows, waivers that accept more than before, and as kind
 *     {@code curation} what somebody newly says of a component's license, as {@code ship} of a module that is not distributed, as
 *     {@code linkage} of a component that was changed; {@code by} is empty for these
 * @param decisionsRemoved decisions that only the older scan knows
 * @param known how many violations count in both
 */
public record InventoryDiff(
        String schemaVersion,
        Side before,
        Side after,
        List<Finding> newOrWorse,
        List<Resolved> resolved,
        List<Change> changes,
        List<DecisionEntry> decisionsAdded,
        List<DecisionEntry> decisionsRemoved,
        int known,
        String disclaimer) {

    /** The version of the format of this document. */
    public static final String SCHEMA_VERSION = "1.0.0";

    /** What was compared. */
    public record Side(
            String target, String asOf, Inventory.Policy policy, boolean complete, int components, int violations) {}

    /** Why a violation counts as new or worse. The words are public. */
    public enum Kind {
        /** Nothing of the kind stood against that component. */
        NEW_VIOLATION,
        /** The license was known and is not any more. */
        LOST_LICENSE,
        /** Another version came under another license. */
        RELICENSED,
        /** It reaches customers in a scope or with a module in which it did not. */
        SCOPE_ESCALATION,
        /** What needed a review is denied. */
        WORSE_VERDICT,
        /** It was waived and is not any more. */
        WAIVER_LAPSED;

        /** The public name: {@code new-violation}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A violation that is new or worse.
     *
     * @param kind see {@link Kind}
     * @param component its purl in the newer scan
     * @param was coordinates in the older scan; null where it was not there
     * @param detail what changed, one sentence
     * @param wayOut the best way out of those that the inventory names; null where it names none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            String kind,
            String component,
            String coordinates,
            @Nullable String was,
            String rule,
            String verdict,
            String license,
            String module,
            String scope,
            String because,
            String fix,
            String detail,
            @Nullable String wayOut) {
        /** What to do about it: the best way out, or what the policy says in general; may be empty. */
        public String whatToDo() {
            return wayOut != null ? wayOut : fix;
        }
    }

    /**
     * A violation that does not count any more.
     *
     * @param how {@code gone} with its component, {@code passes} now, {@code waived}, or {@code not-obtained}
     */
    public record Resolved(String component, String coordinates, String rule, String verdict, String how) {}

    /**
     * A change that is not against the product, or that a finding tells the consequence of.
     *
     * @param kind {@code component-added}, {@code component-removed}, {@code version-changed}, {@code relicensed},
     *     {@code scope-changed} or {@code verdict-changed}
     * @param before null where there was nothing
     * @param after null where there is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String kind,
            String component,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * Compares two scans.
     *
     * @throws org.licentia.issue.LicentiaException when they were not judged alike, so that a difference would say
     *     nothing
     */
    public static InventoryDiff between(Inventory before, Inventory after) {
        return new InventoryComparison(before, after).compare();
    }

    /** Those of the newer scan's violations that are new or worse. */
    List<ViolationEntry> newOrWorseOf(List<ViolationEntry> violations) {
        Set<Counted> found = new HashSet<>();
        newOrWorse.forEach(finding -> found.add(new Counted(finding.component(), finding.rule())));
        return violations.stream()
                .filter(violation -> found.contains(new Counted(violation.component(), violation.rule())))
                .toList();
    }

    private record Counted(String component, String rule) {}
}
