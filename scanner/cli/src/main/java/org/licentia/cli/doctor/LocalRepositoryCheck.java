package org.licentia.cli.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.issue.LicentiaException;

/**
 * Maven's local repository, and what failed downloads have left in it.
 *
 * @param patience how long to look for that
 */
record LocalRepositoryCheck(Supplier<Path> repository, Duration patience) implements Check {
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
        Leftovers seen = new Leftovers(System.nanoTime(), patience);
        try {
            Files.walkFileTree(root, seen);
        } catch (IOException e) {
            throw new LicentiaException("The local repository " + root + " cannot be read. Check its rights.", e);
        }
        String looked = ConsoleReport.counted(seen.files, "file") + " looked at" + (seen.isCut ? ", not all" : "");
        if (seen.failed + seen.unfinished + seen.empty == 0) {
            return Diagnosis.good(LEFTOVERS, "leftovers in it", "none; " + looked);
        }
        return Diagnosis.warning(
                LEFTOVERS,
                "leftovers in it",
                seen.failed + " of failed downloads, " + seen.unfinished + " of unfinished ones, " + seen.empty
                        + " empty POMs and jars; " + looked,
                remedy(seen));
    }

    private static String remedy(Leftovers seen) {
        List<String> sentences = new ArrayList<>();
        if (seen.empty > 0) {
            sentences.add(
                    "Remove the empty files, and scan again without --offline. The first is " + seen.firstEmpty + ".");
        }
        if (seen.unfinished > 0) {
            sentences.add("Neither Maven nor a scan removes what a killed download has left: while neither runs,"
                    + " remove the files whose names end in .tmp or .part. The first is " + seen.firstUnfinished + ".");
        }
        if (seen.future > 0) {
            sentences.add(seen.future + " of failed downloads are of the future, since the clock was wrong: a scan asks"
                    + " again with -U, and not before that time without.");
        } else if (seen.failed > 0) {
            sentences.add("After a failed download a scan asks again when Maven would, the next day, or at once with"
                    + " -U.");
        }
        return String.join(" ", sentences);
    }

    private static final class Leftovers extends SimpleFileVisitor<Path> {
        private final long start;
        private final Duration patience;
        private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        private int files;
        private int failed;
        private int future;
        private int unfinished;
        private String firstUnfinished = "";
        private int empty;
        private String firstEmpty = "";
        private boolean isCut;

        Leftovers(long start, Duration patience) {
            this.start = start;
            this.patience = patience;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files++;
            String name = file.toString();
            if (name.endsWith(".lastUpdated")) {
                failed++;
                future += attributes.lastModifiedTime().toInstant().isAfter(tomorrow) ? 1 : 0;
            } else if (name.endsWith(".part") || name.endsWith(".tmp")) {
                if (unfinished == 0) {
                    firstUnfinished = name;
                }
                unfinished++;
            } else if (attributes.size() == 0 && (name.endsWith(".pom") || name.endsWith(".jar"))) {
                if (empty == 0) {
                    firstEmpty = name;
                }
                empty++;
            }
            isCut = System.nanoTime() - start > patience.toNanos();
            return isCut ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
