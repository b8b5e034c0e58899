package org.licentia.graph.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.FileIdentity;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.Scope;
import org.licentia.graph.snapshot.Witness;
import org.licentia.graph.snapshot.Witness.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what a resolution looked at outside of itself; gives up where the next one may see something else. */
@SuppressWarnings("deprecation") // resolver 1.9, which Maven 3.9 plugins get, has nothing else
final class ResolutionWitness {
    private static final Logger LOG = LoggerFactory.getLogger(ResolutionWitness.class);
    private static final String SNAPSHOT = "-SNAPSHOT";

    // maven-resolver, EnhancedLocalRepositoryManager: which repository each file came from.
    private static final String TRACKING = "_remote.repositories";

    // maven-resolver: downloaded and local metadata; DefaultUpdateCheckManager: when it was last asked for.
    private static final String METADATA = "{maven-metadata*,resolver-status.properties,*.lastUpdated}";

    /** What may be asked for again within the day that it was asked on. */
    private static final Set<String> FOR_A_DAY =
            Set.of(RepositoryPolicy.UPDATE_POLICY_DAILY, RepositoryPolicy.UPDATE_POLICY_NEVER);

    private final ResolutionSession session;
    private final Instant start;
    private final Map<String, FileIdentity> identities = new TreeMap<>();
    private final Map<String, Place> places = new TreeMap<>();
    private boolean isForToday;

    /** Something that was looked at may have changed since, or may change without a trace. */
    private static final class UnsettledException extends Exception {
        private static final long serialVersionUID = 1L;

        UnsettledException(String message) {
            super(message);
        }
    }

    /** @param start when resolution began */
    ResolutionWitness(ResolutionSession session, Instant start) {
        this.session = session;
        this.start = start;
    }

    /** Whether nothing but files, properties and the day decided: a file of system scope may be anywhere. */
    static boolean isRepeatable(ResolvedGraph graph) {
        return graph.graph().dependencies().stream().noneMatch(use -> use.scope() == Scope.SYSTEM)
                && graph.graph().components().stream()
                        .noneMatch(each ->
                                !each.own() && isSnapshot(each.coordinates().version()));
    }

    private static boolean isSnapshot(String version) {
        return version.endsWith("SNAPSHOT") || version.matches(".*-\\d{8}\\.\\d{6}-\\d+");
    }

    /** @return null when the next resolution may see something else though all of this is as it is now */
    @Nullable
    Witness of(List<Path> artifacts) {
        PomReads reads = session.runtime().models().reads();
        try {
            require(!reads.isUnpredictable(), "a POM refers to the time, or came from nowhere");
            require(session.runtime().issues().isEmpty(), "the settings are in doubt");
            require(session.watch().failedRepositories().isEmpty(), "a repository failed");
            require(session.absent().keySet().containsAll(session.watch().undescribed()), "a POM could not be read");
            for (String pom : reads.repositoryPoms()) {
                downloaded(Path.of(pom));
                identify(Path.of(pom));
            }
            for (Path artifact : artifacts) {
                downloaded(artifact);
                identify(artifact);
                identifyOrNothing(artifact.resolveSibling(artifact.getFileName() + ".sha1"));
            }
            for (String path : reads.lookedFor()) {
                lookedFor(path, reads);
            }
            for (RepositoryWatch.Consulted consulted : session.watch().metadata()) {
                consulted(consulted.metadata(), consulted.repository());
            }
            for (Map.Entry<Gav, List<RemoteRepository>> absent :
                    session.absent().entrySet()) {
                absent(absent.getKey(), absent.getValue());
            }
        } catch (UnsettledException | IOException e) {
            LOG.debug("The next resolution may see something else: {}", e.getMessage());
            return null;
        }
        return new Witness(
                new TreeMap<>(reads.projectPoms()),
                new TreeMap<>(identities),
                new TreeMap<>(places),
                new TreeSet<>(names(reads)),
                Map.of(),
                isForToday ? "today" : null);
    }

    // maven-model-builder, DefaultModelVersionProcessor: these make versions though no POM need refer to them.
    private static Set<String> names(PomReads reads) {
        Set<String> names = new TreeSet<>(reads.names());
        names.addAll(List.of("revision", "changelist", "sha1"));
        return names;
    }

    private static void require(boolean condition, String otherwise) throws UnsettledException {
        if (!condition) {
            throw new UnsettledException(otherwise);
        }
    }

    private void downloaded(Path file) throws IOException, UnsettledException {
        require(!file.toString().contains(SNAPSHOT), "a snapshot of another project is used");
        identifyOrNothing(file.resolveSibling(TRACKING));
    }

    private void lookedFor(String path, PomReads reads) throws UnsettledException {
        Place place = Place.of(new File(path));
        boolean isRead =
                reads.projectPoms().containsKey(path) || reads.repositoryPoms().contains(path);
        // One that was read is there; one that appeared since was not seen.
        require(place != Place.NOTHING || !isRead, "a file of the project has gone");
        places.put(path, place);
    }

    private void consulted(Metadata metadata, @Nullable ArtifactRepository repository)
            throws IOException, UnsettledException {
        require(metadata.getVersion().isEmpty(), "a snapshot of another project is looked for");
        require(!metadata.getArtifactId().isEmpty(), "metadata of a group decides");
        if (repository instanceof RemoteRepository remote) {
            mayAskAgain(remote);
        }
        RepositorySystemSession aether = session.aether();
        watchFolder(session.localRepository()
                .resolve(aether.getLocalRepositoryManager().getPathForLocalMetadata(metadata))
                .getParent());
    }

    private void absent(Gav gav, List<RemoteRepository> repositories) throws IOException, UnsettledException {
        for (RemoteRepository repository : repositories) {
            mayAskAgain(repository);
        }
        require(!gav.version().endsWith(SNAPSHOT), "a snapshot of another project is looked for");
        watchFolder(session.localRepository()
                .resolve(session.aether()
                        .getLocalRepositoryManager()
                        .getPathForLocalArtifact(
                                new DefaultArtifact(gav.groupId(), gav.artifactId(), "", "pom", gav.version())))
                .getParent());
    }

    // maven-resolver, DefaultUpdatePolicyAnalyzer: daily means once on each local day.
    private void mayAskAgain(RemoteRepository repository) throws UnsettledException {
        if (!session.aether().isOffline()) {
            isForToday = true;
            for (boolean ofSnapshots : new boolean[] {false, true}) {
                RepositoryPolicy policy = repository.getPolicy(ofSnapshots);
                require(
                        !policy.isEnabled() || FOR_A_DAY.contains(policy.getUpdatePolicy()),
                        "a repository is to be asked again");
            }
        }
    }

    private void watchFolder(@Nullable Path folder) throws IOException, UnsettledException {
        Path watched = Objects.requireNonNull(folder);
        if (!Files.isDirectory(watched)) {
            places.put(watched.toString(), Place.of(watched.toFile()));
            return;
        }
        identify(watched);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(watched, METADATA)) {
            for (Path file : files) {
                identify(file);
            }
        }
    }

    private void identifyOrNothing(Path file) throws IOException, UnsettledException {
        if (Files.exists(file)) {
            identify(file);
        } else {
            places.put(file.toString(), Place.NOTHING);
        }
    }

    private void identify(Path file) throws IOException, UnsettledException {
        String path = file.toString();
        if (!identities.containsKey(path)) {
            FileIdentity identity = FileIdentity.of(file);
            require(identity.isSettledAt(start), "a file has changed only just now");
            identities.put(path, identity);
        }
    }
}
