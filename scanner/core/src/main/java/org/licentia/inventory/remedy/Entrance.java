package org.licentia.inventory.remedy;

import java.util.List;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.Purl;
import org.licentia.graph.Scope;
import org.licentia.inventory.GraphIndex;

/**
 * How something gets into modules: the ones that have it from the same dependency.
 *
 * @param owner the modules' own dependency that brings it
 * @param carrier the artifact to touch: itself, or the one that it lies in
 * @param usages at least one
 */
record Entrance(GraphIndex graph, Purl owner, Purl carrier, List<Dependency> usages) {

    /** Whether the modules declare it themselves. */
    boolean direct() {
        return carrier.equals(owner) && !graph.isOwn(owner);
    }

    Coordinates ownerCoordinates() {
        return graph.coordinates(owner);
    }

    Coordinates carrierCoordinates() {
        return graph.coordinates(carrier);
    }

    /** The scope in which the first of the modules declares the owner. */
    Scope scope() {
        return graph.directScope(usages.get(0).module(), owner);
    }

    /** The modules, in words. */
    String modules() {
        List<String> modules = usages.stream().map(this::module).distinct().toList();
        String first = modules.get(0);
        return switch (modules.size()) {
            case 1 -> first;
            case 2 -> first + " and " + modules.get(1);
            default -> first + " and " + (modules.size() - 1) + " more modules";
        };
    }

    /** The file to touch first, in words. */
    String pom() {
        return "pom.xml of " + module(usages.get(0));
    }

    /** Through what else the component would arrive; empty when there is no other way. */
    String otherWays() {
        List<String> others = usages.stream()
                .flatMap(usage -> usage.otherOwners().stream())
                .map(other -> graph.coordinates(other).toString())
                .distinct()
                .sorted()
                .toList();
        return others.isEmpty()
                ? ""
                : " It would still arrive through " + String.join(", ", others) + ": exclude it there too.";
    }

    /** An artifact that was scanned by its own name has no POM that the reader could touch. */
    private String module(Dependency usage) {
        boolean isItself = graph.coordinates(usage.owner()).ga().equals(usage.module());
        return isItself ? "the project that uses it" : usage.module();
    }
}
