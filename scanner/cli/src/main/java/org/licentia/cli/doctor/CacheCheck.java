package org.licentia.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
public record CacheCheck(Path root, Duration patience) implements Check {
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
        if (Files.isDirectory(root) && Files.isReadable(root)) {
            found.add(entries());
        }
        return found;
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
