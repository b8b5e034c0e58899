package org.licentia.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.graph.Scope;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.Summary;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.policy.Verdict;

/** Counts once what every report prints. */
public final class Counts {
    private Counts() {}

    /** The counts of an inventory, taken from what it lists and not from what its own summary says. */
    public static Summary of(Inventory inventory) {
        return of(
                inventory.target().modules().size(),
                inventory.components(),
                inventory.violations(),
                inventory.issues());
    }

    /** The counts of lists that become an inventory. */
    public static Summary of(
            int modules, List<InventoryEntry> entries, List<ViolationEntry> violations, List<IssueEntry> issues) {
        List<InventoryEntry> judged =
                entries.stream().filter(entry -> !entry.own()).toList();
        int errors = (int) issues.stream()
                .filter(issue -> issue.severity().equals("error"))
                .count();
        return new Summary(
                judged.size(),
                entries.size() - judged.size(),
                contained(judged),
                modules,
                violations.size(),
                errors,
                issues.size() - errors,
                counted(
                        judged,
                        Stream.of(Verdict.values()),
                        entry ->
                                entry.decision() == null ? "" : entry.decision().verdict()),
                counted(
                        judged,
                        Stream.of(Scope.values()),
                        entry -> entry.strongestScope().orElse("")),
                new TreeMap<>(
                        counted(judged, Stream.empty(), entry -> entry.license().category())),
                counted(
                        judged,
                        Stream.of(ConclusionStatus.values()).map(Enum::name),
                        entry -> entry.license().status()));
    }

    private static int contained(List<InventoryEntry> entries) {
        Set<String> contained =
                entries.stream().flatMap(entry -> entry.contains().stream()).collect(Collectors.toSet());
        return (int) entries.stream()
                .filter(entry -> contained.contains(entry.purl()))
                .count();
    }

    private static Map<String, Integer> counted(
            List<InventoryEntry> entries, Stream<?> expected, Function<InventoryEntry, String> key) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        expected.forEach(each -> counts.put(each.toString(), 0));
        entries.stream()
                .map(key)
                .filter(found -> !found.isEmpty())
                .forEach(found -> counts.merge(found, 1, Integer::sum));
        return counts;
    }
}
