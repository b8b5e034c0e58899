package org.licentia.report.cyclonedx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component of a bill of materials.
 *
 * @param type {@code library} or {@code application}
 * @param ref by which the rest of the document names it
 * @param organization who publishes it
 * @param scope {@code required}, {@code optional} or {@code excluded}; null when nothing is known of its use
 * @param external whether its environment provides it
 * @param license null when nothing that an SPDX expression can say was concluded
 * @param evidence null when there is none
 */
record BomComponent(
        String type,
        String ref,
        @Nullable String organization,
        @Nullable String group,
        String name,
        @Nullable String version,
        @Nullable String description,
        @Nullable String scope,
        boolean external,
        List<Hash> hashes,
        @Nullable Concluded license,
        @Nullable String purl,
        List<Link> links,
        List<Bom.Property> properties,
        @Nullable Evidence evidence) {

    /** The texts that go into the evidence because the version has no place for them beside the expression. */
    List<LicenseText> textsBeside(SpecificationVersion version) {
        return license == null || version.hasExpressionDetails() ? List.of() : license.texts();
    }

    /** @param algorithm as the specification names it, {@code SHA-256} */
    record Hash(String algorithm, String value) {}

    /** @param type as the specification names it, {@code website} */
    record Link(String type, String url) {}

    /**
     * The license concluded.
     *
     * @param expression a valid SPDX expression
     * @param texts of the {@code LicenseRef-}s in it
     */
    record Concluded(String expression, List<LicenseText> texts) {}

    record LicenseText(String id, String text) {}

    /**
     * What the conclusions rest on.
     *
     * @param identity how it was identified
     * @param occurrences where it is used
     * @param licenses what each place says
     */
    record Evidence(
            Identity identity, List<Occurrence> occurrences, List<StatedLicense> licenses, List<String> copyrights) {}

    /**
     * @param field which part of the identity: {@code purl} or {@code name}
     * @param confidence from 0 to 1
     * @param technique as the specification names it
     */
    record Identity(String field, String confidence, String technique, String value) {}

    /** @param context more words on it */
    record Occurrence(String location, String context) {}

    /**
     * What one place says about the license.
     *
     * @param name the words of a declaration, the expression for a text that was recognised
     * @param declared whether the authors say so in metadata
     * @param url a valid address; null when there is none
     */
    record StatedLicense(
            String name, boolean declared, @Nullable String url, List<Bom.Property> properties) {}
}
