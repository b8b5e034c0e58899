package org.licentia.graph.maven;

import org.apache.maven.model.Model;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;

/** Collects and mediates the dependencies of one module (maven-core, {@code DefaultProjectDependenciesResolver}). */
final class ModuleCollector {
    private final ResolutionSession session;
    private final Reactor reactor;
    private final AetherDependencies dependencies;

    ModuleCollector(ResolutionSession session, Reactor reactor) {
        this.session = session;
        this.reactor = reactor;
        this.dependencies = new AetherDependencies(session.aether().getArtifactTypeRegistry());
    }

    ModuleGraph collect(ReactorModule module) {
        CollectResult result;
        try {
            result = session.runtime().system().collectDependencies(session.aether(), request(module));
        } catch (DependencyCollectionException e) {
            // What could be collected is in the result; what could not is told by its exceptions.
            result = e.getResult();
        }
        ModuleProblems problems = new ModuleProblems(module, session.watch());
        problems.collected(result.getExceptions());
        return new ModuleGraphReader(module, reactor, problems).read(result.getRoot());
    }

    private CollectRequest request(ReactorModule module) {
        Model model = module.model();
        CollectRequest request = new CollectRequest();
        request.setRootArtifact(new DefaultArtifact(
                module.gav().groupId(),
                module.gav().artifactId(),
                "",
                "jar",
                module.gav().version()));
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
