package org.licentia.evidence;

import java.io.IOException;
import org.licentia.graph.Component;

/**
 * A place inside artifacts that is asked about licenses. Reads bytes only, no network, no clock, no neighbours: what it
 * says of equal bytes and equal coordinates is equal, and is kept in the {@code EvidenceCache}.
 */
public interface ArchiveSource {
    /** The public id, {@code kebab-case}; reports print it. */
    String id();

    /**
     * What this place says.
     *
     * @param component whose artifact it is
     * @throws IOException when the place exists but cannot be read
     */
    ArchiveFindings examine(Component component, Archive archive) throws IOException;
}
