package org.licentia.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;

/** What the details of one component need to know of the rest: what lies in what, and what each rule does. */
final class Surroundings {
    private final Map<String, String> coordinates = new HashMap<>();
    private final Map<String, List<String>> containers = new HashMap<>();
    private final Map<String, List<String>> dependents = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final Map<String, List<String>> owed = new HashMap<>();
    private final Map<String, String> rules = new LinkedHashMap<>();

    Surroundings(Inventory inventory, CarriedTexts carried) {
        texts.addAll(carried.anchors());
        for (InventoryEntry entry : inventory.components()) {
            coordinates.put(entry.purl(), entry.coordinates());
            for (String inner : entry.contains()) {
                containers.computeIfAbsent(inner, key -> new ArrayList<>()).add(entry.purl());
            }
            for (String needed : entry.dependsOn()) {
                dependents.computeIfAbsent(needed, key -> new ArrayList<>()).add(entry.purl());
            }
        }
        Map<String, String> titles = new HashMap<>();
        inventory.obligations().forEach(obligation -> titles.put(obligation.id(), obligation.title()));
        for (LedgerEntry entry : inventory.ledger()) {
            owed.computeIfAbsent(entry.component(), key -> new ArrayList<>())
                    .add(titles.getOrDefault(entry.obligation(), entry.obligation()) + ", "
                            + Glossary.trigger(entry.trigger()));
        }
        inventory.conclusionRules().forEach(rule -> rules.put(rule.id(), rule.sentence()));
    }

    /** The components that a component lies in. */
    List<Recommendations.Reference> around(InventoryEntry entry) {
        return references(containers.getOrDefault(entry.purl(), List.of()));
    }

    /** The components that lie in a component. */
    List<Recommendations.Reference> inside(InventoryEntry entry) {
        return references(entry.contains());
    }

    /** The components that a component depends on itself. */
    List<Recommendations.Reference> needs(InventoryEntry entry) {
        return references(entry.dependsOn());
    }

    /** The components that depend on a component themselves. */
    List<Recommendations.Reference> neededBy(InventoryEntry entry) {
        return references(dependents.getOrDefault(entry.purl(), List.of()));
    }

    /** Where the page has a text; null when only the inventory document has it. */
    @Nullable
    String text(String sha256) {
        String anchor = Anchors.document(sha256);
        return texts.contains(anchor) ? "#" + anchor : null;
    }

    /** When the rule decides that concluded a license, and what; empty when the inventory does not say. */
    String ruleOf(InventoryEntry.License license) {
        return rules.getOrDefault(license.rule(), "");
    }

    /** What is owed for a component, each with what makes it due. */
    List<String> owed(InventoryEntry entry) {
        return owed.getOrDefault(entry.purl(), List.of());
    }

    private List<Recommendations.Reference> references(List<String> purls) {
        return purls.stream()
                .map(purl -> new Recommendations.Reference(
                        coordinates.getOrDefault(purl, purl), "#" + Anchors.component(purl)))
                .toList();
    }
}
