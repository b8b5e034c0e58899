package org.licentia.graph.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.graph.maven.pom.PomReads;
import org.licentia.graph.snapshot.UnsettledException;
import org.licentia.graph.snapshot.Witness;
import org.licentia.graph.snapshot.Witness.Place;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what a resolution looked at outside of itself; gives up where the next one may see something else.
 *
 * <p>What could not be had offline is not there the next time either, as long as nothing in its folder has changed. Online
 * Maven would ask for it again, so that is never relied on, and neither are snapshots of other projects, repositories that
 * failed, repositories that Maven asks more often than daily, and settings that are in doubt.
 */
@SuppressWarnings("deprecation") // resolver 1.9, which Maven 3.9 plugins get, has nothing else
final class ResolutionWitness {
    private static final Logger LOG = LoggerFactory.getLogger(ResolutionWitness.class);
    private static final String SNAPSHOT = "-SNAPSHOT";

    // maven-resolver, EnhancedLocalRepositoryManager: which repository each file came from.
    private static final String TRACKING = "_remote.repositories";

    // maven-resolver: downloaded and local metadata; DefaultUpdateCheckManager: when it was last asked for, which only
    // matters to who may ask again (Utils.checkOffline comes first).

    /** With these keys of the resolver, files of the user decide what it sees (maven-resolver, configuration options). */
    private static final List<String> FILTERS = List.of(
            "aether.remoteRepositoryFilter.",
            "aether.trustedChecksumsSource.",
            "aether.artifactResolver.postProcessor.");

    /** What may be asked for again within the day that it was asked on. */
    private static final Set<String> FOR_A_DAY =
            Set.of(RepositoryPolicy.UPDATE_POLICY_DAILY, RepositoryPolicy.UPDATE_POLICY_NEVER);

    private final ResolutionSession session;
    private final WitnessedFiles files;
    private boolean isForToday;

    /** @param start when resolution began */
    ResolutionWitness(ResolutionSession session, Instant start) {
        this.session = session;
        this.files = new WitnessedFiles(start, session.aether().isOffline());
    }

    private static void requireRepeatable(ResolvedGraph graph) throws UnsettledException {
        for (Component each : graph.graph().components()) {
            require(
                    each.own() || !isSnapshot(each.coordinates().version()),
                    each.coordinates() + " is a snapshot of another project");
        }
        for (Issue issue : graph.issues()) {
            require(issue.severity() != Severity.ERROR || issue.component() != null, "the project has an error");
        }
    }

    private static boolean isSnapshot(String version) {
        return version.endsWith("SNAPSHOT") || version.matches(".*-\\d{8}\\.\\d{6}-\\d+");
    }

