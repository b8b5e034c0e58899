package org.licentia.graph.snapshot;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.Purl;
import org.licentia.issue.Issue;

/** Notes what another fetcher answers. */
final class RecordingFetcher implements ArtifactFetcher {
    private final ArtifactFetcher fetcher;
    private final Map<Purl, Fetched> artifacts = new ConcurrentHashMap<>();
    private final Map<Snapshot.Question, Described> described = new ConcurrentHashMap<>();

    RecordingFetcher(ArtifactFetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Fetched artifact(Component component) {
        Fetched fetched = fetcher.artifact(component);
        artifacts.put(component.purl(), fetched);
        return fetched;
    }

    @Override
    public Fetched sources(Component component) {
        return fetcher.sources(component);
    }

    @Override
    public Described describe(Component work, Collection<Component> containers) {
        Described answer = fetcher.describe(work, containers);
        described.put(Snapshot.Question.of(work, containers), answer);
        return answer;
    }

    @Override
    public List<Issue> issues() {
        return fetcher.issues();
    }

    /** The files that were fetched, sorted. */
    List<Path> files() {
        return artifacts.values().stream()
                .map(Fetched::file)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    Map<Purl, Fetched> artifacts() {
        return Map.copyOf(artifacts);
    }

    Map<Snapshot.Question, Described> described() {
        return Map.copyOf(described);
    }
}
