package org.licentia.graph;

import java.util.List;
import java.util.Map;
import org.licentia.issue.Issue;

/**
 * A resolved target: the graph, what there is to read about each component, and what went wrong.
 *
 * @param target what was scanned
 * @param files by purl, an entry for every component of the graph
 * @param fetcher obtains what else there is to read; usable while the scan runs
 * @param declarations where the project's files declare what it uses
 * @param issues what could not be obtained or read
 */
public record ResolvedGraph(
        ScannedTarget target,
        DependencyGraph graph,
        Map<Purl, ComponentFiles> files,
        ArtifactFetcher fetcher,
        DeclarationPlaces declarations,
        List<Issue> issues) {
    public ResolvedGraph {
        files = Map.copyOf(files);
        issues = List.copyOf(issues);
    }

    /** Of a target that has no files of its own to declare anything in. */
    public ResolvedGraph(
            ScannedTarget target,
            DependencyGraph graph,
            Map<Purl, ComponentFiles> files,
            ArtifactFetcher fetcher,
            List<Issue> issues) {
        this(target, graph, files, fetcher, DeclarationPlaces.NONE, issues);
    }

    /** The same with another graph, once evidence knows what components contain. */
    public ResolvedGraph with(DependencyGraph more, Map<Purl, ComponentFiles> moreFiles) {
        return new ResolvedGraph(target, more, moreFiles, fetcher, declarations, issues);
    }
}
