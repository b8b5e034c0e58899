package org.licentia.bench.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.licentia.bench.BenchmarkException;

/**
 * Runs processes, one at a time and in a clean environment, and says what they cost. Java cannot ask the kernel what a
 * child cost (wait4), so GNU time does; the wall clock is Java's, which is finer.
 */
public final class ProcessMeter {
    private static final Path TIME = Path.of("/usr/bin/time");
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "JAVA_HOME", "LANG", "LC_ALL", "TMPDIR");
    private static final int MINUTES_AT_MOST = 10;

    private final Path figures;
    private final Map<String, String> more;
    private @Nullable Ended last;

    /**
     * @param scratch an existing folder for the meter's own file
     * @param more variables of the environment, besides the few that every program needs
     */
    public ProcessMeter(Path scratch, Map<String, String> more) {
        if (!Files.isExecutable(TIME)) {
            throw new BenchmarkException(
                    "There is no " + TIME + ". Install GNU time; on Debian and Ubuntu the package is called time.");
        }
        this.figures = scratch.resolve("time.txt");
        this.more = Map.copyOf(more);
    }

    /**
     * Runs a process to its end, whatever comes of it.
     *
     * @return empty when it had to be ended
     */
    public Optional<Ended> ended(Run run) {
        Outcome outcome = measure(run);
        if (outcome instanceof Outcome.Measured measured) {
            return Optional.of(new Ended(0, measured.measurement()));
        }
        return Optional.ofNullable(last);
    }

    /**
     * How a process ended.
     *
     * @param exit what it exited with
     */
    public record Ended(int exit, Measurement measurement) {}

    /** Runs a process to its end. */
    public Outcome measure(Run run) {
        last = null;
        List<String> command = new ArrayList<>(List.of(TIME.toString(), "-o", figures.toString(), "-f", "%U %S %M"));
        command.addAll(run.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(run.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(run.log().toFile());
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().putAll(more);
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Outcome.Failed("did not end within " + MINUTES_AT_MOST + " minutes");
            }
            double wall = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                // GNU time says first that it was not 0.
                String text = Files.readString(figures).strip();
                last = new Ended(process.exitValue(), measurement(wall, text.substring(text.lastIndexOf('\n') + 1)));
                return new Outcome.Failed("exited with " + process.exitValue());
            }
            if (!run.successful().test(run)) {
                return new Outcome.Failed("left no result behind");
            }
            return new Outcome.Measured(measurement(wall, Files.readString(figures)));
        } catch (IOException e) {
            throw new BenchmarkException("A process could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while a process ran.", e);
        }
    }

    /** Runs a process to its end and answers its cost, which the caller cannot do without. */
    public Measurement require(Run run) {
        Outcome outcome = measure(run);
        if (outcome instanceof Outcome.Measured measured) {
            return measured.measurement();
        }
        String reason = outcome instanceof Outcome.Failed failed ? failed.reason() : "";
        throw new BenchmarkException(
                String.join(" ", run.command()) + " " + reason + ". What it printed is in " + run.log() + ".");
    }

    private static Measurement measurement(double wall, String text) {
        String[] parts = text.strip().split(" ");
        return new Measurement(
                wall, Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
    }
}
