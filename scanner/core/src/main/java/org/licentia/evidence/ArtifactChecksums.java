package org.licentia.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.issue.Meter;
import org.licentia.issue.Meter.Counter;

/**
 * What identifies an artifact's bytes.
 *
 * @param sha256 64 lower-case hex digits
 * @param sha1 40 lower-case hex digits, as the artifact's Maven repository publishes it; null where it publishes none
 */
public record ArtifactChecksums(String sha256, @Nullable String sha1) {
    /** What can be told from a file itself, read once. */
    public static ArtifactChecksums of(Path file) throws IOException {
        return of(file, Meter.OFF);
    }

    /** As the other; the meter is told how much is read. */
    public static ArtifactChecksums of(Path file, Meter meter) throws IOException {
        if (meter.isOn()) {
            meter.add(Counter.BYTES_HASHED, Files.size(file));
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return new ArtifactChecksums(Sha256.hex(bytes), null);
        }
    }
}
