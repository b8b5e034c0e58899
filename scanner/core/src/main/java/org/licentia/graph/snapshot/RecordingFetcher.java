package org.licentia.graph.snapshot;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.issue.Severity;

/** Notes what another fetcher answers. */
final class RecordingFetcher implements ArtifactFetcher {
    private final ArtifactFetcher fetcher;
    private final Map<Purl, Fetched> artifacts = new ConcurrentHashMap<>();
    private final Map<Snapshot.Question, Optional<PomDescription>> described = new ConcurrentHashMap<>();
    private volatile boolean isIncomplete;

    RecordingFetcher(ArtifactFetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Fetched artifact(Component component) {
        Fetched fetched = fetcher.artifact(component);
        if (fetched.issue() != null && fetched.issue().severity() == Severity.ERROR) {
            isIncomplete = true;
        }
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
        if (answer.issue() == null) {
            described.put(Snapshot.Question.of(work, containers), Optional.ofNullable(answer.pom()));
        } else {
            isIncomplete = true;
        }
        return answer;
    }

    /** Whether something that was asked for could not be obtained. */
    boolean isIncomplete() {
        return isIncomplete;
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

    Map<Snapshot.Question, @Nullable PomDescription> described() {
        Map<Snapshot.Question, @Nullable PomDescription> all = new HashMap<>();
        described.forEach((question, pom) -> all.put(question, pom.orElse(null)));
        return all;
    }
}
