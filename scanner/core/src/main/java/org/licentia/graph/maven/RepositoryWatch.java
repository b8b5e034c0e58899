package org.licentia.graph.maven;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Hears what the resolver tolerates in silence: POMs that are missing or invalid (Maven's default policy drops their
 * dependencies without a word), and repositories that fail.
 */
final class RepositoryWatch extends AbstractRepositoryListener {
    private final Map<Gav, Undescribed> undescribed = new ConcurrentHashMap<>();
    private final Map<String, Failure> failedRepositories = new ConcurrentHashMap<>();

    @Override
    public void artifactDescriptorMissing(RepositoryEvent event) {
        note(event, Failure.NOT_FOUND);
    }

    @Override
    public void artifactDescriptorInvalid(RepositoryEvent event) {
        note(event, Failure.INVALID);
    }

    private void note(RepositoryEvent event, Failure otherwise) {
        note(Gav.of(event.getArtifact()), event.getException(), otherwise);
    }

    /** That the POM of these coordinates could not be read. */
    void note(Gav gav, @Nullable Exception cause, Failure otherwise) {
        undescribed.merge(gav, Undescribed.of(cause, otherwise), Undescribed::or);
    }

    @Override
    public void artifactDownloaded(RepositoryEvent event) {
        noteRepository(event);
    }

    @Override
    public void metadataDownloaded(RepositoryEvent event) {
        noteRepository(event);
    }

    private void noteRepository(RepositoryEvent event) {
        ArtifactRepository repository = event.getRepository();
        if (event.getException() != null && repository instanceof RemoteRepository remote) {
            Failure failure = Failure.of(event.getException());
            if (failure.isOfRepository()) {
                failedRepositories.merge(name(remote), failure, RepositoryWatch::graver);
            }
        }
    }

    // A mirror fails under its own id; people know the repository by the id in their POM.
    private static String name(RemoteRepository repository) {
        String mirrored = repository.getMirroredRepositories().stream()
                .map(RemoteRepository::getId)
                .distinct()
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return mirrored.isEmpty() ? repository.getId() : mirrored + " (through mirror " + repository.getId() + ")";
    }

    // Which of two comes first depends on threads; which is graver does not.
    private static Failure graver(Failure a, Failure b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Why the POM of these coordinates was passed over. */
    Undescribed undescribed(Gav gav) {
        return undescribed.getOrDefault(gav, new Undescribed(Failure.OTHER, null));
    }

    /** The repositories that failed by the name people know, and how. */
    SortedMap<String, Failure> failedRepositories() {
        return new TreeMap<>(failedRepositories);
    }
}
