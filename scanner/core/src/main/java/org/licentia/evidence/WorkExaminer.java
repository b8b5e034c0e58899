package org.licentia.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Purl;
import org.licentia.issue.Issue;

/**
 * Finds out about works inside artifacts: what the artifacts say of them, what their own POMs say where they have
 * coordinates, and failing both what the POM of the artifact says, if its authors are theirs. A part without
 * coordinates may be anybody's.
 *
 * @param containers the metadata of every component of the graph
 */
record WorkExaminer(MetadataExaminer metadata, ArtifactFetcher fetcher, Map<Purl, List<LicenseEvidence>> containers) {
    private static final String CONTAINER = "container";

    /**
     * All there is about a work.
     *
     * @param artifact null for what is no whole jar
     * @param files what its own POM says
     */
    record Examined(
            Component component,
            @Nullable ArtifactChecksums artifact,
            ComponentFiles files,
            List<LicenseEvidence> evidence,
            List<Issue> issues) {}

    Examined examine(ContainedWorks.Work work) {
        Component component = work.component();
        ArtifactFetcher.Described described = component.part().isEmpty()
                ? fetcher.describe(component, work.containers())
                : ArtifactFetcher.Described.NOTHING;
        ComponentFiles files = new ComponentFiles(described.pom());
        MetadataExaminer.Examined said = metadata.examine(component, files);
        List<LicenseEvidence> evidence = new ArrayList<>(said.evidence());
        evidence.addAll(work.evidence());
        if (evidence.isEmpty() && component.part().isEmpty()) {
            work.containers().stream()
                    .filter(container -> container
                            .coordinates()
                            .groupId()
                            .equals(component.coordinates().groupId()))
                    .flatMap(container -> containers.getOrDefault(container.purl(), List.of()).stream())
                    .forEach(license -> evidence.add(hint(license)));
        }
        List<Issue> issues = new ArrayList<>(said.issues());
        if (described.issue() != null) {
            issues.add(described.issue());
        }
        return new Examined(component, work.checksums(), files, evidence, issues);
    }

    // Authors who pack their own works together seldom license them apart; but nobody declared it, so it is mentioned
    // and no permission.
    private static LicenseEvidence hint(LicenseEvidence license) {
        return new LicenseEvidence(
                CONTAINER,
                LicenseEvidence.Kind.DETECTED,
                LicenseEvidence.Confidence.HINT,
                license.location(),
                license.statement(),
                license.url(),
                license.distribution(),
                license.meaning(),
                license.distance() + 1,
                license.sha256());
    }
}
