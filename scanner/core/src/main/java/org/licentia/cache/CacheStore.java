package org.licentia.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.licentia.issue.LicentiaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a cache as a whole: how much is in it, and what is to go. Touches only what a cache writes, whatever
 * folder it is given.
 *
 * @param root may not exist
 */
public record CacheStore(Path root) {
    /** What a cache may take, in bytes; the artifacts of some tens of thousands of components. */
    public static final long MOST_BYTES = 512L << 20;

    /** What was found in artifacts. */
    public static final String FINDINGS = "findings";

    /** Checksums of artifacts. */
    public static final String CHECKSUMS = "checksums";

    /** What words of metadata mean. */
    public static final String WORDS = "words";

    /** What targets were resolved to. */
    public static final String RESOLUTIONS = "resolutions";

    private static final Logger LOG = LoggerFactory.getLogger(CacheStore.class);
    private static final List<String> KINDS = List.of(FINDINGS, CHECKSUMS, WORDS, RESOLUTIONS);
    private static final String LAST_PRUNED = "pruned";
    private static final Duration BETWEEN_PRUNINGS = Duration.ofDays(1);
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** One file, and when it was last of use. */
    private record Stored(Path file, long bytes, Instant used) {
        boolean isPartial() {
            return file.toString().endsWith(CacheFolder.PARTIAL);
        }
    }

    /**
     * How much there is.
     *
     * @param artifacts whose findings are known
     * @param files whose checksums are known
     * @param resolutions that are known
     */
    public record Statistics(int artifacts, int files, int resolutions, long bytes) {}

    /** How much there is now. */
    public Statistics statistics() {
        List<Stored> findings = stored(FINDINGS);
        List<Stored> checksums = stored(CHECKSUMS);
        List<Stored> resolutions = stored(RESOLUTIONS);
        return new Statistics(
                findings.size(),
                checksums.size(),
                resolutions.size(),
                bytes(findings) + bytes(checksums) + bytes(stored(WORDS)) + bytes(resolutions));
    }

    /**
     * Removes what was not of use for longest, until no more than so many bytes are left, and what dead processes left
     * behind.
     *
     * @return the bytes removed
     */
    public long prune(long most, Instant now) {
        List<Stored> all = new ArrayList<>();
        KINDS.forEach(kind -> all.addAll(stored(kind)));
        long left = bytes(all);
        long removed = 0;
        all.sort(Comparator.comparing(Stored::used).thenComparing(Stored::file));
        for (Stored each : all) {
            boolean isAbandoned = each.isPartial()
                    && !isWithin(ABANDONED, each.used(), now)
                    && !FileReplacement.isBegun(each.file().toAbsolutePath());
            if (isAbandoned || (left > most && !each.isPartial())) {
                remove(each.file());
                left -= each.bytes();
                removed += each.bytes();
            }
        }
        return removed;
    }

    /**
     * Removes everything that a cache wrote; other files in the folder stay.
     *
     * @return the bytes removed
     */
    public long clear() {
        long removed = 0;
        for (String kind : KINDS) {
            for (Stored each : stored(kind)) {
                remove(each.file());
                removed += each.bytes();
            }
        }
        remove(root.resolve(LAST_PRUNED));
        return removed;
    }

    /** Prunes unless that was done within the last day, by whichever process. */
    public void pruneNowAndThen(Instant now) {
        Path marker = root.resolve(LAST_PRUNED);
        try {
            boolean isDue = !Files.exists(marker)
                    || !isWithin(
                            BETWEEN_PRUNINGS, Files.getLastModifiedTime(marker).toInstant(), now);
            if (isDue) {
                FileReplacement.of(marker).writeInKnownFolder(new byte[0]);
                Files.setLastModifiedTime(marker, FileTime.from(now));
                LOG.debug("Pruned the cache by {} bytes", prune(MOST_BYTES, now));
            }
        } catch (IOException | LicentiaException e) {
            LOG.debug("The cache could not be pruned", e);
        }
    }

    /** Whether a moment is about now, before or after: a clock that was wrong may have written times of the future. */
    private static boolean isWithin(Duration distance, Instant moment, Instant now) {
        return Duration.between(moment, now).abs().compareTo(distance) <= 0;
    }

    private static long bytes(List<Stored> files) {
        return files.stream().mapToLong(Stored::bytes).sum();
    }

    private List<Stored> stored(String kind) {
        List<Stored> all = new ArrayList<>();
        try {
            for (Path shard : list(root.resolve(kind), "[0-9a-f][0-9a-f]")) {
                for (Path file : list(shard, "*{" + CacheFolder.SUFFIX + "," + CacheFolder.PARTIAL + "}")) {
                    add(file, all);
                }
            }
        } catch (IOException e) {
            throw new LicentiaException(
                    "The cache in " + root + " cannot be read ("
                            + e.getClass().getSimpleName()
                            + "). Check that you may read it, or name another folder with"
                            + " --cache.",
                    e);
        }
        return all;
    }

    // Other processes may prune at the same time: what is gone is gone.
    private static void add(Path file, List<Stored> all) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            all.add(new Stored(
                    file, attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (IOException e) {
            if (!CacheFolder.isGone(e)) {
                throw e;
            }
        }
    }

    private static List<Path> list(Path folder, String names) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, names)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (IOException e) {
            if (!CacheFolder.isGone(e)) {
                throw e;
            }
        }
        return found;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LicentiaException(
                    "The file " + file + " of the cache cannot be removed ("
                            + e.getClass().getSimpleName() + "). Check that you may write to its folder.",
                    e);
        }
    }
}
