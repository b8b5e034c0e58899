package org.licentia.report.cyclonedx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Coordinates;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;
import org.licentia.report.cyclonedx.Bom.Composition;
import org.licentia.report.cyclonedx.Bom.Dependencies;

/**
 * Who depends on whom: the target on its modules, a module on what its POM declares, a component on what it needs and
 * on what it contains. Contained works are not nested, because one work may lie in several artifacts and has one
 * reference only.
 */
final class BomGraph {
    private static final Pattern PROJECT = Pattern.compile("([^:\\s]+):([^:\\s]+):([^:\\s]+)");

    private final Inventory inventory;
    private final BomRefs refs = new BomRefs();
    private final List<String> componentRefs = new ArrayList<>();
    private final String target;
    private final Map<String, String> modules = new LinkedHashMap<>();
    private final List<String> modulesBeside = new ArrayList<>();
    private final Set<String> resolved = new HashSet<>();
    private final TreeMap<String, SortedSet<String>> edges = new TreeMap<>();
    private boolean dangling;

    BomGraph(Inventory inventory) {
        this.inventory = inventory;
        Map<String, String> built = new HashMap<>();
        for (InventoryEntry entry : inventory.components()) {
            String ref = refs.name(entry.purl());
            componentRefs.add(ref);
            if (entry.own()) {
                nameModule(entry, ref, built);
            }
        }
        Coordinates project = project(inventory.target());
        target = refs.name(
                project == null
                        ? "target:" + inventory.target().coordinates()
                        : project.purl().text());
        for (String module : inventory.target().modules()) {
            if (!isProject() || project != null && module.equals(project.ga())) {
                modules.put(module, target);
            } else if (built.containsKey(module)) {
                modules.put(module, built.getOrDefault(module, target));
            } else if (!modules.containsKey(module)) {
                modulesBeside.add(module);
                modules.put(module, refs.name(modulePurl(module)));
            }
        }
        connect();
    }

    private boolean isProject() {
        return inventory.target().kind().equals("maven-project");
    }

    /** The main artifact of a module stands for it, which has no classifier; a test-jar has one. */
    private static void nameModule(InventoryEntry entry, String ref, Map<String, String> built) {
        WrittenCoordinates.read(entry.coordinates())
                .filter(written -> written.kind().size() <= 1)
                .ifPresent(written -> built.putIfAbsent(written.ga(), ref));
    }

    /** The coordinates of the project; null when they are none. */
    static @Nullable Coordinates project(Inventory.Target target) {
        Matcher project = PROJECT.matcher(target.coordinates());
        return target.kind().equals("maven-project") && project.matches()
                ? Coordinates.jar(project.group(1), project.group(2), project.group(3))
                : null;
    }

    // The inventory does not say which version a module has.
    private static String modulePurl(String module) {
        String[] parts = module.split(":", 2);
        String versioned =
                Coordinates.jar(parts[0], parts[parts.length - 1], "").purl().text();
        return versioned.substring(0, versioned.length() - 1);
    }

    private void connect() {
        edges.put(target, new TreeSet<>());
        modules.values().forEach(module -> {
            edges.computeIfAbsent(module, unknown -> new TreeSet<>());
            connect(target, module);
        });
        int index = 0;
        for (InventoryEntry entry : inventory.components()) {
            String ref = componentRefs.get(index++);
            for (String needed : entry.dependsOn()) {
                resolved.add(needed);
                connect(ref, known(needed));
            }
            entry.contains().forEach(part -> connect(ref, known(part)));
            for (InventoryEntry.Usage usage : entry.usages()) {
                if (usage.direct()) {
                    resolved.add(entry.purl());
                    connect(modules.getOrDefault(usage.module(), target), ref);
                }
            }
            if (entry.own()) {
                resolved.add(entry.purl());
            }
        }
        index = 0;
        for (InventoryEntry entry : inventory.components()) {
            String ref = componentRefs.get(index++);
            if (isResolved(entry)) {
                // Without dependencies it says so; what is not listed at all has unknown ones.
                edges.computeIfAbsent(ref, unknown -> new TreeSet<>());
            }
        }
    }

    private @Nullable String known(String purl) {
        String ref = refs.of(purl);
        dangling |= ref == null;
        return ref;
    }

    private void connect(String from, @Nullable String to) {
        if (to != null && !from.equals(to)) {
            edges.computeIfAbsent(from, unknown -> new TreeSet<>()).add(to);
        }
    }

    String target() {
        return target;
    }

    /** The reference of the component at that place of the inventory. */
    String ref(int index) {
        return componentRefs.get(index);
    }

    /** The reference of a component; null when there is none of that purl. */
    @Nullable
    String ref(String purl) {
        return refs.of(purl);
    }

    /** The modules that are neither the target nor among the components, by their reference. */
    Map<String, String> modulesBeside() {
        Map<String, String> beside = new LinkedHashMap<>();
        modulesBeside.forEach(module -> beside.put(modules.getOrDefault(module, target), module));
        return beside;
    }

    /** Whether the build asks for it; false for what was found inside an artifact alone. */
    boolean isResolved(InventoryEntry entry) {
        return resolved.contains(entry.purl());
    }

    List<Dependencies> dependencies() {
        return edges.entrySet().stream()
                .map(node -> new Dependencies(node.getKey(), List.copyOf(node.getValue())))
                .toList();
    }

    /**
     * How complete that is. Dependencies are complete when everything that was asked for could be read and all modules
     * were; what else lies inside of artifacts, nobody knows.
     */
    List<Composition> compositions() {
        List<String> known = new ArrayList<>(List.of(target));
        modulesBeside.forEach(module -> known.add(modules.getOrDefault(module, target)));
        List<String> unknown = new ArrayList<>();
        List<String> artifacts = new ArrayList<>();
        int index = 0;
        for (InventoryEntry entry : inventory.components()) {
            String ref = componentRefs.get(index++);
            (isResolved(entry) ? known : unknown).add(ref);
            if (!entry.own()) {
                artifacts.add(ref);
            }
        }
        List<Composition> compositions = new ArrayList<>();
        compositions.add(new Composition(aggregate(), List.of(target), known));
        if (!unknown.isEmpty()) {
            compositions.add(new Composition("unknown", List.of(), unknown));
        }
        if (!artifacts.isEmpty()) {
            compositions.add(new Composition("unknown", artifacts, List.of()));
        }
        return compositions;
    }

    private String aggregate() {
        if (!inventory.complete()
                || dangling
                || !inventory.target().selectedModules().isEmpty()) {
            return "incomplete";
        }
        // Artifacts may have been asked for without what they depend on, which the inventory does not say.
        boolean transitive = inventory.components().stream()
                .anyMatch(entry -> !entry.dependsOn().isEmpty());
        return isProject() || transitive ? "complete" : "unknown";
    }
}
