package org.licentia.graph.maven;

import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/**
 * Reads a mediated dependency tree. Winners carry the graph; losers, kept as leaves by the verbose conflict resolver,
 * tell which further direct dependencies would bring the same artifact.
 */
final class ModuleGraphReader {
    private final ReactorModule module;
    private final Reactor reactor;
    private final ModuleProblems problems;
    private final Map<Component, Boolean> components = new LinkedHashMap<>();

    ModuleGraphReader(ReactorModule module, Reactor reactor, ModuleProblems problems) {
        this.module = module;
        this.reactor = reactor;
        this.problems = problems;
    }

    /** A node and how it was reached. */
    private record Visit(
            DependencyNode node, Purl purl, @Nullable Visit parent) {
        Purl owner() {
            Visit first = this;
            for (Visit each = parent; each != null; each = each.parent()) {
                first = each;
            }
            return first.purl();
        }

        List<Purl> path() {
            List<Purl> path = new ArrayList<>();
            for (Visit each = this; each != null; each = each.parent()) {
                path.add(each.purl());
            }
            Collections.reverse(path);
            return path;
        }
    }

    // Level by level and each artifact once: should mediation have failed, the nearest wins and cycles end.
    ModuleGraph read(@Nullable DependencyNode root) {
        List<Visit> order = new ArrayList<>();
        Map<DependencyNode, Set<Purl>> owners = new IdentityHashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<Visit> open = new ArrayDeque<>();
        visitChildren(root, null, open);
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            if (visit.node().getData().get(ConflictResolver.NODE_DATA_WINNER) instanceof DependencyNode winner) {
                owners.computeIfAbsent(winner, key -> new TreeSet<>()).add(visit.owner());
            } else if (seen.add(ArtifactIdUtils.toVersionlessId(visit.node().getArtifact()))) {
                order.add(visit);
                visitChildren(visit.node(), visit, open);
            }
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (Visit visit : order) {
            Set<Purl> others = owners.getOrDefault(visit.node(), new TreeSet<>());
            others.remove(visit.owner());
            dependencies.add(dependency(visit, others));
        }
        return new ModuleGraph(module.gav().ga(), components, dependencies, problems.issues());
    }

    private void visitChildren(@Nullable DependencyNode node, @Nullable Visit visit, Deque<Visit> open) {
        if (node != null) {
            for (DependencyNode child : node.getChildren()) {
                open.add(new Visit(child, coordinates(child.getArtifact()).purl(), visit));
            }
        }
    }

    @SuppressWarnings("deprecation") // resolver 1.9, which Maven 3.9 plugins get, has nothing else
    private Dependency dependency(Visit visit, Set<Purl> otherOwners) {
        Artifact artifact = visit.node().getArtifact();
        Coordinates coordinates = coordinates(artifact);
        String systemPath = artifact.getProperty(ArtifactProperties.LOCAL_PATH, null);
        if (systemPath != null && !new File(systemPath).isFile()) {
            problems.systemFileMissing(coordinates.toString());
        }
        components.put(Component.of(coordinates, reactor.owns(Gav.of(artifact))), systemPath == null);
        org.eclipse.aether.graph.Dependency dependency = visit.node().getDependency();
        Scope scope = Scope.parse(dependency.getScope()).orElse(null);
        if (scope == null) {
            problems.unknownScope(coordinates.toString(), dependency.getScope());
            scope = Scope.COMPILE;
        }
        return new Dependency(
                module.gav().ga(),
                visit.purl(),
                scope,
                dependency.isOptional(),
                visit.path(),
                List.copyOf(otherOwners));
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
