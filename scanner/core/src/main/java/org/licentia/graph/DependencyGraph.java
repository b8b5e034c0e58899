package org.licentia.graph;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a product is made of and how its modules use it.
 *
 * @param modules {@code group:artifact} of every module looked at, sorted; those without dependencies too
 * @param components each component once, sorted by purl
 * @param dependencies each use once, sorted by component, then module; a module that uses a component and also something
 *     that contains it has a use for each linkage and scope
 * @param edges for each component that depends on others, those, after mediation; what it contains is not among them
 */
public record DependencyGraph(
        List<String> modules, List<Component> components, List<Dependency> dependencies, Map<Purl, Set<Purl>> edges) {
    public DependencyGraph {
        modules = modules.stream().distinct().sorted().toList();
        components = components.stream().distinct().sorted().toList();
        // Thousands of uses of hundreds of components: their texts are compared once, their ranks ever after.
        Map<Purl, Integer> byComponent = ranks(dependencies.stream().map(Dependency::component));
        Map<String, Integer> byModule = ranks(dependencies.stream().map(Dependency::module));
        dependencies = dependencies.stream()
                .sorted(Comparator.comparing((Dependency use) -> byComponent.get(use.component()))
                        .thenComparing(use -> byModule.get(use.module()))
                        .thenComparing(Dependency::linkage)
                        .thenComparing(Dependency::scope)
                        .thenComparing(Dependency::optional))
                .toList();
        Map<Purl, Set<Purl>> sorted = new HashMap<>();
        edges.forEach((from, to) -> sorted.put(from, Collections.unmodifiableSet(new TreeSet<>(to))));
        edges = Collections.unmodifiableMap(sorted);
    }

    private static <T extends Comparable<T>> Map<T, Integer> ranks(Stream<T> all) {
        Map<T, Integer> ranks = new HashMap<>();
        all.distinct().sorted().forEach(each -> ranks.put(each, ranks.size()));
        return ranks;
    }

    /** Of which nothing is known but the paths on which components are reached. */
    public DependencyGraph(List<String> modules, List<Component> components, List<Dependency> dependencies) {
        this(modules, components, dependencies, edgesAlong(dependencies));
    }

    private static Map<Purl, Set<Purl>> edgesAlong(List<Dependency> dependencies) {
        Map<Purl, Set<Purl>> edges = new HashMap<>();
        for (Dependency dependency : dependencies) {
            List<Purl> path = dependency.path();
            for (int i = 1; i < path.size(); i++) {
                edges.computeIfAbsent(path.get(i - 1), key -> new TreeSet<>()).add(path.get(i));
            }
        }
        return edges;
    }

    /** The uses of each component, by its purl. */
    public Map<Purl, List<Dependency>> uses() {
        return dependencies.stream().collect(Collectors.groupingBy(Dependency::component));
    }

    /** The components by their purl. */
    public Map<Purl, Component> byPurl() {
        return components.stream().collect(Collectors.toMap(Component::purl, Function.identity()));
    }
}
