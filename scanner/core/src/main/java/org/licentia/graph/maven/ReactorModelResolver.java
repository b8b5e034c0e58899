package org.licentia.graph.maven;

import java.io.File;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.apache.maven.repository.internal.ArtifactDescriptorUtils;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.pom.Gav;

/**
 * Finds the parents and imported BOMs of the project's own POMs: among the project's modules first, then in the
 * repositories of the POMs read so far, then in those of the settings (maven-core, {@code ProjectModelResolver}).
 */
@SuppressWarnings("deprecation") // the interface, and resolver 1.9, which Maven 3.9 plugins get, have nothing else
final class ReactorModelResolver implements ModelResolver {
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final Map<Gav, File> pool;
    private final List<RemoteRepository> external;
    private final RepositoryScope scope;
    private final List<RemoteRepository> fromPoms;
    private @Nullable List<RemoteRepository> effective;

    /** A resolver for one POM; {@code pool} may fill up while it lives. */
    ReactorModelResolver(
            RepositorySystem system,
            RepositorySystemSession session,
            ConcurrentMap<Gav, File> pool,
            List<RemoteRepository> external,
            RepositoryScope scope) {
        this(system, session, pool, external, scope, new ArrayList<>());
    }

    private ReactorModelResolver(
            RepositorySystem system,
            RepositorySystemSession session,
            Map<Gav, File> pool,
            List<RemoteRepository> external,
            RepositoryScope scope,
            List<RemoteRepository> fromPoms) {
        this.system = system;
        this.session = session;
        this.pool = pool;
        this.external = external;
        this.scope = scope;
        this.fromPoms = fromPoms;
    }

    // Most resolvers are copied and given repositories without ever being asked.
    private List<RemoteRepository> effective() {
        List<RemoteRepository> known = effective;
        if (known == null) {
            List<RemoteRepository> all = new ArrayList<>(fromPoms);
            all.addAll(external);
            // The first of an id wins; mirrors, proxies and authentication apply here.
            known = system.newResolutionRepositories(session, all);
            effective = known;
        }
        return known;
    }

    @Override
    public ModelSource resolveModel(String groupId, String artifactId, String version)
            throws UnresolvableModelException {
        requireSound(groupId, artifactId, version);
        File own = pool.get(new Gav(groupId, artifactId, version));
        if (own != null) {
            return new FileModelSource(own);
        }
        try {
            ArtifactRequest request = new ArtifactRequest(
                    new DefaultArtifact(groupId, artifactId, "", "pom", version), effective(), "project");
            return new FileModelSource(
                    system.resolveArtifact(session, request).getArtifact().getFile());
        } catch (ArtifactResolutionException | UncheckedIOException e) {
            throw new UnresolvableModelException(e.getMessage(), groupId, artifactId, version, e);
        }
    }

    @Override
    public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
        parent.setVersion(highest(parent.getGroupId(), parent.getArtifactId(), parent.getVersion()));
        return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    @Override
    public ModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
        dependency.setVersion(highest(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion()));
        return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
    }

    private static void requireSound(String groupId, String artifactId, String version)
            throws UnresolvableModelException {
        if (!new Gav(groupId, artifactId, version).isSound()) {
            throw new UnresolvableModelException("these are no coordinates", groupId, artifactId, version);
        }
    }

    private String highest(String groupId, String artifactId, String version) throws UnresolvableModelException {
        requireSound(groupId, artifactId, version);
        if (!version.startsWith("[") && !version.startsWith("(")) {
            return version; // no range (maven-resolver, GenericVersionScheme): the version itself is the only answer
        }
        try {
            VersionRangeResult range = system.resolveVersionRange(
                    session,
                    new VersionRangeRequest(
                            new DefaultArtifact(groupId, artifactId, "", "pom", version), effective(), "project"));
            if (range.getHighestVersion() == null) {
                throw new UnresolvableModelException(
                        "no version matches the range '" + version + "'", groupId, artifactId, version);
            }
            if (range.getVersionConstraint().getRange() != null
                    && range.getVersionConstraint().getRange().getUpperBound() == null) {
                throw new UnresolvableModelException(
                        "the version range '" + version + "' has no upper bound", groupId, artifactId, version);
            }
            return range.getHighestVersion().toString();
        } catch (VersionRangeResolutionException | UncheckedIOException e) {
            throw new UnresolvableModelException(e.getMessage(), groupId, artifactId, version, e);
        }
    }

    @Override
    public void addRepository(Repository repository) {
        addRepository(repository, false);
    }

    @Override
    public void addRepository(Repository repository, boolean replace) {
        boolean known = fromPoms.stream().anyMatch(each -> each.getId().equals(repository.getId()));
        if ((known && !replace) || !scope.allows(repository)) {
            return;
        }
        fromPoms.removeIf(each -> each.getId().equals(repository.getId()));
        fromPoms.add(ArtifactDescriptorUtils.toRemoteRepository(repository));
        effective = null;
    }

    @Override
    public ModelResolver newCopy() {
        return new ReactorModelResolver(system, session, pool, external, scope, new ArrayList<>(fromPoms));
    }
}
