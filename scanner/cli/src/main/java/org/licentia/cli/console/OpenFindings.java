package org.licentia.cli.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;

/**
 * What nobody waived, by component: one that several rules stop is spoken of once, under the rule of its decision.
 *
 * @param byComponent the leading finding first; in the order of the inventory
 */
record OpenFindings(Map<String, List<ViolationEntry>> byComponent) {
    /** The advice that is about all that a dependency brings, and not about one component. */
    private static final Set<String> WHOLE_DEPENDENCIES = Set.of("exclusion", "removal");

    static OpenFindings of(Inventory inventory) {
        Map<String, InventoryEntry.@Nullable Decision> decisions = new HashMap<>();
        inventory.components().forEach(entry -> decisions.put(entry.purl(), entry.decision()));
        Map<String, List<ViolationEntry>> byComponent = new LinkedHashMap<>();
        for (ViolationEntry violation : inventory.violations()) {
            if (violation.waivedBy() != null) {
                continue;
            }
            List<ViolationEntry> findings =
                    byComponent.computeIfAbsent(violation.component(), component -> new ArrayList<>());
            InventoryEntry.Decision decision = decisions.get(violation.component());
            boolean leads = decision != null && decision.rule().equals(violation.rule());
            findings.add(leads ? 0 : findings.size(), violation);
        }
        return new OpenFindings(byComponent);
    }

    /** The leading findings of components of which that is the most pressing priority. */
    List<ViolationEntry> leading(String priority, List<String> mostPressingFirst) {
        return byComponent.values().stream()
                .filter(findings -> mostPressingFirst.stream()
                        .filter(each -> findings.stream()
                                .anyMatch(finding -> finding.priority().equals(each)))
                        .findFirst()
                        .filter(priority::equals)
                        .isPresent())
                .map(findings -> findings.get(0))
                .toList();
    }

    /** What else stops the component of a leading finding; usually empty. */
    List<ViolationEntry> besides(ViolationEntry leading) {
        List<ViolationEntry> findings = byComponent.getOrDefault(leading.component(), List.of());
        return findings.stream().skip(1).toList();
    }

    /**
     * Findings that one dependency of one module brings, the nearest first: they share their way out. Those that first
     * need an answer from somebody stay alone.
     */
    static List<List<ViolationEntry>> togetherWithWhatBringsThem(List<ViolationEntry> findings) {
        Map<String, List<ViolationEntry>> groups = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> isMendedInABuild(finding)
                                ? finding.module() + " " + finding.path().get(0)
                                : finding.component(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.values()
                .forEach(group -> group.sort(
                        Comparator.comparingInt(finding -> finding.path().size())));
        return List.copyOf(groups.values());
    }

    private static boolean isMendedInABuild(ViolationEntry finding) {
        return !finding.remedies().isEmpty()
                && WHOLE_DEPENDENCIES.contains(finding.remedies().get(0).kind());
    }
}
