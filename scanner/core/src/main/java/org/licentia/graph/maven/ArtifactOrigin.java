package org.licentia.graph.maven;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a component come from.
 *
 * @param repositories those that may have it, in the order in which they are asked
 */
record ArtifactOrigin(Artifact artifact, List<RemoteRepository> repositories) {
    ArtifactOrigin {
        repositories = List.copyOf(repositories);
    }

    /** The file that a dependency of system scope names; null for one that repositories have. */
    @Nullable
    @SuppressWarnings("deprecation") // resolver 1.9, which Maven 3.9 plugins get, has nothing else
    File systemFile() {
        String path = artifact.getProperty(ArtifactProperties.LOCAL_PATH, null);
        return path == null ? null : new File(path);
    }

    /** Whether there is a POM to read for it: of system scope there is none. */
    boolean hasPom() {
        return systemFile() == null;
    }

    /** The same artifact, used by another module too, which may know further repositories. */
    ArtifactOrigin or(ArtifactOrigin other) {
        if (repositories.equals(other.repositories) && hasPom() == other.hasPom()) {
            return this;
        }
        Map<String, RemoteRepository> byId = new LinkedHashMap<>();
        repositories.forEach(each -> byId.putIfAbsent(each.getId(), each));
        other.repositories.forEach(each -> byId.putIfAbsent(each.getId(), each));
        return new ArtifactOrigin(hasPom() ? artifact : other.artifact, List.copyOf(byId.values()));
    }
}
