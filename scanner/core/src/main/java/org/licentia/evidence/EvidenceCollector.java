package org.licentia.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.licentia.evidence.ArtifactExaminer.Examined;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.ArtifactFetcher.Fetched;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Obtains every component's artifact and asks every source about it, in parallel. It is the one bulkhead of the scanner:
 * whatever a source throws becomes an issue, so one strange component can neither sink the scan nor slip through it.
 */
public final class EvidenceCollector {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceCollector.class);

    /** As many downloads at once as Maven itself runs ({@code maven.artifact.threads}). */
    public static final int DOWNLOADS = 5;

    private final ExecutorService executor;
    private final int downloads;
    private final ScanListener listener;
    private final MetadataExaminer metadata;
    private final ArtifactExaminer artifacts;
    private final ArtifactExaminer sourceJars;

    /**
     * Everything that is asked, each list in the order in which reports list it.
     *
     * @param metadata asked about what is known without an artifact
     * @param archive asked about artifacts
     * @param sourceJar asked about source jars; empty to leave those alone
     */
    public record Detectors(List<EvidenceSource> metadata, List<ArchiveSource> archive, List<ArchiveSource> sourceJar) {
        public Detectors {
            metadata = List.copyOf(metadata);
            archive = List.copyOf(archive);
            sourceJar = List.copyOf(sourceJar);
        }
    }

    /** Collects with these on that executor, looking only into artifacts that the cache does not know. */
    public EvidenceCollector(
            Detectors detectors,
            ArchiveOpener opener,
            EvidenceCache cache,
            ExecutorService executor,
            ScanListener listener) {
        this(detectors, opener, cache, executor, DOWNLOADS, listener, Meter.OFF);
    }

    /**
     * As the other, measured.
     *
     * @param downloads how many artifacts are waited for at once
     */
    public EvidenceCollector(
            Detectors detectors,
            ArchiveOpener opener,
            EvidenceCache cache,
            ExecutorService executor,
            int downloads,
            ScanListener listener,
            Meter meter) {
        this.executor = executor;
        this.downloads = downloads;
        this.listener = listener;
        this.metadata = new MetadataExaminer(detectors.metadata());
        this.artifacts = new ArtifactExaminer(opener, detectors.archive(), cache, meter);
        this.sourceJars = new ArtifactExaminer(opener, detectors.sourceJar(), cache, meter);
    }

    /**
     * Everything found.
     *
     * @param resolved as it was given, with what was found inside components as components of its graph
     * @param components in the order of that graph
     * @param issues what could not be examined
     */
    public record Collection(ResolvedGraph resolved, List<ComponentEvidence> components, List<Issue> issues) {}

    /** What there is to read of a component; {@code sources} is {@code NOTHING} unless asked for. */
    private record Files(Fetched artifact, Fetched sources) {}

    /** Examines every component of the graph, and every work that is found inside one. */
    public Collection collect(ResolvedGraph resolved) {
        List<ExaminedComponent> found = examineAll(resolved);
        ContainedWorks contained = new ContainedWorks(resolved.graph(), own(resolved));
        found.forEach(each ->
                contained.add(each.component(), each.artifact().findings().contained(), each.browser()));
        List<WorkExaminer.Examined> works = examineAll(contained.works(), resolved.fetcher(), found);

        Map<Purl, ComponentFiles> files = new HashMap<>(resolved.files());
        List<ComponentEvidence> evidence = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (ExaminedComponent each : found) {
            evidence.add(each.evidence(contained));
            issues.addAll(each.issues());
        }
        for (WorkExaminer.Examined work : works) {
            Purl purl = work.component().purl();
            files.put(purl, work.files());
            evidence.add(new ComponentEvidence(
                    work.component(),
                    work.artifact(),
                    work.evidence(),
                    contained.contentsOf(purl),
                    contained.isDelivered(purl),
                    contained.attributionOf(purl)));
            issues.addAll(work.issues());
        }
        evidence.sort(Comparator.comparing(ComponentEvidence::component));
        LOG.info(
                "Examined {} components and {} works inside them: {} issues",
                found.size(),
                works.size(),
                issues.size());
        return new Collection(
                works.isEmpty() && contained.isEmpty() ? resolved : resolved.with(contained.extended(), files),
                List.copyOf(evidence),
                issues.stream().distinct().sorted().toList());
    }

    // A root that nothing depends on is no component of its own graph.
    private static Set<String> own(ResolvedGraph resolved) {
        Set<String> own = new HashSet<>();
        resolved.graph().components().stream()
                .filter(Component::own)
                .forEach(each -> own.add(each.coordinates().ga()));
        if (resolved.target().isProject()) {
            own.addAll(resolved.graph().modules());
        }
        return own;
    }

    // Waiting for repositories is left to threads of its own, so that the executor's stay busy with what has arrived.
    private List<ExaminedComponent> examineAll(ResolvedGraph resolved) {
        List<Component> components = resolved.graph().components();
        ExecutorService fetching = Executors.newFixedThreadPool(downloads, EvidenceCollector::daemon);
        try {
            AtomicInteger done = new AtomicInteger();
            List<Callable<ExaminedComponent>> tasks = new ArrayList<>(components.size());
            for (Component component : components) {
                Future<Files> fetched = fetching.submit(() -> fetch(component, resolved.fetcher()));
                ComponentFiles files = resolved.files().getOrDefault(component.purl(), ComponentFiles.NOTHING);
                tasks.add(() -> {
                    ExaminedComponent found = guarded(component, files, fetched);
                    listener.progress(Stage.EVIDENCE, done.incrementAndGet(), components.size(), component.toString());
                    return found;
                });
            }
            return all(tasks);
        } finally {
            fetching.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "licentia-download");
        thread.setDaemon(true);
        return thread;
    }

    private Files fetch(Component component, ArtifactFetcher fetcher) {
        if (component.own()) {
            return new Files(Fetched.NOTHING, Fetched.NOTHING);
        }
        return new Files(
                fetcher.artifact(component),
                sourceJars.sources().isEmpty() ? Fetched.NOTHING : fetcher.sources(component));
    }

    private ExaminedComponent guarded(Component component, ComponentFiles files, Future<Files> fetched)
            throws InterruptedException {
        try {
            return examine(component, files, fetched);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return ExaminedComponent.unexaminable(component, e);
        }
    }

    private ExaminedComponent examine(Component component, ComponentFiles files, Future<Files> fetched)
            throws InterruptedException {
        Examined artifact;
        Examined sources;
        try {
            artifact = examine(component, fetched.get().artifact(), artifacts);
            sources = examine(component, fetched.get().sources(), sourceJars);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError exhausted) {
                throw exhausted;
            }
            artifact = Examined.of(
                    ArtifactExaminer.unexaminable(component, "artifact", Objects.requireNonNullElse(e.getCause(), e)));
            sources = Examined.NOTHING;
        }
        return new ExaminedComponent(component, metadata.examine(component, files), artifact, sources);
    }

    private static Examined examine(Component component, Fetched fetched, ArtifactExaminer examiner) {
        if (fetched.file() != null) {
            return examiner.examine(component, fetched.file()).publishedAs(fetched.sha1());
        }
        return fetched.issue() == null ? Examined.NOTHING : Examined.of(fetched.issue());
    }

    private List<WorkExaminer.Examined> examineAll(
            List<ContainedWorks.Work> works, ArtifactFetcher fetcher, List<ExaminedComponent> found) {
        Map<Purl, List<LicenseEvidence>> said = new HashMap<>();
        found.forEach(each -> said.put(each.component().purl(), each.metadata().evidence()));
        WorkExaminer examiner = new WorkExaminer(metadata, fetcher, said);
        return all(works.stream()
                .<Callable<WorkExaminer.Examined>>map(work -> () -> guarded(work, examiner))
                .toList());
    }

    private static WorkExaminer.Examined guarded(ContainedWorks.Work work, WorkExaminer examiner) {
        try {
            return examiner.examine(work);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return WorkExaminer.unexaminable(work, e);
        }
    }

    /** The results, in the order of the tasks. */
    private <T> List<T> all(List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> task : executor.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LicentiaException("The scan was interrupted while it collected evidence.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError exhausted) {
                throw exhausted;
            }
            throw new IllegalStateException("Collecting evidence failed.", e.getCause());
        }
    }
}
