package org.licentia.report.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.SourceJars;

/** The source jars that go into a bundle, and why others do not. */
final class SourceFiles {
    /** Larger ones are left out and named: a bundle is there to be sent. */
    static final long MOST_BYTES = 512L << 20;

    private final Map<String, Path> jars = new TreeMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final Map<String, Optional<String>> asked = new LinkedHashMap<>();
    private final EntryNames names;
    private final SourceJars repositories;

    private SourceFiles(EntryNames names, SourceJars repositories) {
        this.names = names;
        this.repositories = repositories;
    }

    /** Asks for everything that is owed; what goes wrong with one jar is remembered beside it. */
    static SourceFiles of(Inventory inventory, EntryNames names, SourceJars repositories) {
        SourceFiles files = new SourceFiles(names, repositories);
        OwedSources owed = new OwedSources(inventory);
        for (InventoryEntry component : owed.components()) {
            List<InventoryEntry> containers = owed.containersOf(component);
            if (containers.isEmpty() && !component.purl().contains("#")) {
                files.ask(component);
            } else {
                files.inside(component, containers);
            }
        }
        return files;
    }

    /** The jars by their names in the bundle, sorted. */
    Map<String, Path> jars() {
        return jars;
    }

    /** By coordinates, why there is no source jar, in the order of the inventory. */
    Map<String, String> missing() {
        return missing;
    }

    private void ask(InventoryEntry component) {
        Optional<String> reason = asked.get(component.purl());
        if (reason == null) {
            reason = Optional.ofNullable(obtain(component).orElse(null));
            asked.put(component.purl(), reason);
        }
        reason.ifPresent(why -> missing.put(component.coordinates(), why));
    }

    private void inside(InventoryEntry component, List<InventoryEntry> containers) {
        containers.stream()
                .filter(container -> !container.own() && !container.purl().contains("#"))
                .forEach(this::ask);
        missing.put(
                component.coordinates(),
                containers.isEmpty()
                        ? "It is part of another artifact and has no source jar of its own; that of the artifact may"
                                + " hold its sources."
                        : "It lies inside "
                                + containers.stream()
                                        .map(InventoryEntry::coordinates)
                                        .collect(Collectors.joining(", "))
                                + ", under a name that no repository is told; the source jar of that may hold its"
                                + " sources.");
    }

    /** Why it could not be had; empty when it is here. */
    private Optional<String> obtain(InventoryEntry component) {
        try {
            Optional<Path> jar = repositories.of(component);
            if (jar.isEmpty()) {
                return Optional.of("No source jar is published beside it in the repositories that were asked.");
            }
            long size = Files.size(jar.get());
            if (size > MOST_BYTES) {
                return Optional.of("Its source jar has more than " + (MOST_BYTES >> 20)
                        + " MB; add it by hand if it is asked for.");
            }
            ComponentFolder folder = ComponentFolder.of(component);
            // Read once before the archive holds half of it.
            try (InputStream in = Files.newInputStream(jar.get())) {
                String sha256 = Sha256.hex(in);
                jars.put(
                        names.of(
                                folder.below("sources"),
                                folder.artifact() + "-" + folder.version() + "-sources.jar",
                                sha256),
                        jar.get());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("It could not be obtained: " + e.getMessage());
        }
    }
}
