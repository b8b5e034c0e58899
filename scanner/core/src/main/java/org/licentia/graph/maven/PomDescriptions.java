package org.licentia.graph.maven;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.model.Model;
import org.apache.maven.repository.internal.ArtifactDescriptorReaderDelegate;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.PomDescription;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.graph.maven.pom.PomModelBuilder;

/**
 * Notes what each POM says while the collector reads it for its dependencies. Registered in the session under the
 * delegate's class name (maven-resolver-provider, {@code DefaultArtifactDescriptorReader}); called from several threads.
 */
final class PomDescriptions extends ArtifactDescriptorReaderDelegate {
    private final PomModelBuilder models;
    private final RepositoryScope scope;
    private final Map<Gav, PomDescription> byGav = new ConcurrentHashMap<>();

    private final Set<Gav> unsound = ConcurrentHashMap.newKeySet();

    PomDescriptions(PomModelBuilder models, RepositoryScope scope) {
        this.models = models;
        this.scope = scope;
    }

    @Override
    public void populateResult(RepositorySystemSession session, ArtifactDescriptorResult result, Model model) {
        super.populateResult(session, result, model);
        // After relocation the artifact is the one relocated to, and so is the model.
        Gav gav = Gav.of(result.getArtifact());
        add(gav, model);
        if (scope.isSettingsOnly()) {
            // The resolver leaves them out by itself; here they are only noted.
            model.getRepositories().forEach(scope::allows);
        }
        List<Dependency> sound = result.getDependencies().stream()
                .filter(each -> Gav.of(each.getArtifact()).isSound())
                .toList();
        if (sound.size() < result.getDependencies().size()) {
            result.setDependencies(sound);
            unsound.add(gav);
        }
    }

    /** Whether this POM names dependencies by what can be no coordinates; they were left out. */
    boolean isUnsound(Gav gav) {
        return unsound.contains(gav);
    }

    void add(Gav gav, Model model) {
        byGav.computeIfAbsent(gav, key -> models.describe(model));
    }

    /** How many POMs were read. */
    long count() {
        return byGav.size();
    }

    /** Null when the POM was never read. */
    @Nullable
    PomDescription get(Gav gav) {
        return byGav.get(gav);
    }
}
