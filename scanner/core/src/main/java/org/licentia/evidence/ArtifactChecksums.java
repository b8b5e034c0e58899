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
 * @param sha1 40 lower-case hex digits, as Maven repositories publish it; null for a jar inside another, which none publishes
 */
public record ArtifactChecksums(String sha256, @Nullable String sha1) {
    private static final int BUFFER = 1 << 16;

    /** Those of a file, read once. */
    public static ArtifactChecksums of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                sha256.update(buffer, 0, count);
                sha1.update(buffer, 0, count);
            }
            HexFormat hex = HexFormat.of();
            return new ArtifactChecksums(hex.formatHex(sha256.digest()), hex.formatHex(sha1.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256 and SHA-1", e);
        }
    }
}
