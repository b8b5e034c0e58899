package org.licentia.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * @param linkage how it becomes part of the product; what another component contains is {@code SHADED}, or
 *     {@code MAVEN_COMPILE} where it lies in it as a whole jar
 */
public record Dependency(
        String module,
        Purl component,
        Scope scope,
        boolean optional,
        List<Purl> path,
        List<Purl> otherOwners,
        Linkage linkage) {
    public Dependency {
        path = List.copyOf(path);
        otherOwners = List.copyOf(otherOwners);
    }

    /** As Maven resolves it: an unmodified jar on the class path. */
    public static Dependency resolved(
            String module, Purl component, Scope scope, boolean optional, List<Purl> path, List<Purl> otherOwners) {
        return new Dependency(module, component, scope, optional, path, otherOwners, Linkage.MAVEN_COMPILE);
    }

    /** The same use, of something that the component contains. */
    public Dependency containing(Purl contained, Linkage how) {
        List<Purl> longer = new ArrayList<>(path);
        longer.add(contained);
        // What lies in something that is shaded is itself not on the class path as it was published.
        Linkage linkageWithin = linkage == Linkage.MAVEN_COMPILE ? how : linkage;
        return new Dependency(module, contained, scope, optional, longer, List.of(), linkageWithin);
    }

    /** Whether the module itself declares it. */
    public boolean direct() {
        return path.size() == 1;
    }

    /** The module's own dependency that brings the component; the component itself when it is direct. */
    public Purl owner() {
        return path.get(0);
    }

    // Written out: the JVM would put a record's own together anew at every start.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Dependency that
                        && module.equals(that.module)
                        && component.equals(that.component)
                        && scope == that.scope
                        && optional == that.optional
                        && path.equals(that.path)
                        && otherOwners.equals(that.otherOwners)
                        && linkage == that.linkage);
    }

    @Override
    public int hashCode() {
        return Objects.hash(module, component, scope, optional, path, otherOwners, linkage);
    }
}
