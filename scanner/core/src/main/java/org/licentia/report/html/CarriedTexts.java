package org.licentia.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * The license texts and notices as components carry them, each once.
 *
 * @param shown those whose text is on the page, by their first carrier, then by path
 * @param beyond how many only the inventory document holds, because the page would grow too large
 */
record CarriedTexts(List<Text> shown, int beyond) {
    /** UTF-16 units of all texts together. */
    private static final int MOST = 3_000_000;

    private static final int NAMED = 8;

    /**
     * One text.
     *
     * @param path where its first carrier has it
     * @param carriers the first few components that carry it
     */
    record Text(
            String anchor,
            String path,
            String kind,
            int components,
            List<Recommendations.Reference> carriers,
            int more,
            String text) {

        private String firstCarrier() {
            return carriers.isEmpty() ? "" : carriers.get(0).label();
        }
    }

    static CarriedTexts of(Inventory inventory) {
        Map<String, List<InventoryEntry>> carriers = new HashMap<>();
        Map<String, InventoryEntry.Document> first = new HashMap<>();
        for (InventoryEntry entry : inventory.components()) {
            for (InventoryEntry.Document document : entry.documents()) {
                first.putIfAbsent(document.sha256(), document);
                List<InventoryEntry> carrying = carriers.computeIfAbsent(document.sha256(), key -> new ArrayList<>());
                if (!carrying.contains(entry)) {
                    carrying.add(entry);
                }
            }
        }
        List<Text> shown = new ArrayList<>();
        int budget = MOST;
        for (DocumentEntry document : inventory.documents()) {
            InventoryEntry.Document named = first.get(document.sha256());
            if (named == null || document.text().length() > budget) {
                continue;
            }
            budget -= document.text().length();
            List<InventoryEntry> carrying = carriers.getOrDefault(document.sha256(), List.of());
            shown.add(new Text(
                    Anchors.document(document.sha256()),
                    named.path(),
                    named.kind(),
                    document.components(),
                    carrying.stream()
                            .limit(NAMED)
                            .map(entry -> new Recommendations.Reference(
                                    entry.coordinates(), "#" + Anchors.component(entry.purl())))
                            .toList(),
                    Math.max(0, carrying.size() - NAMED),
                    document.text()));
        }
        shown.sort(Comparator.comparing(Text::firstCarrier).thenComparing(Text::path));
        return new CarriedTexts(List.copyOf(shown), inventory.documents().size() - shown.size());
    }

    /** The anchors of the texts that the page shows. */
    List<String> anchors() {
        return shown.stream().map(Text::anchor).toList();
    }
}
