package org.licentia.graph.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licentia.graph.ArtifactFetcher.Described;
import org.licentia.graph.ArtifactFetcher.Fetched;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Purl;
import org.licentia.graph.ScannedTarget;
import org.licentia.issue.Issue;

/**
 * A resolved target as it can be written down.
 *
 * @param witness what it depends on
 * @param root the folder that the places of declarations are relative to, an absolute path
 * @param modules the project's own, those left out of the scan too
 * @param artifacts what became of the artifacts that were asked for, by purl
 * @param described what became of the POMs of contained works that were asked for
 */
public record Snapshot(
        Witness witness,
        ScannedTarget target,
        DependencyGraph graph,
        Map<Purl, ComponentFiles> files,
        List<Issue> issues,
        String root,
        List<DeclaringModule> modules,
        Map<Purl, Fetched> artifacts,
        Map<Question, Described> described) {

    /** Whether this says the same of the target as another does, whatever was asked about its artifacts. */
    boolean agrees(Snapshot other) {
        return target.equals(other.target)
                && graph.equals(other.graph)
                && files.equals(other.files)
                && issues.equals(other.issues)
                && witness.agrees(other.witness);
    }

    /** This, and what another that agrees knows besides. */
    Snapshot and(Snapshot other) {
        Map<Purl, Fetched> allArtifacts = new HashMap<>(other.artifacts);
        allArtifacts.putAll(artifacts);
        Map<Question, Described> allDescribed = new HashMap<>(other.described);
        allDescribed.putAll(described);
        return new Snapshot(
                witness.and(other.witness), target, graph, files, issues, root, modules, allArtifacts, allDescribed);
    }

    /**
     * A POM that was asked for.
     *
     * @param gav {@code group:artifact:version}
     * @param containers the purls of the components in which its work was found: they decide who is asked
     */
    public record Question(String gav, Set<String> containers) {
        static Question of(Component work, Iterable<Component> containers) {
            Set<String> purls = new TreeSet<>();
            containers.forEach(each -> purls.add(each.purl().text()));
            return new Question(
                    work.coordinates().ga() + ":" + work.coordinates().version(), purls);
        }
    }
}
