package org.licentia.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Meter;
import org.licentia.issue.Meter.Counter;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into one artifact with a list of sources, or remembers what they found there. Whatever a source throws becomes
 * an issue.
 *
 * @param sources asked in this order
 */
record ArtifactExaminer(ArchiveOpener opener, List<ArchiveSource> sources, EvidenceCache cache, Meter meter) {
    private static final Logger LOG = LoggerFactory.getLogger(ArtifactExaminer.class);
    private static final int MOST_CONTAINED = 1_000;

    ArtifactExaminer {
        sources = List.copyOf(sources);
    }

    /**
     * What an artifact says.
     *
     * @param checksums null when it could not be read
     */
    record Examined(@Nullable ArtifactChecksums checksums, ArchiveFindings findings) {
        /** No artifact was looked at. */
        static final Examined NOTHING = new Examined(null, ArchiveFindings.NOTHING);

        /** The same, with the checksum that the artifact's repository publishes. */
        Examined publishedAs(@Nullable String sha1) {
            return checksums == null || sha1 == null
                    ? this
                    : new Examined(new ArtifactChecksums(checksums.sha256(), sha1), findings);
        }

        /** No artifact could be looked at. */
        static Examined of(Issue issue) {
            return new Examined(null, new ArchiveFindings(List.of(), List.of(), List.of(issue)));
        }
    }

    Examined examine(Component component, Path artifact) {
        try {
            State before = State.of(artifact);
            ArtifactChecksums checksums = cache.checksums(artifact);
            EvidenceCache.Key key = new EvidenceCache.Key(
                    checksums.sha256(),
                    component.purl(),
                    sources.stream().map(ArchiveSource::id).toList());
            ArchiveFindings known = cache.findings(key);
            meter.add(known == null ? Counter.EVIDENCE_CACHE_MISSES : Counter.EVIDENCE_CACHE_HITS, 1);
            LOG.debug(
                    known == null ? "{} is looked into, SHA-256 {}" : "It is remembered what is in {}, SHA-256 {}",
                    component,
                    checksums.sha256());
            return new Examined(checksums, known == null ? look(component, artifact, before, key) : known);
        } catch (IOException e) {
            LOG.debug("The artifact of {} cannot be read", component, e);
            return Examined.of(new Issue(
                    Severity.ERROR,
                    Stage.EVIDENCE,
                    component.purl().text(),
                    null,
                    "The artifact of " + component + " could not be read ("
                            + e.getClass().getSimpleName() + "), so what it contains is not known.",
                    "Check that its file in the local repository can be read, or remove it there and scan again."));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return Examined.of(unexaminable(component, "artifact", e));
        }
    }

    /** What a file looks like from outside; another file in its place, or another content, looks different. */
    private record State(
            long size, FileTime modified, @Nullable Object key) {
        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    private ArchiveFindings look(Component component, Path artifact, State before, EvidenceCache.Key key)
            throws IOException {
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<ContainedComponent> contained = new ArrayList<>();
        Set<Issue> issues = new LinkedHashSet<>();
        boolean repeatable = true;
        boolean browser = false;
        Attribution attribution = Attribution.NOTHING;
        try (OpenArchive archive = opener.open(component, artifact)) {
            for (ArchiveSource source : sources) {
                try {
                    ArchiveFindings findings = source.examine(component, archive);
                    evidence.addAll(findings.evidence());
                    contained.addAll(findings.contained());
                    issues.addAll(findings.issues());
                    browser |= findings.browser();
                    attribution = attribution.and(findings.attribution());
                } catch (UnreadableFileException e) {
                    issues.add(e.issue(component));
                } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
                    issues.add(unexaminable(component, source.id(), e));
                    repeatable = false;
                }
            }
            issues.addAll(archive.issues());
        } catch (UnreadableFileException e) {
            issues.add(e.issue(component));
        }
        if (!State.of(artifact).equals(before)) {
            issues.add(changed(component));
            repeatable = false;
        }
        List<ContainedComponent> bounded = bounded(component, contained, issues);
        ArchiveFindings findings =
                new ArchiveFindings(evidence, bounded, issues.stream().sorted().toList(), browser, attribution);
        if (repeatable) {
            cache.keep(key, findings);
        }
        return findings;
    }

    private static Issue changed(Component component) {
        return new Issue(
                Severity.ERROR,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The artifact of " + component + " changed while it was examined, so what was found may be of another"
                        + " file than its checksum.",
                "Scan again when nothing else writes to the local repository.");
    }

    private static List<ContainedComponent> bounded(
            Component component, List<ContainedComponent> contained, Set<Issue> issues) {
        int[] left = {MOST_CONTAINED};
        List<ContainedComponent> bounded = bounded(contained, left);
        if (left[0] < 0) {
            issues.add(new Issue(
                    Severity.ERROR,
                    Stage.EVIDENCE,
                    component.purl().text(),
                    null,
                    "The artifact of " + component + " contains more than " + MOST_CONTAINED
                            + " works of others; only the first of them are listed.",
                    "Look into it by hand, or scan what it was assembled from instead."));
        }
        return bounded;
    }

    private static List<ContainedComponent> bounded(List<ContainedComponent> contained, int[] left) {
        List<ContainedComponent> bounded = new ArrayList<>();
        for (ContainedComponent each : contained) {
            if (--left[0] < 0) {
                break;
            }
            bounded.add(new ContainedComponent(
                    each.component(),
                    each.linkage(),
                    each.location(),
                    each.sha256(),
                    each.evidence(),
                    bounded(each.contains(), left),
                    each.browser(),
                    each.attribution()));
        }
        return bounded;
    }

    static Issue unexaminable(Component component, String source, Throwable cause) {
        LOG.debug("Source {} failed on {}", source, component.purl(), cause);
        return new Issue(
                Severity.ERROR,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The evidence source '" + source + "' could not examine " + component + ": "
                        + cause.getClass().getSimpleName() + ".",
                "Run again with -v to see the cause, and report it to Licentia if the component itself is" + " sound.");
    }
}
