package org.licentia.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.Purl;
import org.licentia.graph.Scope;

/**
 * The works of others that were found inside components of a graph, as further components of it: used wherever what
 * contains them is used.
 */
final class ContainedWorks {
    private static final Comparator<Dependency> SHORTEST_FIRST = Comparator.<Dependency>comparingInt(
                    use -> use.path().size())
            .thenComparing(use -> use.path().toString());

    private final DependencyGraph graph;
    private final Map<Purl, Component> known;
    private final Map<Purl, List<Dependency>> uses;
    private final Map<Purl, Work> works = new TreeMap<>();
    private final Map<Purl, Set<Purl>> contents = new HashMap<>();
    private final Map<Use, List<Dependency>> found = new LinkedHashMap<>();

    /** Uses that are judged alike. */
    private record Use(String module, Purl component, Linkage linkage, Scope scope, boolean optional) {
        static Use of(Dependency dependency) {
            return new Use(
                    dependency.module(),
                    dependency.component(),
                    dependency.linkage(),
                    dependency.scope(),
                    dependency.optional());
        }
    }

    /**
     * A work that is not a component of the graph already.
     *
     * @param evidence what the artifacts that contain it say about it
     * @param sha256 of the jars in which it was found whole; several when they differ
     * @param containers the components of the graph in which it was found
     */
    record Work(Component component, Set<LicenseEvidence> evidence, Set<String> sha256, Set<Component> containers) {
        /** What identifies its bytes; null when it is no whole jar, or not the same everywhere. */
        @Nullable
        ArtifactChecksums checksums() {
            return sha256.size() == 1 ? new ArtifactChecksums(sha256.iterator().next(), null) : null;
        }
    }

    ContainedWorks(DependencyGraph graph) {
        this.graph = graph;
        this.known = graph.byPurl();
        this.uses = graph.uses();
    }

    /** Takes in what was found inside one component of the graph. */
    void add(Component container, List<ContainedComponent> contained) {
        add(container, container.purl(), uses.getOrDefault(container.purl(), List.of()), contained);
    }

    private void add(
            Component outermost, Purl container, List<Dependency> usesOfIt, List<ContainedComponent> contained) {
        for (ContainedComponent each : contained) {
            Purl purl = each.component().purl();
            boolean isItself = purl.equals(container) || purl.equals(outermost.purl());
            List<Dependency> usesOfEach = isItself
                    ? usesOfIt
                    : usesOfIt.stream()
                            .map(use -> use.containing(purl, each.linkage()))
                            .toList();
            if (!isItself) {
                contents.computeIfAbsent(container, key -> new TreeSet<>()).add(purl);
                usesOfEach.forEach(use -> found.computeIfAbsent(Use.of(use), key -> new ArrayList<>())
                        .add(use));
                if (!known.containsKey(purl)) {
                    Work work = works.computeIfAbsent(
                            purl,
                            key -> new Work(each.component(), new LinkedHashSet<>(), new TreeSet<>(), new TreeSet<>()));
                    work.evidence().addAll(each.evidence());
                    if (each.sha256() != null) {
                        work.sha256().add(each.sha256());
                    }
                    work.containers().add(outermost);
                }
            }
            add(outermost, isItself ? container : purl, usesOfEach, each.contains());
        }
    }

    /** The works that become components, sorted. */
    List<Work> works() {
        return List.copyOf(works.values());
    }

    /** Whether nothing was found. */
    boolean isEmpty() {
        return contents.isEmpty();
    }

    /** What was found in a component, or in a work found in another; sorted. */
    List<Purl> contentsOf(Purl component) {
        return List.copyOf(contents.getOrDefault(component, Set.of()));
    }

    /** The graph with the works and their uses. */
    DependencyGraph extended() {
        List<Component> components = new ArrayList<>(graph.components());
        works.values().forEach(work -> components.add(work.component()));
        Map<Use, List<Dependency>> all = new LinkedHashMap<>();
        graph.dependencies()
                .forEach(use -> all.computeIfAbsent(Use.of(use), key -> new ArrayList<>())
                        .add(use));
        found.forEach((use, same) ->
                all.computeIfAbsent(use, key -> new ArrayList<>()).addAll(same));
        return new DependencyGraph(
                graph.modules(),
                components,
                all.values().stream().map(ContainedWorks::merged).toList());
    }

    // What several components of a module contain is one use; through which others it would also come is told.
    private static Dependency merged(List<Dependency> alike) {
        if (alike.size() == 1) {
            return alike.get(0);
        }
        Dependency shown = alike.stream().min(SHORTEST_FIRST).orElseThrow();
        Set<Purl> otherOwners = new TreeSet<>();
        alike.forEach(use -> {
            otherOwners.add(use.owner());
            otherOwners.addAll(use.otherOwners());
        });
        otherOwners.remove(shown.owner());
        return new Dependency(
                shown.module(),
                shown.component(),
                shown.scope(),
                shown.optional(),
                shown.path(),
                List.copyOf(otherOwners),
                shown.linkage());
    }
}
