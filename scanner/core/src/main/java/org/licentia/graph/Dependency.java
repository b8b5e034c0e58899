package org.licentia.graph;

import java.util.List;

/**
 * One module's use of one component, after mediation.
 *
 * @param module {@code group:artifact} of the module
 * @param component the component used
 * @param scope the scope in which this module uses it
 * @param optional whether Maven marks this use as optional
 * @param path from the direct dependency of the module (first) to the component itself (last); never empty
 * @param otherOwners the further direct dependencies of the module through which the component, in this version or
 *     another, would also arrive, sorted: excluding it from {@link #owner()} alone would not remove it
 */
public record Dependency(
        String module, Purl component, Scope scope, boolean optional, List<Purl> path, List<Purl> otherOwners) {
    public Dependency {
        path = List.copyOf(path);
        otherOwners = List.copyOf(otherOwners);
    }

    /** Whether the module itself declares it. */
    public boolean direct() {
        return path.size() == 1;
    }

    /** The module's own dependency that brings the component; the component itself when it is direct. */
    public Purl owner() {
        return path.get(0);
    }
}
