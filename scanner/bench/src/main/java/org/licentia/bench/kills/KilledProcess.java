package org.licentia.bench.kills;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.licentia.bench.BenchmarkException;

/** A process of the real program, which ends by itself or is killed with signal 9. */
final class KilledProcess {
    private static final long SECONDS_AT_MOST = 120;
    private static final long BETWEEN_LOOKS_NANOS = 3_000_000;

    private final Process process;
    private final Path out;
    private final Path err;
    private final long start = System.nanoTime();

    /** What a process that was not killed said and returned. */
    record End(int exit, String out, String err, double seconds) {}

    KilledProcess(List<String> command, Path folder, Path out, Path err) {
        this.out = out;
        this.err = err;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException e) {
            throw new BenchmarkException("A process could not be started: " + e.getMessage(), e);
        }
    }

    /** Waits for its end. */
    End end() {
        try {
            if (!process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new BenchmarkException("A scan did not end within " + SECONDS_AT_MOST + " seconds.");
            }
            return new End(
                    process.exitValue(),
                    Files.readString(out),
                    Files.readString(err),
                    (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new BenchmarkException("What a process said cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while a process ran.", e);
        }
    }

    /**
     * Kills it when it has lived so long.
     *
     * @return whether it was still alive
     */
    boolean killAfter(double seconds) {
        while (process.isAlive() && System.nanoTime() - start < seconds * 1e9) {
            look();
        }
        return kill();
    }

    /**
     * Kills it when there are so many more files in some folders than at its start.
     *
     * @return whether it was still alive
     */
    boolean killAfterFiles(int more, List<Path> folders) {
        long before = files(folders);
        while (process.isAlive() && files(folders) < before + more) {
            look();
        }
        return kill();
    }

    private boolean kill() {
        // On Linux and macOS this is SIGKILL.
        boolean alive = process.isAlive();
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while a process was killed.", e);
        }
        return alive && process.exitValue() != 0;
    }

    private void look() {
        try {
            process.waitFor(BETWEEN_LOOKS_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while a process ran.", e);
        }
    }

    private static long files(List<Path> folders) {
        return folders.stream().mapToLong(KilledProcess::files).sum();
    }

    // What another process moves away while it is counted does not matter to the moment of a kill.
    private static long files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
