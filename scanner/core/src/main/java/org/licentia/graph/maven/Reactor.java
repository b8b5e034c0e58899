package org.licentia.graph.maven;

import java.io.File;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.repository.internal.MavenWorkspaceReader;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.pom.Gav;

/**
 * The modules of the scanned project, and the workspace from which the resolver takes them: they need neither be built
 * nor installed.
 */
final class Reactor implements MavenWorkspaceReader {
    private final Map<Gav, ReactorModule> modules;
    private final WorkspaceRepository repository;

    /** Of modules with distinct coordinates. */
    Reactor(List<ReactorModule> modules) {
        Map<Gav, ReactorModule> byGav = new LinkedHashMap<>();
        modules.forEach(module -> byGav.put(module.gav(), module));
        this.modules = Collections.unmodifiableMap(byGav);
        this.repository = new WorkspaceRepository("reactor", this.modules.keySet());
    }

    List<ReactorModule> modules() {
        return List.copyOf(modules.values());
    }

    /** The module whose POM this is. */
    Optional<ReactorModule> moduleAt(File pom) {
        return modules.values().stream()
                .filter(module -> module.pom().equals(pom))
                .findFirst();
    }

    boolean owns(Gav gav) {
        return modules.containsKey(gav);
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    /** POMs only: nothing else of a module is ever asked for. */
    @Override
    public @Nullable File findArtifact(Artifact artifact) {
        ReactorModule module = modules.get(Gav.of(artifact));
        return module != null && artifact.getExtension().equals("pom") ? module.pom() : null;
    }

    // Answers for every extension, so that no repository is asked which snapshot of a module is the latest.
    @Override
    public List<String> findVersions(Artifact artifact) {
        return modules.keySet().stream()
                .filter(gav -> gav.groupId().equals(artifact.getGroupId())
                        && gav.artifactId().equals(artifact.getArtifactId()))
                .map(Gav::version)
                .toList();
    }

    @Override
    public @Nullable Model findModel(Artifact artifact) {
        ReactorModule module = modules.get(Gav.of(artifact));
        return module == null ? null : module.model();
    }
}
