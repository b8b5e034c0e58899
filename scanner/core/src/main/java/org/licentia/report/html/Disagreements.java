package org.licentia.report.html;

import java.util.Comparator;
import java.util.List;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * Components about whose license the evidence is not of one mind.
 *
 * @param beyond how many further ones only the inventory lists
 */
record Disagreements(List<Row> rows, int beyond) {
    private static final int SHOWN = 60;
    private static final int VOICES = 6;

    /**
     * One component, what places say about it, and what we took.
     *
     * @param silent how many further places only the details list
     */
    record Row(String coordinates, String href, String status, String judgedAs, List<Voice> voices, int silent) {}

    /** What one place says. */
    record Voice(String expression, String location, String words) {}

    /** The conflicting and ambiguous components of an inventory, contradictions first. */
    static Disagreements in(Inventory inventory) {
        List<InventoryEntry> entries = inventory.components().stream()
                .filter(entry -> !entry.own())
                .filter(Disagreements::concerned)
                .sorted(Comparator.comparing(entry -> !isConflict(entry)))
                .toList();
        List<Row> rows = entries.stream()
                .limit(SHOWN)
                .map(entry -> new Row(
                        entry.coordinates(),
                        "#" + Anchors.component(entry.purl()),
                        Glossary.status(entry.license().status()).label(),
                        judgedAs(entry),
                        entry.evidence().stream()
                                .limit(VOICES)
                                .map(evidence -> new Voice(
                                        evidence.statement().isBlank()
                                                ? evidence.expression()
                                                : ShownExpressions.meaning(evidence.expression()),
                                        evidence.location(),
                                        VisibleText.of(evidence.statement(), 160)))
                                .toList(),
                        Math.max(0, entry.evidence().size() - VOICES)))
                .toList();
        return new Disagreements(rows, entries.size() - rows.size());
    }

    private static boolean isConflict(InventoryEntry entry) {
        return entry.license().status().equals("CONFLICTING");
    }

    // A reading that stays in sight beside an agreement matters as soon as it stops the component.
    private static boolean concerned(InventoryEntry entry) {
        InventoryEntry.Decision decision = entry.decision();
        return isConflict(entry)
                || entry.license().status().equals("AMBIGUOUS")
                || (decision != null
                        && Glossary.strictness(decision.verdict()) >= 2
                        && !entry.license().readings().isEmpty());
    }

    private static String judgedAs(InventoryEntry entry) {
        InventoryEntry.Decision decision = entry.decision();
        return decision == null ? entry.license().concluded() : decision.judged();
    }
}
