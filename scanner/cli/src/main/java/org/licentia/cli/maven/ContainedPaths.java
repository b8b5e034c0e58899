package org.licentia.cli.maven;

import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.internal.impl.LocalPathComposer;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;

/**
 * Keeps what is read and written inside the local repository: Maven makes paths of coordinates, and the coordinates in
 * a foreign POM may climb. Those that do name a file that is never there.
 */
record ContainedPaths(LocalPathComposer paths) implements LocalPathComposer {

    @Override
    public String getPathForArtifact(Artifact artifact, boolean local) {
        if (!climbs(artifact.getGroupId())
                && !climbs(artifact.getArtifactId())
                && !climbs(artifact.getClassifier())
                && !climbs(artifact.getExtension())
                && !climbs(artifact.getVersion())) {
            return paths.getPathForArtifact(artifact, local);
        }
        return paths.getPathForArtifact(
                new DefaultArtifact(
                        contained(artifact.getGroupId()),
                        contained(artifact.getArtifactId()),
                        contained(artifact.getClassifier()),
                        contained(artifact.getExtension()),
                        contained(artifact.getVersion())),
                local);
    }

    @Override
    public String getPathForMetadata(Metadata metadata, String repositoryKey) {
        return paths.getPathForMetadata(
                new DefaultMetadata(
                        contained(metadata.getGroupId()),
                        contained(metadata.getArtifactId()),
                        contained(metadata.getVersion()),
                        metadata.getType(),
                        metadata.getNature()),
                contained(repositoryKey));
    }

    private static String contained(String part) {
        return climbs(part) ? "not-coordinates-" + Integer.toHexString(part.hashCode()) : part;
    }

    private static boolean climbs(String part) {
        return part.equals("..") || part.equals(".") || part.indexOf('/') >= 0 || part.indexOf('\\') >= 0;
    }
}
