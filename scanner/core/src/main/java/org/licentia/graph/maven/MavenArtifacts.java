package org.licentia.graph.maven;

import java.io.File;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.ArchiveTypes;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a resolved graph's components, from the local repository or else from the repositories through which
 * resolution came upon each. What was once obtained, or is known not to exist, is not asked for again.
 */
final class MavenArtifacts implements ArtifactFetcher {
    private static final Logger LOG = LoggerFactory.getLogger(MavenArtifacts.class);

    private final ResolutionSession session;
    private final Map<Purl, ArtifactOrigin> origins;
    private final Wording wording;
    private final RepositoryIssues ofRepositories;
    private final Map<Purl, Fetched> artifacts = new ConcurrentHashMap<>();
    private final Map<PomRequest, PomReply> replies = new ConcurrentHashMap<>();

    /** A POM, and whom to ask for it. */
    private record PomRequest(Gav gav, List<RemoteRepository> repositories) {}

    /** What a POM says, or why it was not read; neither when there is certainly none. */
    private record PomReply(
            @Nullable PomDescription pom, @Nullable Undescribed reason) {}

    /**
     * @param origins of every component of the graph that is not the project's own
     * @param ofRepositories what was said of repositories so far
     */
    MavenArtifacts(
            ResolutionSession session,
            Map<Purl, ArtifactOrigin> origins,
            Wording wording,
            RepositoryIssues ofRepositories) {
        this.session = session;
        this.origins = Map.copyOf(origins);
        this.wording = wording;
        this.ofRepositories = ofRepositories;
    }

    @Override
    public Fetched artifact(Component component) {
        ArtifactOrigin origin = origins.get(component.purl());
        if (component.own() || origin == null) {
            return Fetched.NOTHING;
        }
        Fetched known = artifacts.get(component.purl());
        if (known == null) {
            known = fetch(component, origin);
            artifacts.put(component.purl(), known);
        }
        return known;
    }

    private Fetched fetch(Component component, ArtifactOrigin origin) {
        File systemFile = origin.systemFile();
        if (systemFile != null) {
            // That it is absent, or none to look at, was noticed when the graph was read.
            return session.systemPaths().allows(systemFile) && systemFile.isFile()
                    ? new Fetched(systemFile.toPath(), null)
                    : Fetched.NOTHING;
        }
        String extension = origin.artifact().getExtension();
        if (!ArchiveTypes.isZip(extension)) {
            return extension.equals("pom") ? Fetched.NOTHING : new Fetched(null, unopened(component, extension));
        }
        try {
            return resolved(origin.artifact(), origin.repositories());
        } catch (ArtifactResolutionException | UncheckedIOException e) {
            Failure failure = Failure.of(e);
            LOG.info("{} cannot be obtained: {}", component, failure);
            session.unobtained().put(origin.artifact(), failure);
            boolean isTold = session.descriptions().get(Gav.of(origin.artifact())) == null
                    && session.undescribed(Gav.of(origin.artifact())).failure() == failure;
            return isTold ? Fetched.NOTHING : new Fetched(null, unobtained(component, failure));
        }
    }

    @Override
    public Fetched sources(Component component) {
        ArtifactOrigin origin = origins.get(component.purl());
        if (component.own() || origin == null || !origin.hasPom()) {
            return Fetched.NOTHING;
        }
        Artifact artifact = origin.artifact();
        String classifier = artifact.getClassifier().equals("tests") ? "test-sources" : "sources";
        Artifact sources = new DefaultArtifact(
                artifact.getGroupId(), artifact.getArtifactId(), classifier, "jar", artifact.getVersion());
        try {
            return resolved(sources, origin.repositories());
        } catch (ArtifactResolutionException | UncheckedIOException e) {
            Failure failure = Failure.of(e);
            return failure == Failure.NOT_FOUND
                    ? Fetched.NOTHING
                    : new Fetched(
                            null,
                            new Issue(
                                    Severity.WARNING,
                                    Stage.EVIDENCE,
                                    component.purl().text(),
                                    null,
                                    "The source jar of " + component
                                            + " could not be obtained, so nothing in it was looked at: "
                                            + ReactorProblems.sentence(failure.reason()),
                                    failure.remedy()));
        }
    }

