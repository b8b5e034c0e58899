package org.licentia.graph.maven;

import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.Purl;
import org.licentia.graph.Scope;
import org.licentia.graph.maven.pom.Gav;

/**
 * Reads a mediated dependency tree. Winners carry the graph; losers, kept as leaves by the verbose conflict resolver,
 * tell which further direct dependencies would bring the same artifact.
 */
final class ModuleGraphReader {
    private final ReactorModule module;
    private final Reactor reactor;
    private final ModuleProblems problems;
    private final SystemPaths systemPaths;
    private final ConcurrentMap<Coordinates, Component> known;
    private final Map<Component, ArtifactOrigin> components = new LinkedHashMap<>();

    // The collector interns artifacts, so that what many depend on is mostly the same instance.
    private final Map<Artifact, Component> byArtifact = new IdentityHashMap<>();

    /** @param known the components that any module came upon so far: most modules use the same */
    ModuleGraphReader(
            ReactorModule module,
            Reactor reactor,
            ModuleProblems problems,
            SystemPaths systemPaths,
            ConcurrentMap<Coordinates, Component> known) {
        this.module = module;
        this.reactor = reactor;
        this.problems = problems;
        this.systemPaths = systemPaths;
        this.known = known;
    }

    /** A node and the winner below which it stands; null directly below the module. */
    private record Visit(DependencyNode node, @Nullable Winner parent) {}

    /** A node that mediation kept, and the direct dependency through which it was reached. */
    private record Winner(
            DependencyNode node,
            Component component,
            @Nullable Winner parent,
            Purl owner) {
        static Winner of(Visit visit, Component component) {
            Winner parent = visit.parent();
            return new Winner(visit.node(), component, parent, parent == null ? component.purl() : parent.owner());
        }

        List<Purl> path() {
            List<Purl> path = new ArrayList<>();
            for (Winner each = this; each != null; each = each.parent()) {
                path.add(each.component().purl());
            }
            Collections.reverse(path);
            return path;
        }
    }

    // Level by level and each artifact once: should mediation have failed, the nearest wins and cycles end.
    ModuleGraph read(@Nullable DependencyNode root) {
        List<Winner> winners = new ArrayList<>();
        Map<DependencyNode, Set<Purl>> ownersOfLosers = new IdentityHashMap<>();
        Map<Purl, Set<Purl>> edges = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<Visit> open = new ArrayDeque<>();
        visitChildren(root, null, open);
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            Winner parent = visit.parent();
            if (visit.node().getData().get(ConflictResolver.NODE_DATA_WINNER) instanceof DependencyNode winner) {
                if (parent != null) {
                    ownersOfLosers
                            .computeIfAbsent(winner, key -> new HashSet<>())
                            .add(parent.owner());
                    edge(parent, component(winner.getArtifact()), edges);
                }
            } else if (seen.add(ArtifactIdUtils.toVersionlessId(visit.node().getArtifact()))) {
                Winner winner = Winner.of(visit, component(visit.node().getArtifact()));
                winners.add(winner);
                edge(parent, winner.component(), edges);
                visitChildren(visit.node(), winner, open);
            }
        }
        List<Dependency> dependencies = new ArrayList<>(winners.size());
        for (Winner winner : winners) {
            Set<Purl> others = ownersOfLosers.getOrDefault(winner.node(), Set.of());
            dependencies.add(dependency(
                    winner,
                    others.stream()
                            .filter(owner -> !owner.equals(winner.owner()))
                            .sorted()
                            .toList()));
        }
        return new ModuleGraph(
                module.gav().ga(), components, dependencies, edges, relocated(winners), problems.issues());
    }

    private static void edge(@Nullable Winner from, Component to, Map<Purl, Set<Purl>> edges) {
        if (from != null && !from.component().equals(to)) {
            edges.computeIfAbsent(from.component().purl(), key -> new HashSet<>())
                    .add(to.purl());
        }
    }

    private static void visitChildren(@Nullable DependencyNode node, @Nullable Winner parent, Deque<Visit> open) {
        if (node != null) {
            node.getChildren().forEach(child -> open.add(new Visit(child, parent)));
        }
    }

    private Dependency dependency(Winner winner, List<Purl> otherOwners) {
        Coordinates coordinates = winner.component().coordinates();
        ArtifactOrigin origin =
                new ArtifactOrigin(winner.node().getArtifact(), winner.node().getRepositories());
        File systemFile = origin.systemFile();
        if (systemFile != null && !systemPaths.allows(systemFile)) {
            problems.systemFileOutside(winner.component());
        } else if (systemFile != null && !systemFile.isFile()) {
            problems.systemFileMissing(winner.component());
        }
        components.put(winner.component(), origin);
        org.eclipse.aether.graph.Dependency dependency = winner.node().getDependency();
        Scope scope = Scope.parse(dependency.getScope()).orElse(null);
        if (scope == null) {
            problems.unknownScope(coordinates.toString(), dependency.getScope());
            scope = Scope.COMPILE;
        }
        return Dependency.resolved(
                module.gav().ga(),
                winner.component().purl(),
                scope,
                dependency.isOptional(),
                winner.path(),
                otherOwners);
    }

    private static Map<Coordinates, Coordinates> relocated(List<Winner> winners) {
        Map<Coordinates, Coordinates> relocated = new HashMap<>();
        for (Winner winner : winners) {
            if (winner.parent() == null && !winner.node().getRelocations().isEmpty()) {
                Artifact declared = winner.node().getRelocations().iterator().next();
                relocated.put(winner.component().coordinates(), coordinates(declared));
            }
        }
        return relocated;
    }

    private Component component(Artifact artifact) {
        return byArtifact.computeIfAbsent(artifact, this::known);
    }

    private Component known(Artifact artifact) {
        return known.computeIfAbsent(coordinates(artifact), key -> Component.of(key, reactor.owns(Gav.of(artifact))));
    }

    private static Coordinates coordinates(Artifact artifact) {
        return new Coordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension()),
                artifact.getClassifier(),
                artifact.getVersion());
    }
}
