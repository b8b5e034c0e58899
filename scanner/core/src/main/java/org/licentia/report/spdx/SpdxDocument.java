package org.licentia.report.spdx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an SPDX document says, whichever version and format it is written in. Every text is fit for each of them (see
 * {@link SpdxText}); every id that is referred to is declared.
 *
 * @param namespace where the ids of the document live; the same for the same content, and for no other
 * @param created the day the scan was judged for, {@code yyyy-MM-dd'T'HH:mm:ss'Z'}
 * @param tool name and version of what wrote it
 * @param licenseListVersion of the SPDX license list, three numbers; null where unknown
 * @param comment what the document is not, what was looked at, and whether it is complete
 * @param source whether it was made from the sources of a project
 * @param complete whether everything that was asked for could be obtained and read
 * @param root id of the package that the document describes
 * @param packages sorted by id
 * @param extracted every {@code LicenseRef-} that an expression of the document names, sorted by id
 * @param relationships each once, sorted; both ends are packages of the document
 */
record SpdxDocument(
        String name,
        String namespace,
        String created,
        Tool tool,
        @Nullable String licenseListVersion,
        String comment,
        boolean source,
        boolean complete,
        String root,
        List<SpdxPackage> packages,
        List<Extracted> extracted,
        List<SpdxRelationship> relationships) {

    /** What the document stands for where nothing is asserted (SPDX 2.3, clauses 7.7, 7.13, 7.15 and 7.17). */
    static final String NOASSERTION = "NOASSERTION";

    /** SPDX 2.3, clause 6.8. */
    record Tool(String name, String version) {
        @Override
        public String toString() {
            return name + "-" + version;
        }
    }

    /**
     * A license outside the SPDX list (SPDX 2.3, clause 10).
     *
     * @param id {@code LicenseRef-…}
     * @param text as found; never blank
     * @param seeAlso a web address; null when there is none
     */
    record Extracted(
            String id, String name, String text, @Nullable String seeAlso) {}
}
