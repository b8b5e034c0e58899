package org.licentia.graph.maven;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencyTraverser;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * How large the graph of a project may grow before its resolution is given up. Only the user may raise that: what the
 * project itself configures does not count.
 */
final class GraphBounds {
    /** POMs of artifacts and modules that one resolution reads. */
    private static final String ARTIFACTS = "licentia.maxArtifacts";

    private static final long MOST_ARTIFACTS = 30_000;

    /** Uses of artifacts that the graph of one module has, before mediation. */
    private static final String USES = "licentia.maxUses";

    private static final long MOST_USES = 300_000;

    private final PomDescriptions poms;
    private final long mostArtifacts;
    private final long mostUses;

    /** @param given properties of the command line */
    GraphBounds(PomDescriptions poms, Map<String, String> given) {
        this.poms = poms;
        this.mostArtifacts = bound(given, ARTIFACTS, MOST_ARTIFACTS);
        this.mostUses = bound(given, USES, MOST_USES);
    }

    private static long bound(Map<String, String> given, String name, long otherwise) {
        String text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long bound = Long.parseLong(text);
            if (bound > 0) {
                return bound;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new LicentiaException("-D" + name + " is no positive number. Give one, such as " + otherwise + ".");
    }

    /** The same traverser, which gives up a resolution that goes beyond. */
    DependencyTraverser within(@Nullable DependencyTraverser traverser) {
        return new Counting(traverser, this, new AtomicLong());
    }

    private void count(AtomicLong uses) {
        if (poms.count() > mostArtifacts) {
            throw tooLarge("The project uses more than " + mostArtifacts + " artifacts", ARTIFACTS);
        }
        if (uses.incrementAndGet() > mostUses) {
            throw tooLarge("The artifacts of one module use each other more than " + mostUses + " times", USES);
        }
    }

    private static LicentiaException tooLarge(String what, String property) {
        return new LicentiaException(
                what + ", so its resolution was given up and nothing of it was looked at. Find with"
                        + " mvn dependency:tree what brings them and exclude it; or, if all of them are meant, raise the bound"
                        + " with -D" + property + "=NUMBER and give the JVM more memory.");
    }

    /**
     * The collector asks it about each dependency, in one thread for each module. Equal as the traverser is that it stands
     * for, within one collection: the collector uses again what it collected under equal ones.
     */
    private record Counting(@Nullable DependencyTraverser traverser, GraphBounds bounds, AtomicLong uses)
            implements DependencyTraverser {
        @Override
        public boolean traverseDependency(Dependency dependency) {
            bounds.count(uses);
            return traverser == null || traverser.traverseDependency(dependency);
        }

        @Override
        public DependencyTraverser deriveChildTraverser(DependencyCollectionContext context) {
            DependencyTraverser child = traverser == null ? null : traverser.deriveChildTraverser(context);
            if (context.getDependency() == null) {
                return new Counting(child, bounds, new AtomicLong());
            }
            return child == traverser ? this : new Counting(child, bounds, uses);
        }
    }
}
