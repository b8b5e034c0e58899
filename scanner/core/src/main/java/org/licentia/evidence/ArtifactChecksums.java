package org.licentia.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an artifact's bytes.
 *
 * @param sha256 64 lower-case hex digits
 * @param sha1 40 lower-case hex digits, as the artifact's Maven repository publishes it; null where it publishes none
 */
public record ArtifactChecksums(String sha256, @Nullable String sha1) {
    private static final int BUFFER = 1 << 16;

    /** What can be told from a file itself, read once. */
    public static ArtifactChecksums of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                sha256.update(buffer, 0, count);
            }
            return new ArtifactChecksums(HexFormat.of().formatHex(sha256.digest()), null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
