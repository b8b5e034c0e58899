package org.licentia.evidence.curation;

/**
 * Where curations come from.
 *
 * @param name as messages and reports print it: the file's name, in a folder with the path from there
 * @param origin who hands it to us
 * @param sha256 of its bytes, 64 lower-case hex digits
 */
record CurationFile(String name, Origin origin, String sha256) {

    /** Who hands a file of curations to us. What stands further down beats what stands above it. */
    enum Origin {
        /** It travels with Licentia. */
        SHIPPED,
        /** It lies in the scanned project. */
        PROJECT,
        /** The command line names it. */
        GIVEN
    }
}
