package org.licentia.report.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;

/**
 * What lies in a product as it was built and its inventory does not name, so that nobody knows what is owed for it. A
 * jar is known by its SHA-256, else by the coordinates in it; by the name of its file only where it tells no coordinates
 * and the inventory knows no hash of it, or where it is the product's own.
 */
final class UnlistedJars {
    private final Set<String> hashes = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> artifacts = new HashSet<>();
    private final Set<String> versions = new HashSet<>();

    private UnlistedJars(Inventory inventory) {
        own.addAll(inventory.target().modules());
        for (InventoryEntry entry : inventory.components()) {
            Optional.ofNullable(entry.sha256()).ifPresent(hashes::add);
            WrittenCoordinates.read(entry.coordinates())
                    .filter(each -> each.part().isEmpty())
                    .ifPresent(each -> name(entry, each));
        }
    }

    private void name(InventoryEntry entry, WrittenCoordinates written) {
        named.add(written.ga() + ":" + written.version());
        if (entry.own()) {
            own.add(written.ga());
        }
        if (entry.own() || entry.sha256() == null) {
            artifacts.add(written.artifact());
            versions.add(written.artifact() + "-" + written.version());
        }
    }

    /** The findings, by the names of what is found, each once. */
    static List<NoticeCheck.Finding> in(Inventory inventory, List<BuiltJar> built) {
        UnlistedJars jars = new UnlistedJars(inventory);
        Map<String, NoticeCheck.Finding> findings = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        for (BuiltJar jar : built) {
            if (isWithin(jar.place(), settled)) {
                continue;
            }
            if (jars.hashes.contains(jar.sha256())) {
                // The scan looked at what lies in it.
                settled.add(jar.place());
            } else if (!jars.isNamed(jar)) {
                settled.add(jar.place());
                NoticeCheck.Finding finding = finding(jar);
                findings.putIfAbsent(finding.component(), finding);
            }
        }
        return new ArrayList<>(findings.values());
    }

    private static boolean isWithin(String place, Set<String> settled) {
        for (int end = place.lastIndexOf("!/"); end > 0; end = place.lastIndexOf("!/", end - 1)) {
            if (settled.contains(place.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(BuiltJar jar) {
        List<String> coordinates = jar.ownCoordinates();
        if (coordinates.isEmpty()) {
            return isFileNamed(jar);
        }
        return coordinates.stream()
                .anyMatch(each -> named.contains(each) || own.contains(WrittenCoordinates.withoutVersion(each)));
    }

    // The version may be left out of the name, and a classifier may follow it.
    private boolean isFileNamed(BuiltJar jar) {
        String file = jar.fileName();
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        return artifacts.contains(stem)
                || versions.contains(stem)
                || versions.stream().anyMatch(each -> stem.startsWith(each + "-"));
    }

    private static NoticeCheck.Finding finding(BuiltJar jar) {
        List<String> coordinates = jar.ownCoordinates();
        boolean isOne = coordinates.size() == 1;
        return new NoticeCheck.Finding(
                isOne ? coordinates.get(0) : jar.place(),
                "unlisted",
                isOne
                        ? jar.place() + " lies in what was built and not in the inventory."
                        : "This lies in what was built and is not known to the inventory, neither by its SHA-256 nor by"
                                + " coordinates in it.",
                "Scan again what was built, and write the notices again. What only the build puts into it, scan by its"
                        + " coordinates.");
    }
}
