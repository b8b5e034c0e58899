package org.licentia.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/** The rules that this scan met, each once. */
final class DecidingRules {
    private DecidingRules() {}

    /** A rule with one verdict, and how many components it decided. */
    record Rule(String id, String tone, String verdict, String because, String fix, int components, String query) {}

    /** The rules that decided components, strictest first. */
    static List<Rule> of(Inventory inventory) {
        Map<List<String>, List<InventoryEntry.Decision>> decisions = inventory.components().stream()
                .map(InventoryEntry::decision)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        decision -> List.of(
                                String.valueOf(9 - Glossary.strictness(decision.verdict())),
                                decision.rule(),
                                decision.verdict(),
                                decision.because()),
                        () -> new TreeMap<>(
                                (left, right) -> String.join("\0", left).compareTo(String.join("\0", right))),
                        Collectors.toList()));
        List<Rule> rules = new ArrayList<>();
        decisions.forEach((key, decided) -> rules.add(new Rule(
                key.get(1),
                Glossary.tone(key.get(2)),
                Glossary.verdict(key.get(2)).label(),
                decided.get(0).because(),
                decided.get(0).fix(),
                decided.size(),
                "rule=" + InventoryQuery.encoded(key.get(1)))));
        return rules;
    }
}
