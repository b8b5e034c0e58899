package org.licentia.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.licentia.graph.Component;

/** Opens artifacts. Any thread may use it. */
public interface ArchiveOpener {
    /**
     * Opens an artifact.
     *
     * @param component whose artifact it is
     * @throws UnreadableFileException when it is no archive that can be looked into within bounds
     * @throws IOException when the file cannot be read now
     */
    OpenArchive open(Component component, Path file) throws IOException;
}
