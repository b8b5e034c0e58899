package org.licentia.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a product is made of and how its modules use it.
 *
 * @param modules {@code group:artifact} of every module looked at, sorted; those without dependencies too
 * @param components each component once, sorted by purl
 * @param dependencies each use once, sorted by component, then module; a module that uses a component and also something
 *     that contains it has a use for each linkage and scope
 */
public record DependencyGraph(List<String> modules, List<Component> components, List<Dependency> dependencies) {
    public DependencyGraph {
        modules = modules.stream().distinct().sorted().toList();
        components = components.stream().distinct().sorted().toList();
        dependencies = dependencies.stream()
                .sorted(Comparator.comparing(Dependency::component)
                        .thenComparing(Dependency::module)
                        .thenComparing(Dependency::linkage)
                        .thenComparing(Dependency::scope)
                        .thenComparing(Dependency::optional))
                .toList();
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
