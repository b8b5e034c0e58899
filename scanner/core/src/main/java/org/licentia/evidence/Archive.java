package org.licentia.evidence;

import java.io.IOException;
import java.util.List;

/**
 * The content of an artifact, read within bounds. Names are as in the archive, {@code META-INF/MANIFEST.MF}; those that
 * would lead out of it, and all but the first of several equal ones, are not there.
 */
public interface Archive {
    /** The names of its files, sorted; no folders. */
    List<String> files();

    /**
     * The bytes of a file; read once, however many ask.
     *
     * @throws IOException when there is no such file, when it cannot be read, or when it is larger than evidence may be
     */
    byte[] read(String file) throws IOException;

    /**
     * The SHA-256 of a file's bytes, 64 lower-case hex digits; as {@link #read}, or of any size once it has been opened.
     */
    String sha256(String file) throws IOException;

    /**
     * The archive that a file of this one is, opened within the bounds of this one and closed with it. Its own files may
     * be larger than evidence may be.
     *
     * @throws UnreadableFileException when there is no such file, when it is no archive, or when it cannot be looked into
     *     within bounds: too deep, too large
     */
    Archive open(String file) throws IOException;
}
