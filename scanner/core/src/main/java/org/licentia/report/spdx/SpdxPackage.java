package org.licentia.report.spdx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package (SPDX 2.3, clause 7).
 *
 * @param id without {@code SPDXRef-}; unique in its document
 * @param name {@code group:artifact}
 * @param version null where none is known
 * @param summary its title; null where it has none
 * @param supplier the organization that its POM names; null where none is named
 * @param downloadLocation a location in the grammar of clause 7.7; null where none is known
 * @param sha1 40 lower-case hex digits; null where unknown
 * @param sha256 64 lower-case hex digits; null where unknown
 * @param homepage a web address; null where none is known
 * @param sourceInfo where its POM says that its sources are; null where it does not say
 * @param concluded an expression, {@code NOASSERTION} or {@code NONE}
 * @param declared an expression, {@code NOASSERTION} or {@code NONE}
 * @param licenseComments how the licenses were concluded and what speaks against it; null for the project's own
 * @param copyright the notices found, one on a line; null where none was found or none looked for
 * @param comment the verdict and its reason
 * @param purl without blanks; null where there is none
 * @param purpose null where it is not known
 * @param attributions the notices that it carries
 */
record SpdxPackage(
        String id,
        String name,
        @Nullable String version,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String supplier,
        @Nullable String downloadLocation,
        @Nullable String sha1,
        @Nullable String sha256,
        @Nullable String homepage,
        @Nullable String sourceInfo,
        String concluded,
        String declared,
        @Nullable String licenseComments,
        @Nullable String copyright,
        String comment,
        @Nullable String purl,
        @Nullable Purpose purpose,
        List<String> attributions) {

    /** Those of clause 7.24 that are used here. */
    enum Purpose {
        APPLICATION,
        LIBRARY
    }
}
