package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.ContainedComponent;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Linkage;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.spdx.LicenseNames;

/**
 * The POMs that Maven packs into jars. The artifact's own says what it said when it was built; any other came along with
 * classes that were packed in, and names a contained work.
 */
public final class EmbeddedPoms implements ArchiveSource {
    private final LicenseNames names;

    public EmbeddedPoms(LicenseNames names) {
        this.names = names;
    }

    @Override
    public String id() {
        return "embedded-pom";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        Bounded<EmbeddedPom> all = EmbeddedPom.in(archive);
        List<EmbeddedPom> poms = all.kept();
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<ContainedComponent> contained = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        all.issue(component, "POMs").ifPresent(issues::add);
        for (EmbeddedPom pom : poms) {
            if (!pom.sound()) {
                issues.add(unsound(component, pom));
            }
            if (isOwn(pom, poms, component.coordinates())) {
                evidence.addAll(evidence(pom, archive));
            } else if (!isOnlyInherited(pom, poms, component.coordinates())) {
                contained.add(contained(pom, component, archive));
            }
        }
        return new ArchiveFindings(evidence, contained, issues);
    }

    private static Issue unsound(Component component, EmbeddedPom pom) {
        return new Issue(
                Severity.ERROR,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The POM " + Excerpt.of(pom.file()) + " inside the artifact of " + component
                        + " could not be read to its end, so it may state licenses that are not known.",
                "Look into it by hand, and state by a curation what it says.");
    }

    // A parent says something of the artifact through the artifact's own POM, and nothing of any other work; one that
    // states no license says nothing at all.
    private static boolean isOnlyInherited(EmbeddedPom pom, List<EmbeddedPom> all, Coordinates artifact) {
        if (!pom.packaging().equals("pom") || !pom.sound()) {
            return false;
        }
        if (pom.licenses().isEmpty()) {
            return true;
        }
        Set<String> parents = new HashSet<>();
        all.stream().filter(each -> isOwn(each, all, artifact)).forEach(each -> parents.add(each.parent()));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (EmbeddedPom each : all) {
                isGrowing |= each.coordinates().stream().anyMatch(found -> parents.contains(found.ga()))
                        && parents.add(each.parent());
            }
        }
        return pom.coordinates().stream().anyMatch(found -> parents.contains(found.ga()));
    }

    // A lone POM is the artifact's own under another name it was built by: jars are published again under other
    // groups, or by builds that rename them within theirs. Two works of the same version are still two.
    private static boolean isOwn(EmbeddedPom pom, List<EmbeddedPom> all, Coordinates artifact) {
        Optional<Coordinates> found = pom.coordinates();
        if (found.isPresent() && found.get().ga().equals(artifact.ga())) {
            return true;
        }
        boolean sameArtifact = pom.artifactId().equals(artifact.artifactId());
        if (found.isEmpty()) {
            return sameArtifact;
        }
        boolean ownIsThere = all.stream()
                .flatMap(each -> each.coordinates().stream())
                .anyMatch(each -> each.ga().equals(artifact.ga()));
        return !ownIsThere
                && (sameArtifact
                        || all.size() == 1
                                && found.get().groupId().equals(artifact.groupId())
                                && found.get().version().equals(artifact.version()));
    }

    private List<LicenseEvidence> evidence(EmbeddedPom pom, Archive archive) throws IOException {
        List<LicenseEvidence> evidence = new ArrayList<>();
        for (EmbeddedPom.Line each : pom.licenses()) {
            evidence.add(
                    each.license().evidence(id(), pom.file() + ":" + each.line(), archive.sha256(pom.file()), names));
        }
        return evidence;
    }

    private ContainedComponent contained(EmbeddedPom pom, Component container, Archive archive) throws IOException {
        Component work = pom.coordinates()
                .map(found -> Component.of(found, false))
                .orElseGet(() -> container.within(pom.folder()));
        return new ContainedComponent(work, Linkage.SHADED, pom.file(), null, evidence(pom, archive), List.of());
    }
}
