package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.ContainedComponent;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.graph.Linkage;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.spdx.LicenseNames;

/**
 * SBOMs that a build put into its artifact, in {@code META-INF/sbom/} or named as such. What they say of the artifact is
 * declared; what they say is inside it is a contained work. What they merely list are its dependencies, which come by the
 * graph.
 */
public final class EmbeddedSboms implements ArchiveSource {
    private static final int MOST_SBOMS = 20;
    private static final int MOST_DEEP = 5;

    private final LicenseNames names;

    public EmbeddedSboms(LicenseNames names) {
        this.names = names;
    }

    @Override
    public String id() {
        return "embedded-sbom";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<ContainedComponent> contained = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Bounded<String> files = files(archive);
        files.issue(component, "SBOMs").ifPresent(issues::add);
        for (String file : files.kept()) {
            try {
                Sbom sbom = Sbom.read(archive.read(file), file);
                if (sbom == null) {
                    issues.add(unknown(component, file));
                } else {
                    examine(sbom, new Reading(file, archive.sha256(file), component), archive, evidence, contained);
                }
                if (sbom != null && (!sbom.isWhole() || sbom.isDeeperThan(MOST_DEEP))) {
                    issues.add(cut(component, file));
                }
            } catch (UnreadableFileException e) {
                issues.add(e.issue(component));
            }
        }
        return new ArchiveFindings(evidence, contained, issues);
    }

    private static void examine(
            Sbom sbom,
            Reading reading,
            Archive archive,
            List<LicenseEvidence> evidence,
            List<ContainedComponent> contained) {
        contained.addAll(reading.inside(sbom.subject().parts(), 0));
        contained.addAll(reading.inside(lyingIn(archive, sbom.listed()), 0));
        if (reading.isOwn(sbom.subject())) {
            evidence.addAll(reading.evidence(sbom.subject()));
        } else if (sbom.subject().coordinates().isPresent()) {
            contained.add(reading.inside(sbom.subject().containing(List.of()), 0));
        }
    }

    private static Issue unknown(Component component, String file) {
        return new Issue(
                Severity.WARNING,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The file " + Excerpt.of(file) + " inside the artifact of " + component
                        + " stands where SBOMs do, but is none that Licentia reads (CycloneDX, SPDX 2 in JSON).",
                "Look into it by hand if it may name works that the artifact contains.");
    }

    private static Issue cut(Component component, String file) {
        return new Issue(
                Severity.ERROR,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The SBOM " + Excerpt.of(file) + " inside the artifact of " + component
                        + " names more works, or in more levels, than are read; only the first of them are listed.",
                "Look into it by hand: the others may be under any license.");
    }

    /** Those of an archive. */
    static Bounded<String> files(Archive archive) {
        return Bounded.of(archive.files().stream().filter(EmbeddedSboms::isSbom).toList(), MOST_SBOMS);
    }

    private static boolean isSbom(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.startsWith("meta-inf/sbom/") && (name.endsWith(".json") || name.endsWith(".xml"))
                || name.endsWith(".cdx.json")
                || name.endsWith(".cdx.xml")
                || name.endsWith(".spdx.json");
    }

    private static List<SbomPart> lyingIn(Archive archive, List<SbomPart> listed) {
        Set<String> files = new TreeSet<>(archive.files());
        return listed.stream()
                .filter(part -> part.places().stream().anyMatch(files::contains))
                .toList();
    }

    /** One SBOM of one artifact. */
    private final class Reading {
        private final String file;
        private final String sha256;
        private final Component container;

        Reading(String file, String sha256, Component container) {
            this.file = file;
            this.sha256 = sha256;
            this.container = container;
        }

        // An SBOM without coordinates can only be about the artifact that carries it.
        boolean isOwn(SbomPart subject) {
            return subject.coordinates()
                    .map(found ->
                            found.artifactId().equals(container.coordinates().artifactId()))
                    .orElse(subject.name().isEmpty() || OwnNames.of(container).include(subject.name()));
        }

        List<LicenseEvidence> evidence(SbomPart part) {
            return part.licenses().stream()
                    .map(license -> license.evidence(id(), place(part), sha256, names))
                    .toList();
        }

        List<ContainedComponent> inside(List<SbomPart> parts, int depth) {
            return depth > MOST_DEEP
                    ? List.of()
                    : parts.stream()
                            .filter(part ->
                                    !part.name().isBlank() || !part.purl().isBlank())
                            .map(part -> inside(part, depth))
                            .toList();
        }

        ContainedComponent inside(SbomPart part, int depth) {
            Component work = part.coordinates()
                    .map(found -> Component.of(found, false))
                    .orElseGet(() -> container.within(file + "/" + LegalText.slug(part.name() + " " + part.version())));
            return new ContainedComponent(
                    work, Linkage.SHADED, place(part), null, evidence(part), inside(part.parts(), depth + 1));
        }

        private String place(SbomPart part) {
            String named = part.purl().isBlank() ? part.name() : part.purl();
            return named.isBlank() ? file : file + ":" + Excerpt.of(named);
        }
    }
}
