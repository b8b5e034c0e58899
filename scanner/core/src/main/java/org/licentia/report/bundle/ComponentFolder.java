package org.licentia.report.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.licentia.inventory.InventoryEntry;

/** Where in a bundle the files of a component lie: {@code group/artifact/version}, then what tells its parts apart. */
record ComponentFolder(String group, String artifact, String version, List<String> further) {

    static ComponentFolder of(InventoryEntry component) {
        String coordinates = component.coordinates();
        int hash = coordinates.indexOf('#');
        String[] words = (hash < 0 ? coordinates : coordinates.substring(0, hash)).split(":", -1);
        List<String> further = new ArrayList<>();
        // group:artifact[:type[:classifier]]:version
        if (words.length > 3) {
            further.add(String.join("-", Arrays.copyOfRange(words, 2, words.length - 1)));
        }
        if (hash >= 0) {
            further.add("#" + coordinates.substring(hash + 1));
        }
        return words.length < 3
                ? new ComponentFolder("unknown", coordinates, "unknown", further)
                : new ComponentFolder(words[0], words[1], words[words.length - 1], further);
    }

    /** The folders, outermost first. */
    List<String> below(String top) {
        List<String> folders = new ArrayList<>(List.of(top, group, artifact, version));
        folders.addAll(further);
        return folders;
    }
}
