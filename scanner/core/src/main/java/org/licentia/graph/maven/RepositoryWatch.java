package org.licentia.graph.maven;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.pom.Gav;

/**
 * Hears what the resolver tolerates in silence: POMs that are missing or invalid (Maven's default policy drops their
 * dependencies without a word), and repositories that fail.
 */
final class RepositoryWatch extends AbstractRepositoryListener implements DownloadObserver {
    private static final int MOST_MIRRORED = 5;

    private final Map<Gav, Undescribed> undescribed = new ConcurrentHashMap<>();
    private final Map<String, Failure> failedRepositories = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> mirrored = new ConcurrentHashMap<>();
    private final Set<String> blockers = ConcurrentHashMap.newKeySet();
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();
    private final Set<String> unchecked = ConcurrentHashMap.newKeySet();
    private final Map<String, Failure> unlisted = new ConcurrentHashMap<>();
    private final Set<Consulted> metadata = ConcurrentHashMap.newKeySet();

    /**
     * Metadata that decided something.
     *
     * @param repository null for what is known locally
     */
    record Consulted(Metadata metadata, @Nullable ArtifactRepository repository) {}

    @Override
    public void artifactDescriptorMissing(RepositoryEvent event) {
        note(event, Failure.NOT_FOUND);
    }

    @Override
    public void artifactDescriptorInvalid(RepositoryEvent event) {
        note(event, Failure.INVALID);
    }

    // Whatever else is resolved here has a POM of its own to be missed.
    @Override
    public void artifactResolved(RepositoryEvent event) {
        if (event.getArtifact().getExtension().equals("pom")) {
            event.getExceptions().forEach(cause -> note(event.getArtifact(), cause, Failure.OTHER));
        }
    }

    private void note(RepositoryEvent event, Failure otherwise) {
        note(event.getArtifact(), event.getException(), otherwise);
    }

    // A snapshot is known by the version asked for, whichever build of it was looked for.
    private void note(Artifact artifact, @Nullable Exception cause, Failure otherwise) {
        Undescribed reason = Undescribed.of(cause, otherwise);
        undescribed.merge(Gav.of(artifact), reason, Undescribed::or);
        undescribed.merge(Gav.of(artifact.setVersion(artifact.getBaseVersion())), reason, Undescribed::or);
    }

    @Override
    public void artifactDownloaded(RepositoryEvent event) {
        noteRepository(event);
    }

    @Override
    public void metadataDownloaded(RepositoryEvent event) {
        noteRepository(event);
        if (event.getException() != null) {
            Failure failure = Failure.of(event.getException());
            // Those that are blocked or not supported Maven does without as well, each time.
            if ((failure.isOfRepository() && failure != Failure.BLOCKED && failure != Failure.UNSUPPORTED)
                    || failure == Failure.CORRUPT
                    || failure == Failure.UNVERIFIED) {
                Metadata failed = event.getMetadata();
                unlisted.merge(failed.getGroupId() + ":" + failed.getArtifactId(), failure, RepositoryWatch::graver);
            }
        }
    }

    @Override
    public void unchecked(RemoteRepository repository) {
        unchecked.add(known(repository));
    }

    @Override
    public void metadataResolving(RepositoryEvent event) {
        metadata.add(new Consulted(event.getMetadata(), event.getRepository()));
    }

    /** The metadata that was asked for. */
    Set<Consulted> metadata() {
        return metadata;
    }

    /** The POMs that were passed over. */
    Set<Gav> undescribed() {
        return undescribed.keySet();
    }

    private void noteRepository(RepositoryEvent event) {
        ArtifactRepository repository = event.getRepository();
        if (event.getException() != null && repository instanceof RemoteRepository remote) {
            Failure failure = Failure.of(event.getException());
            if (failure.isOfRepository()) {
                failedRepositories.merge(known(remote), failure, RepositoryWatch::graver);
                if (isGivenUp(event.getException())) {
                    givenUp.add(known(remote));
                }
            }
        }
    }

    private static boolean isGivenUp(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof RepositoryGivenUpException) {
                return true;
            }
        }
        return false;
    }

    // One mirror may stand for several sets of repositories, and is one that fails.
    private String known(RemoteRepository repository) {
        Set<String> mirrored = this.mirrored.computeIfAbsent(repository.getId(), id -> ConcurrentHashMap.newKeySet());
        repository.getMirroredRepositories().forEach(each -> mirrored.add(each.getId()));
        if (repository.isBlocked()) {
            blockers.add(repository.getId());
        }
        return repository.getId();
    }

    /** What people are told that a repository is: its id and, where it is a mirror, whose, for they know those. */
    String name(String repository) {
        List<String> all =
                mirrored.getOrDefault(repository, Set.of()).stream().sorted().toList();
        if (all.isEmpty()) {
            return repository;
        }
        int beyond = all.size() - MOST_MIRRORED;
        String names = String.join(", ", all.subList(0, Math.min(MOST_MIRRORED, all.size())))
                + (beyond > 0 ? " and " + beyond + " more" : "");
        return blockers.contains(repository)
                ? names + " (through mirror " + repository + ")"
                : repository + " (mirror of " + names + ")";
    }

    // Which of two comes first depends on threads; which is graver does not.
    private static Failure graver(Failure a, Failure b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Why the POM of these coordinates was passed over; null when it was not, as far as was heard. */
    @Nullable
    Undescribed undescribed(Gav gav) {
        return undescribed.get(gav);
    }

    /** Whether the repository of this id was not asked any more in the end. */
    boolean isGivenUp(String repository) {
        return givenUp.contains(repository);
    }

    /** The repositories that publish no checksums for something, by their ids. */
    SortedSet<String> unchecked() {
        return new TreeSet<>(unchecked);
    }

    /** The artifacts, {@code group:artifact}, whose versions a repository could not be asked for, and why. */
    SortedMap<String, Failure> unlisted() {
        return new TreeMap<>(unlisted);
    }

    /** The repositories that failed, by their ids, and how. */
    SortedMap<String, Failure> failedRepositories() {
        return new TreeMap<>(failedRepositories);
    }
}
