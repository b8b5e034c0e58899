package org.licentia.inventory.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Purl;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * What people decided in one inventory and not in another, so that no change can decide about itself unseen. Where a
 * decision is written is no part of it. A waiver that accepts a use which none accepted before counts as another one,
 * and so does what somebody says of the license of a component, or of the product.
 */
final class DecisionChanges {
    private static final String WAIVER = "waiver";
    private static final String MODIFIED = "modified";
    private static final String SETTINGS = "settings";
    private static final String CURATED = "curated";
    private static final String CURATED_WORDS = "curation:";
    // What travels with Licentia is nobody's decision about this product.
    private static final String SHIPPED = "policies/curations.yaml:";

    private final Inventory of;
    private final Set<DecisionEntry> known;
    private final Set<Accepted> accepted;

    private record Accepted(String component, String rule, String scope) {}

    private DecisionChanges(Inventory of, Inventory other) {
        this.of = of;
        this.known = all(other).map(DecisionEntry::decided).collect(Collectors.toCollection(HashSet::new));
        this.accepted = accepted(other);
    }

    /** Those of the one inventory that the other does not have. */
    static List<DecisionEntry> onlyIn(Inventory one, Inventory other) {
        DecisionChanges changes = new DecisionChanges(one, other);
        return all(one).filter(changes::isNew).toList();
    }

    private boolean isNew(DecisionEntry decision) {
        return !known.contains(decision.decided()) || decision.kind().equals(WAIVER) && acceptsMore(decision);
    }

    private boolean acceptsMore(DecisionEntry waiver) {
        Set<String> components =
                waiver.components().stream().map(DecisionChanges::identity).collect(Collectors.toSet());
        return accepted(of).stream()
                .filter(each -> !accepted.contains(each))
                .anyMatch(each -> each.rule().equals(waiver.subject()) && components.contains(each.component()));
    }

    private static Set<Accepted> accepted(Inventory inventory) {
        Set<Accepted> accepted = new HashSet<>();
        inventory.violations().stream()
                .filter(violation -> violation.waivedBy() != null)
                .forEach(violation -> violation
                        .usages()
                        .forEach(use -> accepted.add(
                                new Accepted(identity(violation.component()), violation.rule(), use.scope()))));
        return accepted;
    }

    private static String identity(String purl) {
        return purl.startsWith("pkg:") ? new Purl(purl).versionless() : purl;
    }

    private static Stream<DecisionEntry> all(Inventory inventory) {
        List<DecisionEntry> all = new ArrayList<>(inventory.decisions());
        for (InventoryEntry component : inventory.components()) {
            component.evidence().stream()
                    .filter(each ->
                            each.kind().equals(CURATED) && !each.location().startsWith(SHIPPED))
                    .map(each -> curation(component, each.expression(), each.statement(), each.url(), each.location()))
                    .forEach(all::add);
            component.evidence().stream()
                    .filter(each -> each.rule().startsWith(CURATED_WORDS)
                            && !each.rule().startsWith(CURATED_WORDS + SHIPPED))
                    .map(each -> curation(
                            component,
                            each.expression(),
                            "'" + each.statement() + "' means " + each.expression() + ".",
                            null,
                            each.rule().substring(CURATED_WORDS.length())))
                    .distinct()
                    .forEach(all::add);
        }
        all.addAll(declared(inventory));
        return all.stream();
    }

    /** What is said of the product itself: which modules do not ship, which components were changed. */
    private static List<DecisionEntry> declared(Inventory inventory) {
        Map<String, Boolean> shipped = new TreeMap<>();
        Set<String> modified = new TreeSet<>();
        for (InventoryEntry component : inventory.components()) {
            for (InventoryEntry.Usage usage : component.usages()) {
                shipped.merge(usage.module(), usage.shipped(), Boolean::logicalOr);
                if (usage.linkage().equals(MODIFIED)) {
                    modified.add(identity(component.purl()));
                }
            }
        }
        List<DecisionEntry> declared = new ArrayList<>();
        shipped.forEach((module, ships) -> {
            if (!ships) {
                declared.add(said(
                        "ship",
                        module,
                        "not distributed",
                        "What it uses is judged as what tests use.",
                        null,
                        SETTINGS,
                        List.of()));
            }
        });
        modified.forEach(component -> declared.add(
                said("linkage", component, MODIFIED, "The component was changed.", null, SETTINGS, List.of())));
        return declared;
    }

    private static DecisionEntry curation(
            InventoryEntry component, String license, String because, @Nullable String evidence, String source) {
        return said("curation", component.coordinates(), license, because, evidence, source, List.of(component.purl()));
    }

    private static DecisionEntry said(
            String kind,
            String component,
            String subject,
            String because,
            @Nullable String evidence,
            String source,
            List<String> components) {
        return new DecisionEntry(
                kind,
                component,
                subject,
                "in-force",
                null,
                because,
                "",
                null,
                null,
                null,
                null,
                evidence,
                null,
                source,
                components);
    }
}
