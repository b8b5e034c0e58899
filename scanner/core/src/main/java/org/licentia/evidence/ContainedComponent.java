package org.licentia.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.graph.Linkage;

/**
 * The work of others inside an artifact.
 *
 * @param linkage {@code SHADED}, or {@code MAVEN_COMPILE} for a whole jar inside an archive
 * @param location where in the artifact it shows: an entry, and lines where it is a text
 * @param sha256 of a nested jar; null for what has no file of its own
 * @param evidence what the artifact says about its license
 * @param contains what it contains in its turn
 * @param browser whether it holds content that is delivered to browsers
 * @param attribution what a nested jar carries for those who pass it on
 */
public record ContainedComponent(
        Component component,
        Linkage linkage,
        String location,
        @Nullable String sha256,
        List<LicenseEvidence> evidence,
        List<ContainedComponent> contains,
        boolean browser,
        Attribution attribution) {
    public ContainedComponent {
        evidence = List.copyOf(evidence);
        contains = List.copyOf(contains);
    }

    /** A work that shows no content for browsers. */
    public ContainedComponent(
            Component component,
            Linkage linkage,
            String location,
            @Nullable String sha256,
            List<LicenseEvidence> evidence,
            List<ContainedComponent> contains) {
        this(component, linkage, location, sha256, evidence, contains, false, Attribution.NOTHING);
    }
}
