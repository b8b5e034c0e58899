package org.licentia.evidence;

import java.util.List;
import org.licentia.issue.Issue;

/**
 * What was found in an artifact.
 *
 * @param evidence about the artifact itself, in the order of its places
 * @param contained the works of others found inside it
 * @param issues what could not be read, and what that may cost
 */
public record ArchiveFindings(List<LicenseEvidence> evidence, List<ContainedComponent> contained, List<Issue> issues) {
    /** The place says nothing. */
    public static final ArchiveFindings NOTHING = new ArchiveFindings(List.of(), List.of(), List.of());

    public ArchiveFindings {
        evidence = List.copyOf(evidence);
        contained = List.copyOf(contained);
        issues = List.copyOf(issues);
    }

    /** Evidence about the artifact itself alone. */
    public static ArchiveFindings of(List<LicenseEvidence> evidence) {
        return new ArchiveFindings(evidence, List.of(), List.of());
    }
}
