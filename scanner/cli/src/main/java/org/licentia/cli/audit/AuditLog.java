package org.licentia.cli.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.issue.LicentiaException;

/**
 * The file {@code .licentia/audit.jsonl} of a project, to which lines are added and in which none is changed. A decision is
 * written down here before it is written where it counts, so that none counts without a line: who is interrupted in between
 * leaves a line whose file is still as before, and {@link AuditReport} says so.
 *
 * @param project the folder of the project
 */
public record AuditLog(Path project) {
    public AuditLog {
        project = project.toAbsolutePath().normalize();
    }

    /** Its name beside the POM. */
    public static final String NAME = ".licentia/audit.jsonl";

    static final int LONGEST_LINE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Where it is, or would be. */
    public Path file() {
        return project.resolve(".licentia").resolve("audit.jsonl");
    }

    /**
     * Adds lines and then does what they tell of; nobody else adds any in between. If that fails, a line that takes them
     * back follows.
     *
     * @param change what is decided, at last
     * @throws LicentiaException when the lines cannot be written; nothing was done then
     */
    @SuppressWarnings("try") // the lock is held, and nothing else is done with it
    public void record(List<AuditEntry> entries, Runnable change) {
        try (FileChannel log = open();
                FileLock lock = locked(log)) {
            append(log, entries);
            try {
                change.run();
            } catch (LicentiaException e) {
                takeBack(log, entries, e);
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(e.getMessage(), e);
        }
    }

    private void takeBack(FileChannel log, List<AuditEntry> entries, LicentiaException cause) {
        try {
            append(log, List.of(entries.get(entries.size() - 1).takenBack()));
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    // Whoever made the project may have made the links in it.
    private FileChannel open() throws IOException {
        Path file = file();
        Path folder = Files.createDirectories(project.resolve(".licentia"));
        if (!folder.toRealPath().startsWith(project.toRealPath())) {
            throw unwritable("its folder is a link that leads out of the project", null);
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw unwritable("it is a link, or no file", null);
        }
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    private FileLock locked(FileChannel log) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            FileLock lock = attempt(log);
            if (lock != null) {
                return lock;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw unwritable("another process has kept it locked for " + PATIENCE.toSeconds() + " seconds", null);
    }

    private static @Nullable FileLock attempt(FileChannel log) throws IOException {
        try {
            return log.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this JVM has it
        }
    }

    /** All of them in one write; where that ends early, the log is as before. */
    private void append(FileChannel log, List<AuditEntry> entries) throws IOException {
        long size = log.size();
        String previous = lastLine(log, size);
        StringBuilder lines = new StringBuilder();
        if (size > 0 && at(log, size - 1, 1)[0] != '\n') {
            lines.append('\n'); // a line that was torn off stays alone
        }
        for (AuditEntry entry : entries) {
            String line = AuditLine.of(entry.after(previous));
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > LONGEST_LINE) {
                throw unwritable("a decision of more than 1 MB does not fit into it", null);
            }
            lines.append(line).append('\n');
            previous = Sha256.hex(bytes);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            for (long place = size; bytes.hasRemaining(); ) {
                place += log.write(bytes, place);
            }
            log.force(true);
        } catch (IOException e) {
            log.truncate(size);
            throw e;
        }
    }

    /** The hash of the last line that is not empty, whatever is in it; null when there is none. */
    private @Nullable String lastLine(FileChannel log, long size) throws IOException {
        int length = (int) Math.min(size, LONGEST_LINE + 2L);
        byte[] tail = at(log, size - length, length);
        int end = length;
        while (end > 0 && (tail[end - 1] == '\n' || tail[end - 1] == '\r')) {
            end--;
        }
        int start = end;
        while (start > 0 && tail[start - 1] != '\n') {
            start--;
        }
        if (start == 0 && length < size) {
            throw unwritable("it ends with a line of more than 1 MB, so it is no log of Licentia's", null);
        }
        return end == start ? null : Sha256.hex(Arrays.copyOfRange(tail, start, end));
    }

    private static byte[] at(FileChannel log, long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && log.read(bytes, place + bytes.position()) >= 0) {
            continue;
        }
        return bytes.array();
    }

    private static LicentiaException unwritable(@Nullable String why, @Nullable IOException cause) {
        String message = "The audit log " + NAME + " cannot be written"
                + (why == null || why.isBlank() ? "" : " (" + why + ")")
                + ", so nothing was decided. Make the file and its folder writable, or move it away.";
        return cause == null ? new LicentiaException(message) : new LicentiaException(message, cause);
    }
}
