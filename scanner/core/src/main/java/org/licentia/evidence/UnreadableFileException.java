package org.licentia.evidence;

import java.io.IOException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** A file of an archive that cannot be read, or not within bounds; equal bytes always fail alike. */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message which file and why, a finished sentence without machine paths
     * @param remedy what the reader can do about it, a finished sentence
     */
    public UnreadableFileException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** The fact for the inventory: what should have been examined was not. */
    public Issue issue(Component component) {
        return new Issue(
                Severity.ERROR,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The artifact of " + component + " could not be examined in full: " + getMessage(),
                remedy);
    }
}
