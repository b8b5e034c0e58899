package org.licentia.report.json;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.licentia.inventory.Counts;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.Summary;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.Verdict;

/**
 * What an inventory says of itself as a whole, against what it lists: the summary, whether it is complete, and that its
 * violations and its decisions tell the same story. All of it is counted again by the code that counted it first.
 */
final class StatedCounts {
    private static final String REMEDY =
            "It was changed after the scan, and no report may print what it says. " + InventoryReader.REMEDY;

    private final Inventory inventory;
    private final Predicate<String> later;
    private final String name;

    /**
     * @param later whether a field came with a version after that of the document, which then says nothing of it
     * @param name what messages call the document
     */
    StatedCounts(Inventory inventory, Predicate<String> later, String name) {
        this.inventory = inventory;
        this.later = later;
        this.name = name;
    }

    /**
     * Passes when nothing contradicts.
     *
     * @throws LicentiaException for the first contradiction, naming its field and both values
     */
    void check() {
        Summary stated = inventory.summary();
        Summary counted = Counts.of(inventory);
        same("components", stated.components(), counted.components());
        same("own", stated.own(), counted.own());
        same("modules", stated.modules(), counted.modules());
        same("violations", stated.violations(), counted.violations());
        same("errors", stated.errors(), counted.errors());
        same("warnings", stated.warnings(), counted.warnings());
        same("verdicts", stated.verdicts(), counted.verdicts());
        same("categories", stated.categories(), counted.categories());
        same("statuses", stated.statuses(), counted.statuses());
        if (!later.test("Summary.contained")) {
            same("contained", stated.contained(), counted.contained());
            // Which scope weighs most was settled while 1.0 was the version.
            same("scopes", stated.scopes(), counted.scopes());
        }
        complete(counted.errors());
        decisions();
    }

    private void complete(int errors) {
        if (inventory.complete() != (errors == 0)) {
            throw contradiction("'complete' is " + inventory.complete() + ", but "
                    + (errors == 0 ? "none" : String.valueOf(errors)) + " of its issues "
                    + (errors == 1 ? "is an error" : "are errors"));
        }
    }

    // The policy decides on a component as strictly as on the strictest of its uses, and each use that it stops is in
    // a violation.
    private void decisions() {
        Map<String, Verdict> strictest = new HashMap<>();
        for (ViolationEntry violation : inventory.violations()) {
            Verdict.parse(violation.verdict())
                    .ifPresent(verdict -> strictest.merge(violation.component(), verdict, Verdict::stricter));
        }
        for (int i = 0; i < inventory.components().size(); i++) {
            InventoryEntry entry = inventory.components().get(i);
            Verdict found = strictest.get(entry.purl());
            String decided = entry.decision() == null ? "" : entry.decision().verdict();
            boolean stopped =
                    Verdict.parse(decided).filter(each -> !each.passes()).isPresent();
            if (found == null ? stopped : !found.toString().equals(decided)) {
                throw contradiction("'components[" + i + "].decision.verdict' is "
                        + (decided.isEmpty() ? "missing" : shown(decided)) + ", but "
                        + (found == null ? "no violation names it" : "its strictest violation says '" + found + "'"));
            }
        }
    }

    private void same(String field, int stated, int counted) {
        if (stated != counted) {
            throw contradiction("'summary." + field + "' is " + stated + ", but it lists " + counted);
        }
    }

    private void same(String field, Map<String, Integer> stated, Map<String, Integer> counted) {
        SortedSet<String> keys = new TreeSet<>(stated.keySet());
        keys.addAll(counted.keySet());
        for (String key : keys) {
            Integer said = stated.get(key);
            int found = counted.getOrDefault(key, 0);
            if (said == null || said != found) {
                throw contradiction("'summary." + field + "' has " + (said == null ? "no number" : said) + " for "
                        + shown(key) + ", but it lists " + found);
            }
        }
    }

    private static String shown(String word) {
        return InventoryPromises.shown(word);
    }

    private LicentiaException contradiction(String what) {
        return new LicentiaException(name + " contradicts itself: " + what + ". " + REMEDY);
    }
}
