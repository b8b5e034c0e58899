package org.licentia.graph.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.ScannedTarget;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** Puts the modules' parts together, and sees to it that whatever was not read is said to be so. */
final class GraphAssembly {
    private final ResolutionSession session;
    private final Wording wording;
    private final List<Issue> issues;

    /** @param issues those known so far */
    GraphAssembly(ResolutionSession session, Wording wording, List<Issue> issues) {
        this.session = session;
        this.wording = wording;
        this.issues = new ArrayList<>(issues);
    }

    ResolvedGraph assemble(ScannedTarget target, List<ModuleGraph> graphs, DeclarationPlaces declarations) {
        List<Dependency> dependencies = new ArrayList<>();
        Map<Component, ArtifactOrigin> components = new HashMap<>();
        Map<Purl, Set<Purl>> edges = new HashMap<>();
        for (ModuleGraph graph : graphs) {
            dependencies.addAll(graph.dependencies());
            issues.addAll(graph.issues());
            graph.edges()
                    .forEach((from, to) ->
                            edges.computeIfAbsent(from, key -> new HashSet<>()).addAll(to));
            graph.components().forEach((component, origin) -> {
                components.merge(component, origin, ArtifactOrigin::or);
                File systemFile = origin.systemFile();
                if (systemFile != null) {
                    session.systemFiles().add(systemFile);
                }
            });
        }
        Map<Purl, ComponentFiles> files = new HashMap<>();
        Map<Purl, ArtifactOrigin> origins = new HashMap<>();
        components.forEach((component, origin) -> {
            files.put(component.purl(), files(component, origin.hasPom()));
            origins.put(component.purl(), origin);
        });
        RepositoryIssues ofRepositories = new RepositoryIssues(session, wording);
        issues.addAll(ofRepositories.whileResolving(components.keySet(), issues));
        return new ResolvedGraph(
                target,
                new DependencyGraph(
                        graphs.stream().map(ModuleGraph::module).toList(),
                        List.copyOf(components.keySet()),
                        dependencies,
                        edges),
                files,
                target.pomsOnly()
                        ? ArtifactFetcher.NONE
                        : new MavenArtifacts(session, origins, wording, ofRepositories),
                declarations,
                List.copyOf(new TreeSet<>(issues)));
    }

    private ComponentFiles files(Component component, boolean hasPom) {
        Coordinates coordinates = component.coordinates();
        Gav gav = new Gav(coordinates.groupId(), coordinates.artifactId(), coordinates.version());
        PomDescription description = session.descriptions().get(gav);
        if (session.descriptions().isUnsound(gav)) {
            issues.add(new Issue(
                    Severity.ERROR,
                    Stage.RESOLVE,
                    component.purl().text(),
                    null,
                    "The POM of " + gav + " names dependencies by what can be no coordinates; they are left out.",
                    Failure.INVALID.remedy()));
        }
        if (description != null) {
            return new ComponentFiles(description);
        }
        if (hasPom && !component.own()) {
            issues.add(session.undescribed(gav).issue(component.purl(), gav, wording));
        }
        return ComponentFiles.NOTHING;
    }
}
