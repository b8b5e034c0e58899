package org.licentia.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.graph.Purl;

/**
 * All that was found about one component.
 *
 * @param artifact null when no artifact was looked at
 * @param evidence empty when no place says anything
 * @param contains what was found inside it, each a component of the graph with evidence of its own, sorted
 * @param browser whether its content, or that of what it lies in, is delivered to browsers
 * @param attribution what it carries for those who pass it on
 */
public record ComponentEvidence(
        Component component,
        @Nullable ArtifactChecksums artifact,
        List<LicenseEvidence> evidence,
        List<Purl> contains,
        boolean browser,
        Attribution attribution) {
    public ComponentEvidence {
        evidence = List.copyOf(evidence);
        contains = List.copyOf(contains);
    }

    /** Of a component that shows no content for browsers. */
    public ComponentEvidence(
            Component component,
            @Nullable ArtifactChecksums artifact,
            List<LicenseEvidence> evidence,
            List<Purl> contains) {
        this(component, artifact, evidence, contains, false, Attribution.NOTHING);
    }

    /** What metadata says about a component whose artifact was left alone. */
    public static ComponentEvidence of(Component component, List<LicenseEvidence> evidence) {
        return new ComponentEvidence(component, null, evidence, List.of());
    }
}
