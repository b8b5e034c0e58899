package org.licentia.graph.maven;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencyTraverser;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;
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

    /**
     * What mediation costs, of all modules together: the resolver goes through the uses of a module for each of its
     * artifacts, so each use counts as often as there were artifacts before it.
     */
    private static final String MEDIATION = "licentia.maxMediation";

    private static final long MOST_MEDIATION = 1_000_000_000;

    /** Artifacts on a path: the collector holds for each all of those above it. */
    private static final int DEEPEST = 2_000;

    private final LongSupplier poms;
    private final long mostArtifacts;
    private final long mostUses;
    private final long mostMediation;
    private final AtomicLong mediation = new AtomicLong();

    /**
     * @param poms how many were read so far
     * @param given properties of the command line
     */
    GraphBounds(LongSupplier poms, Map<String, String> given) {
        this.poms = poms;
        this.mostArtifacts = bound(given, ARTIFACTS, MOST_ARTIFACTS);
        this.mostUses = bound(given, USES, MOST_USES);
        this.mostMediation = bound(given, MEDIATION, MOST_MEDIATION);
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
        return new Counting(traverser, this, new Uses(), 0);
    }

    private void count(Uses uses, Artifact artifact, int depth) {
        if (depth > DEEPEST) {
            throw tooLarge("The artifacts of one module use each other more than " + DEEPEST + " deep", "");
        }
        if (poms.getAsLong() > mostArtifacts) {
            throw tooLarge("The project uses more than " + mostArtifacts + " artifacts", raisedBy(ARTIFACTS));
        }
        if (uses.count.incrementAndGet() > mostUses) {
            throw tooLarge(
                    "The artifacts of one module use each other more than " + mostUses + " times", raisedBy(USES));
        }
        uses.artifacts.add(ArtifactIdUtils.toVersionlessId(artifact));
        if (mediation.addAndGet(uses.artifacts.size()) > mostMediation) {
            throw tooLarge(
                    "The modules use so many artifacts, so many times, that choosing their versions takes more than "
                            + mostMediation + " steps",
                    raisedBy(MEDIATION));
        }
    }

    private static LicentiaException tooLarge(String what, String raised) {
        return new LicentiaException(
                what + ", so its resolution was given up and nothing of it was looked at. Find with"
                        + " mvn dependency:tree what brings them and exclude it" + raised + ".");
    }

    private static String raisedBy(String property) {
        return "; or, if all of them are meant, raise the bound with -D" + property
                + "=NUMBER and give the JVM more memory";
    }

    /** Those of one module. */
    private static final class Uses {
        private final AtomicLong count = new AtomicLong();
        private final Set<String> artifacts = ConcurrentHashMap.newKeySet();
    }

    /**
     * The collector asks it about each dependency, in one thread for each module. Equal as the traverser is that it stands
     * for, within one collection and at any depth: the collector uses again what it collected under equal ones.
     */
    private static final class Counting implements DependencyTraverser {
        private final @Nullable DependencyTraverser traverser;
        private final GraphBounds bounds;
        private final Uses uses;
        private final int depth;

        Counting(@Nullable DependencyTraverser traverser, GraphBounds bounds, Uses uses, int depth) {
            this.traverser = traverser;
            this.bounds = bounds;
            this.uses = uses;
            this.depth = depth;
        }

        @Override
        public boolean traverseDependency(Dependency dependency) {
            bounds.count(uses, dependency.getArtifact(), depth);
            return traverser == null || traverser.traverseDependency(dependency);
        }

        @Override
        public DependencyTraverser deriveChildTraverser(DependencyCollectionContext context) {
            DependencyTraverser child = traverser == null ? null : traverser.deriveChildTraverser(context);
            return context.getDependency() == null
                    ? new Counting(child, bounds, new Uses(), 0)
                    : new Counting(child, bounds, uses, depth + 1);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Counting that
                    && uses == that.uses
                    && bounds == that.bounds
                    && Objects.equals(traverser, that.traverser);
        }

        @Override
        public int hashCode() {
            return Objects.hash(traverser, System.identityHashCode(uses));
        }
    }
}
