package org.licentia.graph.maven;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.apache.maven.model.Model;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.ScannedTarget;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.graph.snapshot.ObservedSource;
import org.licentia.graph.snapshot.UnsettledException;
import org.licentia.graph.snapshot.Witness;
import org.licentia.issue.Issue;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Stage;

/**
 * Artifacts by their coordinates, each resolved as Maven resolves it for a project that has it as its only dependency.
 * Each is a module of its own by the name {@code group:artifact}; the artifact itself is the module's direct dependency.
 */
public final class CoordinatesSource implements ObservedSource {
    private final CoordinatesTarget target;
    private final MavenRuntime runtime;
    private final Tasks tasks;
    private final ScanListener listener;
    private @Nullable ResolutionSession session;
    private @Nullable ResolvedGraph resolved;

    /** @param executor runs one task for each artifact */
    public CoordinatesSource(
            CoordinatesTarget target, MavenRuntime runtime, ExecutorService executor, ScanListener listener) {
        this.target = target;
        this.runtime = runtime;
        this.tasks = new Tasks(executor);
        this.listener = listener;
    }

    @Override
    public ResolvedGraph resolve() {
        DotMvn dotMvn = DotMvn.of(target.folder());
        MavenTarget asProject = new MavenTarget(
                target.folder(),
                List.of(),
                target.userProperties(),
                List.of(),
                target.jdk(),
                target.pomsOnly(),
                target.allowSystemPaths());
        ResolutionSession session = new ResolutionSession(asProject, dotMvn, runtime);
        this.session = session;
        ModuleCollector collector = new ModuleCollector(session, new Reactor(List.of()));
        AtomicInteger done = new AtomicInteger();
        List<ModuleGraph> graphs = tasks.all(target.artifacts().stream()
                .<Tasks.Task<ModuleGraph>>map(artifact -> () -> {
                    ModuleGraph graph = collector.collectWithoutRoot(asModule(artifact));
                    listener.progress(
                            Stage.RESOLVE,
                            done.incrementAndGet(),
                            target.artifacts().size(),
                            artifact.toString());
                    return graph;
                })
                .toList());
        Wording wording = new Wording(dotMvn.root(), session.localRepository());
        ResolvedGraph graph = new GraphAssembly(session, wording, runtime.issues())
                .assemble(scannedTarget(), merged(graphs), DeclarationPlaces.NONE);
        resolved = graph;
        return graph;
    }

    @Override
    public Observation observed(List<Path> artifacts, Instant start) throws UnsettledException {
        ResolutionSession made = Objects.requireNonNull(session, "nothing was resolved yet");
        Witness witness = new ResolutionWitness(made, start).of(Objects.requireNonNull(resolved), artifacts);
        return new Observation(witness, target.folder().toString(), List.of());
    }

    /** A project with this dependency alone, which nobody ever wrote. */
    private ReactorModule asModule(Coordinates artifact) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(artifact.groupId());
        dependency.setArtifactId(artifact.artifactId());
        dependency.setVersion(artifact.version());
        dependency.setType(artifact.type());
        dependency.setClassifier(artifact.classifier());
        dependency.setScope("compile");
        if (!target.transitive()) {
            Exclusion all = new Exclusion();
            all.setGroupId("*");
            all.setArtifactId("*");
            dependency.addExclusion(all);
        }
        Model model = new Model();
        model.addDependency(dependency);
        Gav gav = new Gav(artifact.groupId(), artifact.artifactId(), artifact.version());
        return new ReactorModule(gav, target.folder().resolve("pom.xml").toFile(), model);
    }

    /** Several versions of one artifact are one module, which uses each component once, by the shortest way. */
    private static List<ModuleGraph> merged(List<ModuleGraph> graphs) {
        Map<String, List<ModuleGraph>> byModule = graphs.stream()
                .collect(Collectors.groupingBy(ModuleGraph::module, LinkedHashMap::new, Collectors.toList()));
        return byModule.values().stream()
                .map(same -> same.size() == 1 ? same.get(0) : merge(same))
                .toList();
    }

    private static ModuleGraph merge(List<ModuleGraph> same) {
        Map<Component, ArtifactOrigin> components = new LinkedHashMap<>();
        Map<Purl, org.licentia.graph.Dependency> uses = new LinkedHashMap<>();
        Map<Purl, Set<Purl>> edges = new HashMap<>();
        List<Issue> issues = new ArrayList<>();
        Comparator<org.licentia.graph.Dependency> weight = Comparator.comparing(org.licentia.graph.Dependency::scope)
                .thenComparing(use -> use.path().size())
                .thenComparing(use -> use.path().toString());
        for (ModuleGraph graph : same) {
            graph.components().forEach((component, origin) -> components.merge(component, origin, ArtifactOrigin::or));
            graph.dependencies()
                    .forEach(use -> uses.merge(
                            use.component(), use, (one, other) -> weight.compare(one, other) <= 0 ? one : other));
            graph.edges()
                    .forEach((from, to) ->
                            edges.computeIfAbsent(from, key -> new TreeSet<>()).addAll(to));
            issues.addAll(graph.issues());
        }
        return new ModuleGraph(same.get(0).module(), components, List.copyOf(uses.values()), edges, Map.of(), issues);
    }

    private ScannedTarget scannedTarget() {
        List<Coordinates> artifacts = target.artifacts();
        Coordinates first = artifacts.get(0);
        int others = artifacts.size() - 1;
        return new ScannedTarget(
                "coordinates",
                others == 0 ? first.toString() : first + " and " + others + " more",
                others == 0 ? first.artifactId() : artifacts.size() + " artifacts",
                null,
                target.pomsOnly(),
                JavaVersion.of(target.jdk()).version(),
                List.of(),
                List.of());
    }
}
