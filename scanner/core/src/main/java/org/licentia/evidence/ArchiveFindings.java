package org.licentia.evidence;

import java.util.List;
import org.licentia.issue.Issue;

/**
 * What was found in an artifact.
 *
 * @param evidence about the artifact itself, in the order of its places
 * @param contained the works of others found inside it
 * @param issues what could not be read, and what that may cost
 * @param browser whether it holds content that is delivered to browsers
 * @param attribution what it carries for those who pass it on
 */
public record ArchiveFindings(
        List<LicenseEvidence> evidence,
        List<ContainedComponent> contained,
        List<Issue> issues,
        boolean browser,
        Attribution attribution) {
    /** The place says nothing. */
    public static final ArchiveFindings NOTHING = new ArchiveFindings(List.of(), List.of(), List.of());

    public ArchiveFindings {
        evidence = List.copyOf(evidence);
        contained = List.copyOf(contained);
        issues = List.copyOf(issues);
    }

    /** Findings that show no content for browsers. */
    public ArchiveFindings(List<LicenseEvidence> evidence, List<ContainedComponent> contained, List<Issue> issues) {
        this(evidence, contained, issues, false, Attribution.NOTHING);
    }

    /** What an artifact carries for those who pass it on. */
    public static ArchiveFindings of(Attribution attribution, List<Issue> issues) {
        return new ArchiveFindings(List.of(), List.of(), issues, false, attribution);
    }
}
