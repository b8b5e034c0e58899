package org.licentia.cli.maven;

import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.resolution.ResolutionErrorPolicy;
import org.eclipse.aether.resolution.ResolutionErrorPolicyRequest;

/**
 * For what it is remembered, for as long as the repository's update policy says, that a repository does not have it. An
 * artifact without which the scan is incomplete is asked for again by every scan that may use the network: it may have
 * been published, or access granted, since. Source jars and metadata are often absent for good, and nothing is lost.
 */
final class AbsencePolicy implements ResolutionErrorPolicy {
    @Override
    public int getArtifactPolicy(RepositorySystemSession session, ResolutionErrorPolicyRequest<Artifact> request) {
        return request.getItem().getClassifier().endsWith("sources") ? CACHE_NOT_FOUND : CACHE_DISABLED;
    }

    @Override
    public int getMetadataPolicy(RepositorySystemSession session, ResolutionErrorPolicyRequest<Metadata> request) {
        return CACHE_NOT_FOUND;
    }
}
