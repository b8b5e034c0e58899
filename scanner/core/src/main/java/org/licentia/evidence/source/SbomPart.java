package org.licentia.evidence.source;

import java.util.List;
import java.util.Optional;
import org.licentia.graph.Coordinates;

/**
 * Something that an SBOM lists.
 *
 * @param id by which the SBOM itself refers to it; empty when it does not
 * @param name empty when it has none
 * @param purl empty when it has none
 * @param version empty when it has none
 * @param licenses as stated
 * @param places entries of the archive in which the SBOM says it lies
 * @param parts what it says is inside it
 */
record SbomPart(
        String id,
        String name,
        String purl,
        String version,
        List<StatedLicense> licenses,
        List<String> places,
        List<SbomPart> parts) {
    SbomPart {
        licenses = List.copyOf(licenses);
        places = List.copyOf(places);
        parts = List.copyOf(parts);
    }

    Optional<Coordinates> coordinates() {
        return FoundCoordinates.ofPurl(purl);
    }

    /** The same with further parts. */
    SbomPart containing(List<SbomPart> others) {
        return new SbomPart(id, name, purl, version, licenses, places, others);
    }
}
