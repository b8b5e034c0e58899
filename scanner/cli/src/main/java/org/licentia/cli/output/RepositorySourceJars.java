package org.licentia.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.maven.MavenOptions;
import org.licentia.cli.maven.StandaloneMaven;
import org.licentia.graph.ArtifactFetcher.Fetched;
import org.licentia.graph.Component;
import org.licentia.graph.CoordinatesNotation;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.maven.CoordinatesSource;
import org.licentia.graph.maven.CoordinatesTarget;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Severity;
import org.licentia.report.SourceJars;

/**
 * Source jars from the local repository, or else from those that Maven asks for an artifact that stands alone: of the
 * settings, of the artifact's own POM, and Maven's default. Nothing is set up before the first is asked for.
 */
public final class RepositorySourceJars implements SourceJars, AutoCloseable {
    private final MavenOptions options;
    private final Meter meter;
    private @Nullable StandaloneMaven maven;
    private @Nullable ExecutorService executor;

    /** Asks where these options lead, unmeasured. */
    public RepositorySourceJars(MavenOptions options) {
        this(options, Meter.OFF);
    }

    public RepositorySourceJars(MavenOptions options, Meter meter) {
        this.options = options;
        this.meter = meter;
    }

    @Override
    public Optional<Path> of(InventoryEntry component) throws IOException {
        ResolvedGraph graph;
        try {
            graph = resolve(component);
        } catch (LicentiaException e) {
            throw new IOException(e.getMessage(), e);
        }
        Component found = graph.graph().components().stream()
                .filter(each -> each.purl().text().equals(component.purl()))
                .findFirst()
                .orElseThrow(() -> new IOException(reason(graph.issues())));
        Fetched sources = graph.fetcher().sources(found);
        if (sources.issue() != null) {
            throw new IOException(sources.issue().message());
        }
        Path jar = sources.file();
        if (jar == null && graph.issues().stream().anyMatch(issue -> issue.severity() == Severity.ERROR)) {
            throw new IOException(reason(graph.issues()));
        }
        return Optional.ofNullable(jar);
    }

    private ResolvedGraph resolve(InventoryEntry component) {
        if (maven == null) {
            maven = StandaloneMaven.open(options, StandaloneMaven.FETCHES, meter);
        }
        if (executor == null) {
            executor = Executors.newSingleThreadExecutor();
        }
        CoordinatesTarget target = new CoordinatesTarget(
                List.of(CoordinatesNotation.read(component.purl()).coordinates()),
                false,
                options.project(),
                options.userProperties(),
                null,
                false);
        return new CoordinatesSource(target, maven.runtime(), executor, ScanListener.SILENT).resolve();
    }

    private static String reason(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(Issue::message)
                .findFirst()
                .orElse("Its POM could not be read.");
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
        if (maven != null) {
            maven.close();
        }
    }
}
