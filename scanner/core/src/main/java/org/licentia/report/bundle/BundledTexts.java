package org.licentia.report.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/** The license texts and notices of all components as files, as the artifacts carry them. */
final class BundledTexts {
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();

    private BundledTexts() {}

    static BundledTexts of(Inventory inventory, EntryNames names) {
        Map<String, String> byHash = inventory.documents().stream()
                .collect(Collectors.toMap(DocumentEntry::sha256, DocumentEntry::text, (one, same) -> one));
        BundledTexts files = new BundledTexts();
        for (InventoryEntry component : inventory.components()) {
            List<String> folder = ComponentFolder.of(component).below("licenses");
            for (InventoryEntry.Document document : component.documents()) {
                String text = byHash.get(document.sha256());
                if (text == null) {
                    files.missing.add(component.coordinates() + ": " + document.path());
                } else {
                    files.texts.put(names.of(folder, document.path(), document.sha256()), text);
                }
            }
        }
        return files;
    }

    /** The texts by their names in the bundle, sorted. */
    SortedMap<String, String> texts() {
        return texts;
    }

    /** Documents whose text the inventory does not hold. */
    List<String> missing() {
        return missing;
    }
}
