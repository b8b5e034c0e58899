package org.licentia.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every source about every component, in parallel. It is the one bulkhead of the scanner: whatever a source
 * throws becomes an issue, so one strange component can neither sink the scan nor slip through it.
 */
public final class EvidenceCollector {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceCollector.class);
    private static final int COMPONENTS_PER_TASK = 64;

    private final List<EvidenceSource> sources;
    private final ExecutorService executor;
    private final ScanListener listener;

    /** Collects from these sources, in this order, on that executor. */
    public EvidenceCollector(List<EvidenceSource> sources, ExecutorService executor, ScanListener listener) {
        this.sources = List.copyOf(sources);
        this.executor = executor;
        this.listener = listener;
    }

    /**
     * Everything found.
     *
     * @param resolved as it was given, with what was found inside components as components of its graph
     * @param components in the order of that graph
     * @param issues what could not be examined
     */
    public record Collection(ResolvedGraph resolved, List<ComponentEvidence> components, List<Issue> issues) {}

    private record Examined(List<ComponentEvidence> components, List<Issue> issues) {}

    /** Examines every component of the graph. */
    public Collection collect(ResolvedGraph resolved) {
        DependencyGraph graph = resolved.graph();
        List<Component> components = graph.components();
        AtomicInteger done = new AtomicInteger();
        List<Callable<Examined>> tasks = new ArrayList<>();
        for (int from = 0; from < components.size(); from += COMPONENTS_PER_TASK) {
            List<Component> slice = components.subList(from, Math.min(components.size(), from + COMPONENTS_PER_TASK));
            tasks.add(() -> {
                Examined found = examine(slice, resolved.files());
                Component last = slice.get(slice.size() - 1);
                listener.progress(
                        Stage.EVIDENCE,
                        done.addAndGet(slice.size()),
                        components.size(),
                        last.coordinates().toString());
                return found;
            });
        }
        List<ComponentEvidence> evidence = new ArrayList<>(components.size());
        List<Issue> issues = new ArrayList<>();
        for (Future<Examined> task : invokeAll(tasks)) {
            Examined found = join(task);
            evidence.addAll(found.components());
            issues.addAll(found.issues());
        }
        LOG.debug("Examined {} components, {} could not be", components.size(), issues.size());
        return new Collection(resolved, List.copyOf(evidence), List.copyOf(issues));
    }

    private Examined examine(List<Component> components, Map<Purl, ComponentFiles> files) {
        List<ComponentEvidence> evidence = new ArrayList<>(components.size());
        List<Issue> issues = new ArrayList<>();
        for (Component component : components) {
            ComponentFiles own = files.getOrDefault(component.purl(), ComponentFiles.NOTHING);
            List<LicenseEvidence> findings = new ArrayList<>();
            for (EvidenceSource source : sources) {
                try {
                    findings.addAll(source.examine(component, own));
                } catch (IOException | RuntimeException e) {
                    LOG.debug("Source {} failed on {}", source.id(), component.purl(), e);
                    issues.add(unexaminable(component, source, e));
                }
            }
            evidence.add(ComponentEvidence.of(component, findings));
        }
        return new Examined(evidence, issues);
    }

    private static Issue unexaminable(Component component, EvidenceSource source, Exception cause) {
        return new Issue(
                Severity.ERROR,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The evidence source '" + source.id() + "' could not examine " + component.coordinates() + ": "
                        + cause.getClass().getSimpleName() + ".",
                "Run again with -v to see the cause, and report it to Licentia if the component itself is sound.");
    }

    private List<Future<Examined>> invokeAll(List<Callable<Examined>> tasks) {
        try {
            return executor.invokeAll(tasks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LicentiaException("The scan was interrupted while it collected evidence.", e);
        }
    }

    private static Examined join(Future<Examined> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LicentiaException("The scan was interrupted while it collected evidence.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Collecting evidence failed.", e.getCause());
        }
    }
}
