package org.licentia.graph.maven;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.Purl;
import org.licentia.issue.Issue;

/**
 * One module's part of the graph.
 *
 * @param module {@code group:artifact}
 * @param components what it uses, and where its files come from
 * @param edges which of them depend on which, after mediation
 * @param relocated for each direct dependency that was published elsewhere than declared, what the POM calls it
 */
record ModuleGraph(
        String module,
        Map<Component, ArtifactOrigin> components,
        List<Dependency> dependencies,
        Map<Purl, Set<Purl>> edges,
        Map<Coordinates, Coordinates> relocated,
        List<Issue> issues) {}
