package org.licentia.evidence;

import java.util.List;
import org.licentia.graph.Component;

/** All that was found about one component; empty when no place says anything. */
public record ComponentEvidence(Component component, List<LicenseEvidence> evidence) {
    public ComponentEvidence {
        evidence = List.copyOf(evidence);
    }
}
