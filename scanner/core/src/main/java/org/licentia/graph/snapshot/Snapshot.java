package org.licentia.graph.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.ArtifactFetcher.Fetched;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.PomDescription;
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
 * @param described the POMs of contained works that were asked for; a null value for one that is not there
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
        Map<Question, @Nullable PomDescription> described) {

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
