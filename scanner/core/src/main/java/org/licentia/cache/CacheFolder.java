package org.licentia.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of small files that any number of processes may read, write and prune at once. Each file appears whole or not
 * at all, carries the checksum of its content, and is never changed; one that does not fit its checksum is not there. The
 * checksum is against accidents (who may write here may write anything), so it is one that costs nothing: CRC-32 and
 * CRC-32C, of which the JVM computes both without compiling a line.
 *
 * @param root holds one folder for each kind of file and below it one for each first byte of the names
 */
public record CacheFolder(Path root) {
    private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);
    private static final int CHECKSUM_LENGTH = 16;
    private static final int LARGEST = 16 << 20;
    private static final Duration USED_AT_ALL = Duration.ofHours(1);

    static final String SUFFIX = ".entry";
    static final String PARTIAL = FileReplacement.PARTIAL;

    /**
     * The content of a file; null when there is none, or none that can be trusted.
     *
     * @param kind names a folder
     * @param name 64 hex digits
     */
    public byte @Nullable [] read(String kind, String name) {
        Path file = file(kind, name);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile() || attributes.size() > LARGEST) {
                return null;
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length <= CHECKSUM_LENGTH) {
                return null;
            }
            byte[] content = Arrays.copyOfRange(bytes, CHECKSUM_LENGTH + 1, bytes.length);
            String checksum = new String(bytes, 0, CHECKSUM_LENGTH, StandardCharsets.US_ASCII);
            return checksum.equals(checksum(content)) ? content : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Writes a file beside its place and moves it there.
     *
     * @return false, with nothing written, if it is larger than 16 MB or holds a secret that is known
     */
    public boolean write(String kind, String name, byte[] content) throws IOException {
        if (content.length + CHECKSUM_LENGTH + 1 > LARGEST) {
            LOG.debug("{} bytes are too many to be remembered", content.length);
            return false;
        }
        if (Secrets.known().areInFacts(content)) {
            LOG.info("What holds a secret is not remembered ({})", kind);
            return false;
        }
        Path file = file(kind, name);
        Path folder = folder(kind, name);
        Files.createDirectories(folder);
        byte[] bytes = new byte[CHECKSUM_LENGTH + 1 + content.length];
        System.arraycopy(checksum(content).getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, CHECKSUM_LENGTH);
        bytes[CHECKSUM_LENGTH] = '\n';
        System.arraycopy(content, 0, bytes, CHECKSUM_LENGTH + 1, content.length);
        FileReplacement.of(file).writeInKnownFolder(bytes);
        return true;
    }

    private static String checksum(byte[] content) {
        return checksum(new CRC32(), content) + checksum(new CRC32C(), content);
    }

    private static String checksum(Checksum sum, byte[] content) {
        sum.update(content, 0, content.length);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Notes that a file is of use, so that pruning takes it later than others. */
    public void touch(String kind, String name, Instant now) {
        Path file = file(kind, name);
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(USED_AT_ALL))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            // Pruned by another process, or read-only: then pruning has nothing to learn from it.
            return;
        }
    }

    private Path folder(String kind, String name) {
        return root.resolve(kind).resolve(name.substring(0, 2));
    }

    private Path file(String kind, String name) {
        return folder(kind, name).resolve(name.substring(2) + SUFFIX);
    }

    /** Whether it was there just now; what another process removes is gone as wanted. */
    static boolean isGone(IOException e) {
        return e instanceof NoSuchFileException || e instanceof NotDirectoryException;
    }
}