    @SuppressWarnings("deprecation") // resolver 1.9, which Maven 3.9 plugins get, has nothing else
    private Fetched resolved(Artifact artifact, List<RemoteRepository> repositories)
            throws ArtifactResolutionException {
        ArtifactRequest request = new ArtifactRequest(artifact, repositories, "project");
        File file = session.runtime()
                .system()
                .resolveArtifact(session.aether(), request)
                .getArtifact()
                .getFile();
        return new Fetched(file.toPath(), null, PublishedChecksum.sha1(file.toPath(), request, session));
    }

    private static Issue unopened(Component component, String extension) {
        return new Issue(
                Severity.WARNING,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The artifact " + component + " is of the type '" + extension
                        + "', which is no ZIP archive, so its content was not looked at; only its POM was.",
                "Look into it by hand if its POM leaves its license in doubt.");
    }

    private Issue unobtained(Component component, Failure failure) {
        String what = "The artifact " + component + " could not be obtained, so what it contains is not known: ";
        return new Issue(
                Severity.ERROR,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                what + ReactorProblems.sentence(wording.of(failure.reason())),
                failure.remedy());
    }

    @Override
    public Described describe(Component work, Collection<Component> containers) {
        Gav gav = new Gav(
                work.coordinates().groupId(),
                work.coordinates().artifactId(),
                work.coordinates().version());
        // They may come from any jar, and become paths in the local repository.
        if (!gav.isSound() || gav.toString().contains("${")) {
            return Described.NOTHING;
        }
        PomDescription known = session.descriptions().get(gav);
        if (known != null) {
            return new Described(known, null);
        }
        PomReply reply = replies.computeIfAbsent(new PomRequest(gav, repositoriesOf(containers)), this::read);
        Undescribed reason = reply.reason();
        return new Described(reply.pom(), reason == null ? null : reason.issue(work.purl(), gav, wording));
    }

    @Override
    public List<Issue> issues() {
        synchronized (ofRepositories) {
            return ofRepositories.since();
        }
    }

    private List<RemoteRepository> repositoriesOf(Collection<Component> containers) {
        Map<String, RemoteRepository> byId = new LinkedHashMap<>();
        containers.stream()
                .sorted()
                .map(container -> origins.get(container.purl()))
                .filter(Objects::nonNull)
                .flatMap(origin -> origin.repositories().stream())
                .forEach(repository -> byId.putIfAbsent(repository.getId(), repository));
        return List.copyOf(byId.values());
    }

    private PomReply read(PomRequest request) {
        Gav gav = request.gav();
        Artifact pom = new DefaultArtifact(gav.groupId(), gav.artifactId(), "", "jar", gav.version());
        try {
            Gav found = Gav.of(session.runtime()
                    .system()
                    .readArtifactDescriptor(
                            session.aether(), new ArtifactDescriptorRequest(pom, request.repositories(), "project"))
                    .getArtifact());
            PomDescription description = session.descriptions().get(found);
            Undescribed reason = description == null ? session.undescribed(found) : null;
            // Where one POM leads to another, that one should be there.
            boolean isAbsent = reason != null && reason.isAbsence() && found.equals(gav);
            if (isAbsent) {
                session.absent().put(gav, request.repositories());
            } else if (reason != null) {
                session.passedOver().put(gav, reason.failure());
                session.passedOver().put(found, reason.failure());
            }
            return new PomReply(description, isAbsent ? null : reason);
        } catch (ArtifactDescriptorException | UncheckedIOException e) {
            LOG.debug("The POM of {} cannot be read: {}", gav, Failure.of(e));
            Undescribed reason = session.undescribed(gav);
            session.passedOver().put(gav, Failure.OTHER);
            return new PomReply(null, reason.isAbsence() ? Undescribed.of(e, Failure.OTHER) : reason);
        }
    }
}
