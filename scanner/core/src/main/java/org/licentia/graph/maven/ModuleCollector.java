package org.licentia.graph.maven;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.maven.model.Model;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects and mediates the dependencies of one module (maven-core, {@code DefaultProjectDependenciesResolver}). */
final class ModuleCollector {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleCollector.class);

    private static final int MOST_CAUSES = 10;

    private final ResolutionSession session;
    private final Reactor reactor;
    private final AetherDependencies dependencies;
    private final ConcurrentMap<Coordinates, Component> known = new ConcurrentHashMap<>();

    ModuleCollector(ResolutionSession session, Reactor reactor) {
        this.session = session;
        this.reactor = reactor;
        this.dependencies = new AetherDependencies(session.aether().getArtifactTypeRegistry());
    }

    ModuleGraph collect(ReactorModule module) {
        return collect(module, () -> {
            CollectRequest request = request(module);
            request.setRootArtifact(new DefaultArtifact(
                    module.gav().groupId(),
                    module.gav().artifactId(),
                    "",
                    "jar",
                    module.gav().version()));
            return request;
        });
    }

    /** As {@link #collect}, for a module that has the coordinates of what it uses: there is no root to lead back to. */
    ModuleGraph collectWithoutRoot(ReactorModule module) {
        return collect(module, () -> request(module));
    }

    private ModuleGraph collect(ReactorModule module, Supplier<CollectRequest> request) {
        ModuleProblems problems = new ModuleProblems(module);
        CollectResult result = collect(request.get());
        if (!result.getExceptions().isEmpty() && result.getRoot() != null) {
            // The collector's threads add exceptions to an unguarded list and may lose some. By now every POM that
            // failed is known to have failed, so a second time only its main thread has anything to add.
            result = collect(request.get());
        }
        problems.collected(result.getExceptions());
        module.model().getDependencies().stream()
                .filter(AetherDependencies::isOverlong)
                .forEach(each -> problems.overlong());
        return new ModuleGraphReader(module, reactor, problems, session.systemPaths(), known).read(result.getRoot());
    }

    // What could be collected is in the result; what could not is told by its exceptions.
    private CollectResult collect(CollectRequest request) {
        try {
            return session.runtime().system().collectDependencies(session.aether(), request);
        } catch (DependencyCollectionException e) {
            rethrowErrors(e.getResult().getExceptions());
            return e.getResult();
        } catch (StackOverflowError e) {
            // The resolver mediates by recursion, and how far that carries is a matter of the thread.
            LOG.debug("Mediation of a module's dependencies went deeper than the stack");
            return new CollectResult(request).addException(new EndlessChainException());
        }
    }

    /** What ended a thread of the collector, no memory for one, ends the scan. */
    static void rethrowErrors(List<Exception> exceptions) {
        for (Throwable exception : exceptions) {
            Throwable cause = exception;
            for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
                if (cause instanceof Error error) {
                    throw error;
                }
                cause = cause.getCause();
            }
        }
    }

    private CollectRequest request(ReactorModule module) {
        Model model = module.model();
        CollectRequest request = new CollectRequest();
        request.setRequestContext("project");
        request.setRepositories(session.repositoriesOf(model));
        model.getDependencies().stream()
                .filter(AetherDependencies::isComplete)
                .forEach(each -> request.addDependency(dependencies.convert(each)));
        if (model.getDependencyManagement() != null) {
            model.getDependencyManagement().getDependencies().stream()
                    .filter(each -> each.getGroupId() != null && each.getArtifactId() != null)
                    .forEach(each -> request.addManagedDependency(dependencies.convert(each)));
        }
        return request;
    }
}
