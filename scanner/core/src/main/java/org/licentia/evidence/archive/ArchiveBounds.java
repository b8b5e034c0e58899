package org.licentia.evidence.archive;

/**
 * How much of one artifact is looked at, whatever it claims about itself. The largest artifacts in public repositories
 * stay well below each bound.
 *
 * @param files files in one archive, beyond which no further ones are seen
 * @param allFiles files in the artifact and in all archives inside it
 * @param fileBytes bytes of one file that evidence reads
 * @param readBytes bytes that evidence reads of all files together, those of nested archives included
 * @param unpackedBytes bytes of nested archives that have to be unpacked before they can be looked into
 * @param nestedArchives archives opened inside the artifact, at whatever depth
 * @param depth how deep an archive may lie: 1 for one in the artifact itself
 */
record ArchiveBounds(
        int files, int allFiles, int fileBytes, long readBytes, long unpackedBytes, int nestedArchives, int depth) {
    static final ArchiveBounds STANDARD =
            new ArchiveBounds(200_000, 1_000_000, 4 << 20, 256L << 20, 1L << 30, 2_000, 4);

    /** A directory is read no further, in bytes: 200,000 files of ordinary names take half of it. */
    static final long DIRECTORY_BYTES = 64L << 20;

    /** A file larger than this that unpacks to more than {@link #RATIO} times its size is a trap, not content. */
    static final int UNSUSPICIOUS_BYTES = 1 << 20;

    /** License texts and classes compress to a third, tables to a fiftieth; DEFLATE itself ends at about 1,030. */
    static final int RATIO = 200;
}
