package org.licentia.evidence.source;

import java.io.IOException;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;

/** What a source says of a jar that may hold anything: the same twice, in finished sentences. */
final class Examination {
    private Examination() {}

    static void of(ArchiveSource source, Component component, Archive archive) throws IOException {
        ArchiveFindings findings;
        try {
            findings = source.examine(component, archive);
        } catch (UnreadableFileException e) {
            return;
        }
        if (!findings.equals(source.examine(component, archive))) {
            throw new AssertionError(source.id() + " says one thing and then another");
        }
        for (Issue issue : findings.issues()) {
            if (issue.message().isBlank() || issue.remedy().isBlank()) {
                throw new AssertionError("an issue that says nothing: " + issue);
            }
        }
    }
}
