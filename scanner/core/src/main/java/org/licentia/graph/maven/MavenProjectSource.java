package org.licentia.graph.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.ScannedTarget;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.graph.snapshot.DeclaringModule;
import org.licentia.graph.snapshot.ObservedSource;
import org.licentia.graph.snapshot.Snapshot;
import org.licentia.graph.snapshot.UnsettledException;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Maven project and everything its modules use, as Maven 3.9 resolves it. Resolution reads POMs only; jars are fetched
 * when evidence asks for them.
 */
public final class MavenProjectSource implements ObservedSource {
    private static final Logger LOG = LoggerFactory.getLogger(MavenProjectSource.class);

    private final MavenTarget target;
    private final MavenRuntime runtime;
    private final Tasks tasks;
    private final ScanListener listener;
    private @Nullable Resolved resolved;

    /** What is needed afterwards to say what was looked at. */
    private record Resolved(ResolutionSession session, Path root, List<DeclaringModule> modules, ResolvedGraph graph) {}

    /** @param executor runs one task for each module */
    public MavenProjectSource(
            MavenTarget target, MavenRuntime runtime, ExecutorService executor, ScanListener listener) {
        this.target = target;
        this.runtime = runtime;
        this.tasks = new Tasks(executor);
        this.listener = listener;
    }

    @Override
    public ResolvedGraph resolve() {
        Path pom = pom();
        Path root = Objects.requireNonNull(pom.getParent());
        DotMvn dotMvn = DotMvn.of(pom);
        ResolutionSession session = new ResolutionSession(target, dotMvn, runtime);
        ReactorProblems problems = new ReactorProblems(root, session);
        Reactor reactor = new ReactorReader(session, tasks, problems).read(pom.toFile());
        session.aether().setWorkspaceReader(reactor);
        reactor.modules().forEach(module -> session.descriptions().add(module.gav(), module.model()));

        List<String> selectors = target.modules().isEmpty() ? dotMvn.modules() : target.modules();
        List<ReactorModule> selected = new ModuleSelection(selectors, root).of(reactor.modules());
        LOG.info(
                "Read {} modules for java.version {}, {} of them to scan",
                reactor.modules().size(),
                JavaVersion.of(target.jdk()).version(),
                selected.size());
        List<ModuleGraph> graphs = collect(session, reactor, selected);

        List<Issue> issues = new ArrayList<>(runtime.issues());
        issues.addAll(problems.issues());
        if (dotMvn.extensions()) {
            issues.add(extensionsNotLoaded());
        }
        Wording wording = new Wording(root, dotMvn.root(), session.localRepository());
        List<DeclaringModule> declaring =
                DeclaringModules.of(reactor, graphs, runtime.models().reads().names());
        ResolvedGraph graph = new GraphAssembly(session, wording, issues)
                .assemble(
                        scannedTarget(pom, reactor, session, selectors),
                        graphs,
                        new ReactorDeclarations(root, declaring, target.userProperties(dotMvn)));
        resolved = new Resolved(session, root, declaring, graph);
        return graph;
    }

    @Override
    public Observation observed(List<Path> artifacts, Instant start) throws UnsettledException {
        Resolved made = Objects.requireNonNull(resolved, "nothing was resolved yet");
        return new Observation(
                new ResolutionWitness(made.session(), start).of(made.graph(), artifacts),
                made.root().toString(),
                made.modules());
    }

    /** Finds declarations in a project that was resolved before. */
    public static DeclarationPlaces declarations(Snapshot snapshot, Map<String, String> userProperties) {
        return new ReactorDeclarations(Path.of(snapshot.root()), snapshot.modules(), userProperties);
    }

    private List<ModuleGraph> collect(ResolutionSession session, Reactor reactor, List<ReactorModule> modules) {
        ModuleCollector collector = new ModuleCollector(session, reactor);
        AtomicInteger done = new AtomicInteger();
        return tasks.all(modules.stream()
                .<Tasks.Task<ModuleGraph>>map(module -> () -> {
                    ModuleGraph graph = collector.collect(module);
                    LOG.debug("Collected {}", module.gav());
                    listener.progress(
                            Stage.RESOLVE,
                            done.incrementAndGet(),
                            modules.size(),
                            module.gav().ga());
                    return graph;
                })
                .toList());
    }

    private Path pom() {
        Path project = target.project().toAbsolutePath().normalize();
        Path pom = Files.isDirectory(project) ? project.resolve("pom.xml") : project;
        if (!Files.isRegularFile(pom)) {
            throw new LicentiaException("There is no POM at " + target.project()
                    + ". Give the directory of a Maven project, or a POM file.");
        }
        return pom;
    }

    // A root whose parent could not be obtained has no effective model; its coordinates are still known.
    private ScannedTarget scannedTarget(Path pom, Reactor reactor, ResolutionSession session, List<String> selectors) {
        Model model = reactor.moduleAt(pom.toFile())
                .map(ReactorModule::model)
                .orElseGet(() -> runtime.models()
                        .buildRawModel(pom.toFile(), ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL, false)
                        .get());
        Gav gav = Gav.of(model);
        return new ScannedTarget(
                "maven-project",
                gav.toString(),
                model.getName() == null || model.getName().isBlank() ? gav.artifactId() : model.getName(),
                model.getDescription(),
                target.pomsOnly(),
                JavaVersion.of(target.jdk()).version(),
                session.requestedProfiles().stream().distinct().sorted().toList(),
                selectors.stream().sorted().toList());
    }

    private static Issue extensionsNotLoaded() {
        return new Issue(
                Severity.WARNING,
                Stage.RESOLVE,
                null,
                null,
                "The project loads Maven core extensions (.mvn/extensions.xml). They are foreign code and are not run, so"
                        + " what they change about the project's models is not seen.",
                "Check whether one of them adds or changes dependencies.");
    }
}
