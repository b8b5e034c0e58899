package org.licentia.graph.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SHA-1 that a repository publishes for a file. The resolver keeps what it compared the file with beside it, and then
 * notes in the folder's {@code _remote.repositories} where the file is from. Whoever is killed after the file was moved
 * into place leaves neither; such a file was compared, and its own SHA-1 is the one that was published.
 */
final class PublishedChecksum {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedChecksum.class);
    private static final int SHA1_DIGITS = 40;
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{" + SHA1_DIGITS + "}");
    private static final String ORIGINS = "_remote.repositories";
    private static final int MOST_ORIGINS = 1 << 16;

    private PublishedChecksum() {}

    /** 40 lower-case hex digits; null where none is known to be published. */
    static @Nullable String sha1(Path file) {
        Path published = file.resolveSibling(file.getFileName() + ".sha1");
        try (InputStream text = Files.newInputStream(published)) {
            String digits = new String(text.readNBytes(SHA1_DIGITS), StandardCharsets.US_ASCII);
            return SHA1.matcher(digits).matches() ? digits.toLowerCase(Locale.ROOT) : null;
        } catch (IOException e) {
            LOG.debug("No checksum is published for {}", file.getFileName());
            return isCutShort(file) ? computed(file) : null;
        }
    }

    /** Whether its POM is from a repository, or was installed, and this file, which comes after it, has no origin yet. */
    private static boolean isCutShort(Path file) {
        Path version = file.toAbsolutePath().getParent();
        if (version == null || version.getParent() == null) {
            return false;
        }
        String pom = version.getParent().getFileName() + "-" + version.getFileName() + ".pom>";
        try (InputStream text = Files.newInputStream(file.resolveSibling(ORIGINS))) {
            String origins = new String(text.readNBytes(MOST_ORIGINS), StandardCharsets.ISO_8859_1);
            return origins.contains(pom) && !origins.contains(file.getFileName() + ">");
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable String computed(Path file) {
        try (DigestInputStream bytes =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-1"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            LOG.debug("{} has no checksum", file.getFileName(), e);
            return null;
        }
    }
}
