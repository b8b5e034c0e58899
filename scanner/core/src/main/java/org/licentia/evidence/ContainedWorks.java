package org.licentia.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<String> own;
    private final Map<Purl, Work> works = new TreeMap<>();
    private final Map<Purl, Set<LicenseEvidence>> said = new HashMap<>();
    private final Map<Purl, Attribution> attributions = new HashMap<>();
    private final Map<Purl, Set<Purl>> contents = new HashMap<>();
    private final Set<Purl> delivered = new HashSet<>();
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

    /**
     * Where something was found.
     *
     * @param outermost the component of the graph
     * @param container what it lies in immediately
     * @param claimed what that says it is
     * @param around everything it lies in
     * @param uses of the container
     * @param browser whether its content is delivered to browsers
     */
    private record Place(
            Component outermost,
            Component container,
            Component claimed,
            Set<Purl> around,
            List<Dependency> uses,
            boolean browser) {}

    /** @param own {@code group:artifact} of everything that the scanned project builds */
    ContainedWorks(DependencyGraph graph, Set<String> own) {
        this.graph = graph;
        this.own = Set.copyOf(own);
        this.known = graph.byPurl();
        this.uses = graph.uses();
    }

    /**
     * Takes in what was found inside one component of the graph.
     *
     * @param browser whether the component's content is delivered to browsers
     */
    void add(Component container, List<ContainedComponent> contained, boolean browser) {
        add(
                new Place(
                        container,
                        container,
                        container,
                        Set.of(container.purl()),
                        uses.getOrDefault(container.purl(), List.of()),
                        browser),
                contained);
    }

    private void add(Place place, List<ContainedComponent> contained) {
        for (ContainedComponent each : contained) {
            Purl claimed = each.component().purl();
            if (each.linkage() == Linkage.SHADED
                    && claimed.equals(place.claimed().purl())) {
                // No file of its own: the artifact speaks of itself.
                say(place.container(), place.outermost(), each);
                add(place, each.contains());
                continue;
            }
            Component kept = kept(place, each);
            Purl purl = kept.purl();
            contents.computeIfAbsent(place.container().purl(), key -> new TreeSet<>())
                    .add(purl);
            List<Dependency> usesOfEach = place.uses().stream()
                    .map(use -> use.containing(purl, each.linkage()))
                    .toList();
            usesOfEach.forEach(use ->
                    found.computeIfAbsent(Use.of(use), key -> new ArrayList<>()).add(use));
            say(kept, place.outermost(), each);
            // Works that are mixed with the content go where it goes; a whole jar beside it only if it holds some
            // itself.
            boolean browser =
                    BrowserContent.isIn(kept, each.browser()) || (place.browser() && each.linkage() == Linkage.SHADED);
            if (browser) {
                delivered.add(purl);
            }
            Set<Purl> around = new TreeSet<>(place.around());
            around.add(claimed);
            around.add(purl);
            add(new Place(place.outermost(), kept, each.component(), around, usesOfEach, browser), each.contains());
        }
    }

    // A file that claims to be what it lies in, or to be ours, is neither.
    private Component kept(Place place, ContainedComponent each) {
        Component claimed = each.component();
        Component container = place.claimed();
        boolean isPartOfIt = !claimed.part().isEmpty()
                && claimed.coordinates().equals(container.coordinates())
                && claimed.part().startsWith(container.part());
        if (isPartOfIt) {
            return place.container()
                    .within(claimed.part().substring(container.part().length()));
        }
        return place.around().contains(claimed.purl())
                        || own.contains(claimed.coordinates().ga())
                ? place.outermost().within(each.location())
                : claimed;
    }

    private void say(Component about, Component outermost, ContainedComponent found) {
        Purl purl = about.purl();
        attributions.merge(purl, found.attribution(), Attribution::and);
        if (known.containsKey(purl)) {
            said.computeIfAbsent(purl, key -> new LinkedHashSet<>()).addAll(found.evidence());
        } else {
            Work work = works.computeIfAbsent(
                    purl, key -> new Work(about, new LinkedHashSet<>(), new TreeSet<>(), new TreeSet<>()));
            work.evidence().addAll(found.evidence());
            if (found.sha256() != null) {
                work.sha256().add(found.sha256());
            }
            work.containers().add(outermost);
        }
    }

    /** What artifacts say about a component of the graph that they contain; empty for what is only in them. */
    Set<LicenseEvidence> saidOf(Purl component) {
        return said.getOrDefault(component, Set.of());
    }

    /** Whether a component was found inside another one whose content, or it itself, is delivered to browsers. */
    boolean isDelivered(Purl component) {
        return delivered.contains(component);
    }

    /** What the jars in which a component was found carry for those who pass it on. */
    Attribution attributionOf(Purl component) {
        return attributions.getOrDefault(component, Attribution.NOTHING);
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
                all.values().stream().map(ContainedWorks::merged).toList(),
                graph.edges());
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
