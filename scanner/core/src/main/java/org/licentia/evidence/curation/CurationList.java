package org.licentia.evidence.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.yaml.YamlValue;

/** Curations as they are read, and what was odd about their files. */
final class CurationList {
    private final List<Curation> curations = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    void add(Curation curation) {
        curations.add(curation);
    }

    /** A key of somebody else's format that even that format does not have: what it was to say is lost. */
    void unknownKey(CurationFile file, YamlValue key, String name, String format) {
        issues.add(new Issue(
                Severity.WARNING,
                Stage.EVIDENCE,
                null,
                null,
                file.name() + ":" + key.line() + ": '" + YamlValue.quoted(name) + "' is no key of " + format
                        + " that is known here; it is passed over.",
                "Check its spelling; what it says has no effect on this scan."));
    }

    /** A file or folder that was named and says nothing. */
    void nothingIn(Path fileOrFolder) {
        issues.add(new Issue(
                Severity.WARNING,
                Stage.EVIDENCE,
                null,
                null,
                "There are no curations in " + fileOrFolder.getFileName() + ", so it has no effect.",
                "Check whether --curations names the right file or folder."));
    }

    List<Curation> curations() {
        return Collections.unmodifiableList(curations);
    }

    List<Issue> issues() {
        return Collections.unmodifiableList(issues);
    }
}
