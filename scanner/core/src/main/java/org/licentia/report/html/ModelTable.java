package org.licentia.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/** The verdicts under several distribution models, side by side. */
record ModelTable(List<Row> rows) {
    private static final int SHOWN = 100;

    /**
     * One distribution model.
     *
     * @param own whether it is the product's own
     * @param changes what is judged differently than under the product's own, the first of it
     */
    record Row(
            String id,
            String label,
            boolean own,
            int deny,
            int review,
            int obligations,
            int allow,
            int violations,
            List<Change> changes,
            int changed,
            int beyond) {}

    /**
     * A component that is judged differently.
     *
     * @param tone of the verdict under this model
     * @param before the verdict under the product's own model; empty when it has none
     */
    record Change(
            String coordinates, String href, String tone, String verdict, String before, String rule, String because) {}

    static ModelTable of(Inventory inventory) {
        Map<String, InventoryEntry> components = new HashMap<>();
        inventory.components().forEach(entry -> components.put(entry.purl(), entry));
        return new ModelTable(inventory.models().stream()
                .map(model -> new Row(
                        model.distribution(),
                        Glossary.model(model.distribution()).label(),
                        model.own(),
                        verdict(model, "deny"),
                        verdict(model, "needs-review"),
                        verdict(model, "allow-with-obligations"),
                        verdict(model, "allow"),
                        model.violations(),
                        model.changes().stream()
                                .limit(SHOWN)
                                .map(change -> change(change, components))
                                .toList(),
                        model.changes().size(),
                        Math.max(0, model.changes().size() - SHOWN)))
                .toList());
    }

    private static int verdict(Inventory.ModelEntry model, String verdict) {
        return model.verdicts().getOrDefault(verdict, 0);
    }

    private static Change change(Inventory.ModelChange change, Map<String, InventoryEntry> components) {
        InventoryEntry entry = components.get(change.component());
        return new Change(
                entry == null ? change.component() : entry.coordinates(),
                "#" + Anchors.component(change.component()),
                Glossary.tone(change.verdict()),
                Glossary.verdict(change.verdict()).label(),
                entry == null || entry.decision() == null
                        ? ""
                        : Glossary.verdict(entry.decision().verdict()).label(),
                change.rule(),
                change.because());
    }
}
