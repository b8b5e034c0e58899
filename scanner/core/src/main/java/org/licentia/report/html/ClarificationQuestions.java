package org.licentia.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/** What this scan left open and only people can answer, as the inventory asks it. */
record ClarificationQuestions(List<Question> shown) {
    private static final int NAMED = 6;

    /**
     * One question.
     *
     * @param changes what raises it, and what the answer would change
     * @param about the components concerned, the first few
     * @param more how many further ones
     */
    record Question(String ask, String changes, List<Recommendations.Reference> about, int more) {}

    static ClarificationQuestions of(Inventory inventory) {
        Map<String, String> names = new HashMap<>();
        for (InventoryEntry entry : inventory.components()) {
            names.put(entry.purl(), entry.coordinates());
        }
        return new ClarificationQuestions(inventory.questions().stream()
                .map(question -> new Question(
                        question.question(),
                        question.because(),
                        question.components().stream()
                                .limit(NAMED)
                                .map(purl -> reference(purl, names))
                                .toList(),
                        Math.max(0, question.components().size() - NAMED)))
                .toList());
    }

    private static Recommendations.Reference reference(String purl, Map<String, String> names) {
        String name = names.get(purl);
        return name == null
                ? new Recommendations.Reference(purl, "#issues")
                : new Recommendations.Reference(name, "#" + Anchors.component(purl));
    }
}
