package org.licentia.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.licentia.cache.CacheExamination;
import org.licentia.cache.CacheStore;
import org.licentia.issue.LicentiaException;

/**
 * The cache.
 *
 * @param patience how long to read its entries
 */
record CacheCheck(Path root, Duration patience) implements Check {
    /** What the JVM calls a user whom the system does not know, as in containers. */
    private static final String UNKNOWN = "?";

    @Override
    public String id() {
        return "cache";
    }

    @Override
    public String what() {
        return "cache";
    }

    @Override
    public List<Diagnosis> look() {
        List<Diagnosis> found = new ArrayList<>();
        found.add(new FolderLook(root).diagnosis(id(), what(), "--cache"));
        String others = others();
        if (!others.isEmpty()) {
            found.add(Diagnosis.warning(
                    "cache-owner",
                    "whose it is",
                    others,
                    "Scans believe what the cache remembers. Name a folder with --cache in which only you may write, or"
                            + " take the right from others."));
        }
        if (Files.isDirectory(root) && Files.isReadable(root)) {
            found.add(entries());
        }
        return found;
    }

    /** Who but the user may write there, as far as the file system tells; empty for nobody. */
    private String others() {
        try {
            PosixFileAttributes attributes = Files.readAttributes(root, PosixFileAttributes.class);
            String user = System.getProperty("user.name", UNKNOWN);
            String owner = attributes.owner().getName();
            if (!user.equals(UNKNOWN) && !owner.equals(user) && !owner.equals("root")) {
                return "it belongs to " + owner;
            }
            return attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                    ? "everybody may write there"
                    : "";
        } catch (IOException | UnsupportedOperationException e) {
            return ""; // it is not there, or has no such owner
        }
    }

    private Diagnosis entries() {
        String size = Sizes.of(new CacheStore(root).statistics().bytes());
        long start = System.nanoTime();
        try {
            CacheExamination seen = CacheExamination.of(root, () -> System.nanoTime() - start < patience.toNanos());
            String entries = size + " in " + seen.entries() + " entries" + (seen.whole() ? "" : " read so far");
            return seen.damaged() == 0
                    ? Diagnosis.good("cache-entries", "entries in it", entries)
                    : Diagnosis.warning(
                            "cache-entries",
                            "entries in it",
                            entries + ", " + seen.damaged() + " of them damaged or of another version",
                            "Scans pass over them and look again. Where they come back, check the disk;"
                                    + " 'licentia cache --clear' removes all.");
        } catch (IOException e) {
            throw new LicentiaException(
                    "The cache in " + root + " cannot be read. Check its rights, or name another with --cache.", e);
        }
    }
}