    /**
     * All that was looked at.
     *
     * @param artifacts the files that were fetched
     * @throws UnsettledException when the next resolution may see something else though all of this is as it is now
     */
    Witness of(ResolvedGraph graph, List<Path> artifacts) throws UnsettledException {
        requireRepeatable(graph);
        requireUnfiltered();
        PomReads reads = session.runtime().models().reads();
        session.runtime().profiles().forEach(reads::profile);
        try {
            require(!reads.isUnpredictable(), "a POM refers to the time, or came from nowhere");
            require(session.runtime().issues().isEmpty(), "the settings are in doubt");
            require(session.watch().failedRepositories().isEmpty(), "a repository failed");
            require(session.watch().unlisted().isEmpty(), "versions could not be listed");
            for (Gav gav : session.watch().undescribed()) {
                passedOver(gav, session.undescribed(gav).failure());
            }
            for (Map.Entry<Gav, Failure> each : session.passedOver().entrySet()) {
                passedOver(each.getKey(), each.getValue());
            }
            for (Map.Entry<Artifact, Failure> each : session.unobtained().entrySet()) {
                unobtained(each.getKey(), each.getValue());
            }
            for (File file : session.systemFiles()) {
                systemFile(file);
            }
            for (String pom : reads.repositoryPoms()) {
                downloaded(Path.of(pom));
                files.identify(Path.of(pom));
            }
            for (Path artifact : artifacts) {
                downloaded(artifact);
                files.identify(artifact);
                files.identifyOrNothing(artifact.resolveSibling(artifact.getFileName() + ".sha1"));
            }
            for (Map.Entry<String, Place> each : reads.lookedFor().entrySet()) {
                files.lookedFor(each.getKey(), each.getValue());
            }
            for (RepositoryWatch.Consulted consulted : session.watch().metadata()) {
                consulted(consulted.metadata(), consulted.repository());
            }
            for (Map.Entry<Gav, List<RemoteRepository>> absent :
                    session.absent().entrySet()) {
                absent(absent.getKey(), absent.getValue());
            }
        } catch (IOException e) {
            LOG.debug("What was looked at cannot be looked at again", e);
            throw new UnsettledException(
                    "a file that was read has gone (" + e.getClass().getSimpleName() + ")");
        }
        return new Witness(
                new TreeMap<>(reads.projectPoms()),
                files.identities(),
                files.places(),
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

    /** @throws UnsettledException otherwise, with this half of a sentence */
    static void require(boolean condition, String otherwise) throws UnsettledException {
        if (!condition) {
            throw new UnsettledException(otherwise);
        }
    }

    private void downloaded(Path file) throws IOException, UnsettledException {
        require(!file.toString().contains(SNAPSHOT), "a snapshot of another project is used");
        files.identifyOrNothing(file.resolveSibling(TRACKING));
    }

    private void requireUnfiltered() throws UnsettledException {
        for (Map.Entry<String, Object> each :
                session.aether().getConfigProperties().entrySet()) {
            boolean isOff = String.valueOf(each.getValue()).equals("false");
            require(
                    isOff || FILTERS.stream().noneMatch(each.getKey()::startsWith),
                    "the resolver is told to filter by " + each.getKey());
        }
    }

    // Files that were there all along have not changed since before; for one that is not, its folder has not.
    private void systemFile(File file) throws IOException, UnsettledException {
        Path path;
        try {
            path = file.toPath().toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new UnsettledException("a file of system scope can be none");
        }
        files.place(path);
        Path there = Files.exists(path) ? path : path.getParent();
        if (there != null && Files.exists(there)) {
            files.identify(there);
        }
    }

    private void passedOver(Gav gav, Failure failure) throws IOException, UnsettledException {
        if (!session.absent().containsKey(gav)) {
            require(
                    failure == Failure.INVALID || isMissingOffline(failure),
                    "the POM of " + gav + " was not obtained: " + failure.reason());
            missing(new DefaultArtifact(gav.groupId(), gav.artifactId(), "", "pom", gav.version()));
        }
    }

    private void unobtained(Artifact artifact, Failure failure) throws IOException, UnsettledException {
        require(isMissingOffline(failure), artifact + " was not obtained: " + failure.reason());
        missing(artifact);
    }

    private boolean isMissingOffline(Failure failure) {
        return session.aether().isOffline() && (failure == Failure.OFFLINE || failure == Failure.NOT_FOUND);
    }

    // It may be there and be of no use, because it came from a repository that is not asked (TRACKING).
    private void missing(Artifact artifact) throws IOException, UnsettledException {
        require(!isSnapshot(artifact.getVersion()), "a snapshot of another project is looked for");
        Path root = session.localRepository();
        Path file;
        try {
            file = root.resolve(session.aether().getLocalRepositoryManager().getPathForLocalArtifact(artifact))
                    .normalize();
        } catch (InvalidPathException e) {
            throw new UnsettledException("a POM names what can be no file");
        }
        require(file.startsWith(root.normalize()), "a POM names what lies in no repository");
        files.watchFolder(file.getParent());
        files.identifyOrNothing(file);
        files.identifyOrNothing(file.resolveSibling(TRACKING));
    }

    private void consulted(Metadata metadata, @Nullable ArtifactRepository repository)
            throws IOException, UnsettledException {
        require(metadata.getVersion().isEmpty(), "a snapshot of another project is looked for");
        require(!metadata.getArtifactId().isEmpty(), "metadata of a group decides");
        if (repository instanceof RemoteRepository remote) {
            mayAskAgain(remote);
        }
        RepositorySystemSession aether = session.aether();
        files.watchFolder(session.localRepository()
                .resolve(aether.getLocalRepositoryManager().getPathForLocalMetadata(metadata))
                .getParent());
    }

    private void absent(Gav gav, List<RemoteRepository> repositories) throws IOException, UnsettledException {
        for (RemoteRepository repository : repositories) {
            mayAskAgain(repository);
        }
        require(!gav.version().endsWith(SNAPSHOT), "a snapshot of another project is looked for");
        files.watchFolder(session.localRepository()
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
}
