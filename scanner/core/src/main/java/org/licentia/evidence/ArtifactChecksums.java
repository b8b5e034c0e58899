package org.licentia.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.FileHasher;

/**
 * What identifies an artifact's bytes.
 *
 * @param sha256 64 lower-case hex digits
 * @param sha1 40 lower-case hex digits, as the artifact's Maven repository publishes it; null where it publishes none
 */
public record ArtifactChecksums(String sha256, @Nullable String sha1) {
    /** What can be told from a file itself. */
    public static ArtifactChecksums of(Path file, FileHasher hasher) throws IOException {
        return new ArtifactChecksums(hasher.sha256(file), null);
    }
}
