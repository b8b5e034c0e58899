package org.licentia.graph;

import java.util.List;
import java.util.Map;
import org.licentia.issue.Issue;

/**
 * A resolved target: the graph, what there is to read about each component, and what went wrong.
 *
 * @param target what was scanned
 * @param files by purl, an entry for every component of the graph
 * @param issues what could not be obtained or read
 */
public record ResolvedGraph(
        ScannedTarget target, DependencyGraph graph, Map<Purl, ComponentFiles> files, List<Issue> issues) {
    public ResolvedGraph {
        files = Map.copyOf(files);
        issues = List.copyOf(issues);
    }
}
