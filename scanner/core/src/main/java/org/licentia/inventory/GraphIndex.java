package org.licentia.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Purl;
import org.licentia.graph.Scope;

/** The graph, looked up by name. */
public final class GraphIndex {
    private final Map<Purl, Component> components;
    private final Map<Purl, List<Dependency>> uses;
    private final Map<Purl, Set<Purl>> edges;
    private final Map<Purl, Set<Purl>> contents = new HashMap<>();
    private final Map<DirectUse, Scope> directScopes = new HashMap<>();

    private record DirectUse(String module, Purl component) {
        // Written out: the JVM would put a record's own together anew at every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof DirectUse that
                            && module.equals(that.module)
                            && component.equals(that.component));
        }

        @Override
        public int hashCode() {
            return 31 * module.hashCode() + component.hashCode();
        }
    }

    /** @param examined what is known of what components contain */
    public GraphIndex(DependencyGraph graph, List<ComponentEvidence> examined) {
        examined.forEach(each -> contents.put(each.component().purl(), Set.copyOf(each.contains())));
        components = graph.byPurl();
        uses = graph.uses();
        edges = graph.edges();
        for (Dependency dependency : graph.dependencies()) {
            if (dependency.direct()) {
                directScopes.put(new DirectUse(dependency.module(), dependency.component()), dependency.scope());
            }
        }
    }

    /** The coordinates of a component of the graph. */
    public Coordinates coordinates(Purl purl) {
        return component(purl).coordinates();
    }

    private Component component(Purl purl) {
        Component component = components.get(purl);
        if (component == null) {
            throw new IllegalStateException("The graph names " + purl + " on a path but not among its components.");
        }
        return component;
    }

    /** Whether the project builds it itself. */
    public boolean isOwn(Purl purl) {
        return component(purl).own();
    }

    /** The coordinates along a path, as reports print them. */
    public List<String> path(List<Purl> path) {
        return path.stream().map(purl -> component(purl).toString()).toList();
    }

    /**
     * What a build can touch to be rid of the component at the end of the path: the component itself, or the artifact
     * of the path that it lies in.
     */
    public Purl carrier(Dependency usage) {
        List<Purl> path = usage.path();
        int carrier = path.size() - 1;
        while (carrier > 0
                && contents.getOrDefault(path.get(carrier - 1), Set.of()).contains(path.get(carrier))) {
            carrier--;
        }
        return path.get(carrier);
    }

    /** The uses of a component, by module; empty when nobody uses it. */
    public List<Dependency> uses(Purl component) {
        return uses.getOrDefault(component, List.of());
    }

    /** The purls of what a component depends on itself, sorted. */
    public List<String> dependsOn(Purl component) {
        return edges.getOrDefault(component, Set.of()).stream().map(Purl::text).toList();
    }

    /** The scope in which a module declares a dependency itself; compile when it does not. */
    public Scope directScope(String module, Purl component) {
        return directScopes.getOrDefault(new DirectUse(module, component), Scope.COMPILE);
    }
}
