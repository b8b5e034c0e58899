package org.licentia.evidence;

import java.io.IOException;
import java.util.List;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;

/** A place that is asked about licenses. Reads only what it is given: no network, no clock, no neighbours. */
public interface EvidenceSource {
    /** The public id, {@code kebab-case}; reports print it. */
    String id();

    /**
     * What this place says.
     *
     * @return the findings in the order in which they were found; empty when it says nothing
     * @throws IOException when the place exists but cannot be read
     */
    List<LicenseEvidence> examine(Component component, ComponentFiles files) throws IOException;
}
