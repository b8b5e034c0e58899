package org.licentia.inventory.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Bounds;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.diff.InventoryDiff.Change;
import org.licentia.inventory.diff.InventoryDiff.Finding;
import org.licentia.inventory.diff.InventoryDiff.Kind;
import org.licentia.inventory.diff.InventoryDiff.Resolved;
import org.licentia.inventory.diff.InventoryDiff.Side;

/** Compares two inventories; what cannot be told to be known counts as new. */
final class InventoryComparison {
    private static final String UNKNOWN_LICENSE = "NOASSERTION";
    private static final String DENIED = "deny";

    private final Inventory older;
    private final Inventory newer;
    private final ComponentPairs components;
    private final Map<Key, ViolationEntry> was = new HashMap<>();
    private final Map<Key, ViolationEntry> is = new HashMap<>();
    private final Map<String, InventoryEntry> entries;

    private record Key(String purl, String rule) {}

    InventoryComparison(Inventory older, Inventory newer) {
        ComparedContext.require(older, newer);
        this.older = older;
        this.newer = newer;
        this.components = new ComponentPairs(older, newer);
        // What could not be obtained then was no finding then: what is found out since is new.
        Set<String> unobtained = older.unobtained().keySet();
        older.violations().stream()
                .filter(violation -> !unobtained.contains(violation.component()))
                .forEach(violation -> was.put(new Key(violation.component(), violation.rule()), violation));
        newer.violations().forEach(violation -> is.put(new Key(violation.component(), violation.rule()), violation));
        this.entries = newer.components().stream()
                .collect(Collectors.toMap(InventoryEntry::purl, entry -> entry, (one, same) -> one));
    }

    InventoryDiff compare() {
        List<ViolationEntry> failures = Gate.failures(newer, Gate.FailOn.REVIEW);
        List<Finding> findings = failures.stream()
                .map(this::finding)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new InventoryDiff(
                InventoryDiff.SCHEMA_VERSION,
                side(older),
                side(newer),
                findings,
                resolved(),
                changes(),
                DecisionChanges.onlyIn(newer, older),
                DecisionChanges.onlyIn(older, newer),
                failures.size() - findings.size(),
                Bounds.DISCLAIMER);
    }

    private static Side side(Inventory inventory) {
        return new Side(
                inventory.target().coordinates(),
                inventory.asOf(),
                inventory.policy(),
                inventory.complete(),
                inventory.summary().components(),
                inventory.summary().violations());
    }

    /** Why the violation is new or worse; null when it is neither. */
    private @Nullable Finding finding(ViolationEntry violation) {
        InventoryEntry now = entries.get(violation.component());
        InventoryEntry then = components.before(violation.component());
        if (now == null || then == null) {
            return finding(Kind.NEW_VIOLATION, violation, null, "The component was not there.");
        }
        String was = then.license().concluded();
        String is = now.license().concluded();
        if (!was.equals(is) && is.equals(UNKNOWN_LICENSE)) {
            return finding(
                    Kind.LOST_LICENSE, violation, then, "It was under " + was + ", and now nobody states a license.");
        }
        ViolationEntry known = this.was.get(new Key(then.purl(), violation.rule()));
        if (!was.equals(is)) {
            return finding(Kind.RELICENSED, violation, then, "It was under " + was + " and is now under " + is + ".");
        }
        String escalation = new Escalation(then, now).sentence();
        if (escalation != null) {
            return finding(Kind.SCOPE_ESCALATION, violation, then, escalation);
        }
        if (known == null) {
            return finding(Kind.NEW_VIOLATION, violation, then, "This rule did not stop it.");
        }
        if (known.waivedBy() != null) {
            return finding(Kind.WAIVER_LAPSED, violation, then, "It was waived by " + known.waivedBy() + ".");
        }
        if (violation.verdict().equals(DENIED) && !known.verdict().equals(DENIED)) {
            return finding(Kind.WORSE_VERDICT, violation, then, "It was " + known.verdict() + ".");
        }
        return null;
    }

    private static Finding finding(Kind kind, ViolationEntry violation, @Nullable InventoryEntry then, String detail) {
        return new Finding(
                kind.toString(),
                violation.component(),
                violation.coordinates(),
                then == null ? null : then.coordinates(),
                violation.rule(),
                violation.verdict(),
                violation.license(),
                violation.module(),
                violation.scope(),
                violation.because(),
                violation.fix(),
                detail,
                violation.remedies().stream()
                        .map(Inventory.Remedy::title)
                        .findFirst()
                        .orElse(null));
    }

    private List<Resolved> resolved() {
        Map<String, String> became = new HashMap<>();
        components.all().forEach(pair -> {
            if (pair.before() != null && pair.after() != null) {
                became.put(pair.before().purl(), pair.after().purl());
            }
        });
        Set<String> unobtained = newer.unobtained().keySet();
        List<Resolved> resolved = new ArrayList<>();
        for (ViolationEntry violation : Gate.failures(older, Gate.FailOn.REVIEW)) {
            String purl = became.get(violation.component());
            ViolationEntry now = purl == null ? null : is.get(new Key(purl, violation.rule()));
            String how = purl == null
                    ? "gone"
                    : unobtained.contains(purl)
                            ? "not-obtained"
                            : now == null ? "passes" : now.waivedBy() != null ? "waived" : null;
            if (how != null) {
                resolved.add(new Resolved(
                        violation.component(), violation.coordinates(), violation.rule(), violation.verdict(), how));
            }
        }
        return resolved;
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (ComponentPairs.Pair pair : components.all()) {
            InventoryEntry then = pair.before();
            InventoryEntry now = pair.after();
            if (then == null && now != null) {
                changes.add(new Change("component-added", now.purl(), null, now.coordinates()));
            } else if (then != null && now == null) {
                changes.add(new Change("component-removed", then.purl(), then.coordinates(), null));
            } else if (then != null && now != null) {
                add(changes, "version-changed", now, then.coordinates(), now.coordinates());
                add(
                        changes,
                        "relicensed",
                        now,
                        then.license().concluded(),
                        now.license().concluded());
                add(changes, "scope-changed", now, Escalation.scope(then), Escalation.scope(now));
                add(changes, "verdict-changed", now, verdict(then), verdict(now));
            }
        }
        return changes;
    }

    private static void add(List<Change> changes, String kind, InventoryEntry now, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(kind, now.purl(), before, after));
        }
    }

    private static String verdict(InventoryEntry entry) {
        return entry.decision() == null ? "not judged" : entry.decision().verdict();
    }
}
