package org.licentia.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;

/** What people decided, whether it counts, and on what it was decided. */
record DecisionTable(List<Row> rows) {
    private static final int NAMED = 8;

    /**
     * One decision.
     *
     * @param made as the inventory has it
     * @param tone of its state
     * @param stateMeaning one sentence
     * @param reason a word of the fixed list; null for what needs none
     * @param components those that it took effect on, the first of them
     */
    record Row(
            DecisionEntry made,
            String kind,
            String tone,
            String state,
            String stateMeaning,
            @Nullable String reason,
            List<Recommendations.Reference> components,
            int more) {}

    static DecisionTable of(Inventory inventory) {
        Map<String, String> coordinates = new HashMap<>();
        inventory.components().forEach(entry -> coordinates.put(entry.purl(), entry.coordinates()));
        return new DecisionTable(inventory.decisions().stream()
                .map(decision -> row(decision, coordinates))
                .toList());
    }

    private static Row row(DecisionEntry decision, Map<String, String> coordinates) {
        Glossary.Term state = Glossary.state(decision.state());
        return new Row(
                decision,
                Prose.sentence(decision.kind()),
                Glossary.toneOfState(decision.state()),
                state.label(),
                state.meaning(),
                decision.reason() == null ? null : decision.reason().replace('-', ' '),
                decision.components().stream()
                        .limit(NAMED)
                        .map(purl -> new Recommendations.Reference(
                                coordinates.getOrDefault(purl, purl), "#" + Anchors.component(purl)))
                        .toList(),
                Math.max(0, decision.components().size() - NAMED));
    }
}
