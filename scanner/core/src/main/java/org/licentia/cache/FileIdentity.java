package org.licentia.cache;

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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells, without reading it, that a file is still the one it was: size, times and, where the file system has them,
 * its number and the time of its last change of any kind, which no program can set.
 *
 * @param size in bytes
 * @param modified when its content was last changed, in nanoseconds since 1970
 * @param changed when it was last changed in any way, in nanoseconds since 1970; as {@code modified} where the file system
 *     does not know
 * @param number by which the file system knows it; the time of its creation where it has none
 */
public record FileIdentity(long size, long modified, long changed, long number) {
    /** File systems may keep times to two seconds (FAT); a change within that may leave the same time behind. */
    private static final Duration GRANULARITY = Duration.ofSeconds(2);

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** Of the file that is there now, links followed. */
    public static FileIdentity of(Path file) throws IOException {
        if (UNIX) {
            Map<String, Object> unix = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
            return new FileIdentity(
                    number(unix, "size"), time(unix, "lastModifiedTime"), time(unix, "ctime"), number(unix, "ino"));
        }
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileIdentity(
                basic.size(),
                nanos(basic.lastModifiedTime()),
                nanos(basic.lastModifiedTime()),
                nanos(basic.creationTime()));
    }

    private static long number(Map<String, Object> unix, String name) {
        return ((Number) Objects.requireNonNull(unix.get(name))).longValue();
    }

    private static long time(Map<String, Object> unix, String name) {
        return nanos((FileTime) Objects.requireNonNull(unix.get(name)));
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** Equal for equal identities. */
    public String text() {
        return size + " " + modified + " " + changed + " " + number;
    }

    /**
     * Whether a change after that moment would show. What was read too soon after a change may have changed again without
     * a trace: the rule by which git calls an entry of its index racy.
     */
    public boolean isSettledAt(Instant moment) {
        return Instant.EPOCH.plusNanos(changed).plus(GRANULARITY).isBefore(moment);
    }

    // Written out: the JVM would put a record's own together anew at every start.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof FileIdentity that
                        && size == that.size
                        && modified == that.modified
                        && changed == that.changed
                        && number == that.number);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * Long.hashCode(size) + Long.hashCode(modified)) + Long.hashCode(changed))
                + Long.hashCode(number);
    }
}
