package org.licentia.report.bundle;

import java.util.ArrayList;
import java.util.List;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;

/** Where in a bundle the files of a component lie: {@code group/artifact/version}, then what tells its parts apart. */
record ComponentFolder(String group, String artifact, String version, List<String> further) {

    static ComponentFolder of(InventoryEntry component) {
        String coordinates = component.coordinates();
        return WrittenCoordinates.read(coordinates)
                .map(ComponentFolder::of)
                .orElseGet(() -> new ComponentFolder("unknown", coordinates, "unknown", List.of()));
    }

    private static ComponentFolder of(WrittenCoordinates coordinates) {
        List<String> further = new ArrayList<>();
        if (!coordinates.kind().isEmpty()) {
            further.add(String.join("-", coordinates.kind()));
        }
        if (!coordinates.part().isEmpty()) {
            further.add("#" + coordinates.part());
        }
        return new ComponentFolder(coordinates.group(), coordinates.artifact(), coordinates.version(), further);
    }

    /** The folders, outermost first. */
    List<String> below(String top) {
        List<String> folders = new ArrayList<>(List.of(top, group, artifact, version));
        folders.addAll(further);
        return folders;
    }
}
