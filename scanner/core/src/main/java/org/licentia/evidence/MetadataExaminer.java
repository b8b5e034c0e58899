package org.licentia.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.issue.Issue;

/**
 * Asks a list of sources what metadata says about a component. Whatever a source throws becomes an issue.
 *
 * @param sources asked in this order
 */
record MetadataExaminer(List<EvidenceSource> sources) {
    MetadataExaminer {
        sources = List.copyOf(sources);
    }

    /** What metadata says, and what could not be asked. */
    record Examined(List<LicenseEvidence> evidence, List<Issue> issues) {
        /** Nothing could be asked. */
        static final Examined NOTHING = new Examined(List.of(), List.of());
    }

    Examined examine(Component component, ComponentFiles files) {
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (EvidenceSource source : sources) {
            try {
                evidence.addAll(source.examine(component, files));
            } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
                issues.add(ArtifactExaminer.unexaminable(component, source.id(), e));
            }
        }
        return new Examined(evidence, issues);
    }
}
