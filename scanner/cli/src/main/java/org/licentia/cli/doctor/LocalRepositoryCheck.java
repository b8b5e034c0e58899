package org.licentia.cli.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.licentia.issue.LicentiaException;

/**
 * Maven's local repository, and what failed downloads have left in it.
 *
 * @param patience how long to look for that
 */
public record LocalRepositoryCheck(Supplier<Path> repository, Duration patience) implements Check {
    private static final String LEFTOVERS = "local-repository-leftovers";

    @Override
    public String id() {
        return "local-repository";
    }

    @Override
    public String what() {
        return "local repository";
    }

    @Override
    public List<Diagnosis> look() {
        Path root = repository.get();
        List<Diagnosis> found = new ArrayList<>();
        found.add(new FolderLook(root).diagnosis(id(), what(), "--repository"));
        if (Files.isDirectory(root) && Files.isReadable(root)) {
            found.add(leftovers(root));
        }
        return found;
    }

    private Diagnosis leftovers(Path root) {
        Leftovers seen = new Leftovers(System.nanoTime() + patience.toNanos());
        try {
            Files.walkFileTree(root, seen);
        } catch (IOException e) {
            throw new LicentiaException("The local repository " + root + " cannot be read. Check its rights.", e);
        }
        String looked =
                seen.files + (seen.files == 1 ? " file" : " files") + " looked at" + (seen.isCut ? ", not all" : "");
        if (seen.failed + seen.empty == 0) {
            return Diagnosis.good(LEFTOVERS, "leftovers in it", "none; " + looked);
        }
        return Diagnosis.warning(
                LEFTOVERS,
                "leftovers in it",
                seen.failed + " of failed downloads, " + seen.empty + " empty POMs and jars; " + looked,
                seen.empty > 0
                        ? "Remove the empty files, and scan again without --offline. The first is " + seen.firstEmpty
                                + "."
                        : "A scan asks again when Maven would, the next day, or at once with -U.");
    }

    private static final class Leftovers extends SimpleFileVisitor<Path> {
        private final long end;
        private int files;
        private int failed;
        private int empty;
        private String firstEmpty = "";
        private boolean isCut;

        Leftovers(long end) {
            this.end = end;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files++;
            String name = file.toString();
            if (name.endsWith(".lastUpdated") || name.endsWith(".part") || name.endsWith(".tmp")) {
                failed++;
            } else if (attributes.size() == 0 && (name.endsWith(".pom") || name.endsWith(".jar"))) {
                if (empty == 0) {
                    firstEmpty = name;
                }
                empty++;
            }
            isCut = System.nanoTime() > end;
            return isCut ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
