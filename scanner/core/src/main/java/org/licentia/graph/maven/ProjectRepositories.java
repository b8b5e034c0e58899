package org.licentia.graph.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.licentia.issue.Issue;

/**
 * The repositories that a scan of a project may ask for what its modules use, after mirrors: those of the settings, of its
 * POMs, and Maven's own. Those that only the POMs of dependencies name are not among them.
 *
 * @param repositories distinct, those of the settings and Maven's own first
 * @param issues what keeps the project's POMs from being read, in the words of a scan
 */
public record ProjectRepositories(List<RemoteRepository> repositories, List<Issue> issues) {
    /**
     * Reads the POMs with what the local repository holds; no repository is asked. Where a parent is not in it, what the
     * project's own POM says is still heard.
     *
     * @throws org.licentia.issue.LicentiaException when the project's POM cannot be read at all
     */
    public static ProjectRepositories of(MavenTarget target, MavenRuntime runtime, ExecutorService executor) {
        MavenRuntime offline = offline(runtime);
        DotMvn dotMvn = DotMvn.of(target.project());
        ResolutionSession session = new ResolutionSession(target, dotMvn, offline);
        Map<String, RemoteRepository> all = new LinkedHashMap<>();
        add(session.repositoriesOf(new Model()), all);
        List<Issue> issues = new ArrayList<>();
        Path project = target.project().toAbsolutePath().normalize();
        Path pom = Files.isDirectory(project) ? project.resolve("pom.xml") : project;
        if (Files.isRegularFile(pom)) {
            Path root = pom.resolveSibling("");
            ReactorProblems problems = new ReactorProblems(root, session);
            Reactor reactor = new ReactorReader(session, new Tasks(executor), problems).read(pom.toFile());
            reactor.modules().forEach(module -> add(session.repositoriesOf(module.model()), all));
            issues.addAll(problems.issues());
            if (reactor.moduleAt(pom.toFile()).isEmpty()) {
                Model raw = offline.models()
                        .buildRawModel(pom.toFile(), ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL, false)
                        .get();
                add(session.repositoriesOf(raw), all);
            }
        }
        return new ProjectRepositories(List.copyOf(all.values()), List.copyOf(issues));
    }

    private static MavenRuntime offline(MavenRuntime runtime) {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(runtime.session());
        session.setOffline(true);
        return new MavenRuntime(
                runtime.system(),
                session,
                runtime.models(),
                runtime.profiles(),
                runtime.activeProfiles(),
                runtime.repositories(),
                runtime.issues());
    }

    // Of one mirror, every module knows only what it stands for there.
    private static void add(List<RemoteRepository> found, Map<String, RemoteRepository> all) {
        for (RemoteRepository each : found) {
            all.merge(each.getId() + " " + each.getUrl(), each, ProjectRepositories::joined);
        }
    }

    private static RemoteRepository joined(RemoteRepository one, RemoteRepository other) {
        Set<RemoteRepository> mirrored = new LinkedHashSet<>(one.getMirroredRepositories());
        mirrored.addAll(other.getMirroredRepositories());
        return new RemoteRepository.Builder(one)
                .setMirroredRepositories(List.copyOf(mirrored))
                .build();
    }
}
