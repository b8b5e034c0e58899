package org.licentia.inventory.question;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.Question;
import org.licentia.inventory.InventoryEntry;

/** One kind of question. Looks at nothing but the inventory, so that every question rests on what reports show. */
@FunctionalInterface
interface Asking {
    /** What the scan left open of this kind, the most pressing first; empty when nothing is open. */
    Stream<Question> of(Inventory inventory);

    /** Questions about most components first, then by their words. */
    Comparator<Question> WIDEST_FIRST = Comparator.comparingInt(
                    (Question question) -> question.components().size())
            .reversed()
            .thenComparing(Question::question);

    /** A question about components. */
    static Question about(String id, String topic, String question, String because, List<InventoryEntry> entries) {
        return new Question(
                id,
                topic,
                question,
                because,
                entries.stream().map(InventoryEntry::purl).sorted().toList());
    }

    /** A question about components, if there are any. */
    static Stream<Question> ifAny(
            String id, String topic, String question, String because, List<InventoryEntry> entries) {
        return entries.isEmpty() ? Stream.of() : Stream.of(about(id, topic, question, because, entries));
    }

    /** The components that are judged. */
    static Stream<InventoryEntry> judged(Inventory inventory) {
        return inventory.components().stream().filter(entry -> !entry.own());
    }

    /** Whether the policy does not let the component pass. */
    static boolean isStopped(InventoryEntry entry) {
        InventoryEntry.Decision decision = entry.decision();
        return decision != null
                && (decision.verdict().equals("needs-review")
                        || decision.verdict().equals("deny"));
    }

    /** Whether some module that is distributed brings the component along. */
    static boolean ships(InventoryEntry entry) {
        return entry.usages().stream()
                .anyMatch(usage -> usage.shipped() && !usage.scope().equals("test"));
    }

    /** {@code the component's name} or {@code 5 components}. */
    static String subject(List<InventoryEntry> entries) {
        return entries.size() == 1 ? entries.get(0).coordinates() : entries.size() + " components";
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String list(List<String> items, String conjunction) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + conjunction + " " + items.get(last);
    }
}
