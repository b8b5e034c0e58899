package org.licentia.cli.maven;

import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.impl.ArtifactDescriptorReader;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;

/**
 * Reads descriptors so that every request is answered. The resolver's collector has them read by threads of its own, of
 * which only exceptions come back: for one that ended with an error, such as no memory, it would wait for ever.
 */
record AnsweringDescriptors(ArtifactDescriptorReader reader) implements ArtifactDescriptorReader {
    /** @throws IllegalStateException with the error as its cause */
    @Override
    public ArtifactDescriptorResult readArtifactDescriptor(
            RepositorySystemSession session, ArtifactDescriptorRequest request) throws ArtifactDescriptorException {
        try {
            return reader.readArtifactDescriptor(session, request);
        } catch (Error e) {
            throw new IllegalStateException(e);
        }
    }
}
