package org.licentia.evidence.cache;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What tells, without reading it, that a file is still the one it was: size, times and, where the file system has them,
 * its number and the time of its last change of any kind, which no program can set.
 *
 * @param text equal for equal identities
 * @param changed when the file was last changed
 */
record FileIdentity(String text, Instant changed) {
    /** File systems may keep times to two seconds (FAT); a change within that may leave the same time behind. */
    private static final Duration GRANULARITY = Duration.ofSeconds(2);

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    static FileIdentity of(Path file) throws IOException {
        if (UNIX) {
            Map<String, Object> unix = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
            FileTime changed = (FileTime) Objects.requireNonNull(unix.get("ctime"));
            return new FileIdentity(
                    unix.get("size") + " " + unix.get("lastModifiedTime") + " " + changed + " " + unix.get("ino"),
                    changed.toInstant());
        }
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileIdentity(
                basic.size() + " " + basic.lastModifiedTime() + " " + basic.creationTime(),
                basic.lastModifiedTime().toInstant());
    }

    /**
     * Whether a change after that moment would show. What was read too soon after a change may have changed again without
     * a trace: the rule by which git calls an entry of its index racy.
     */
    boolean isSettledAt(Instant moment) {
        return changed.plus(GRANULARITY).isBefore(moment);
    }
}
