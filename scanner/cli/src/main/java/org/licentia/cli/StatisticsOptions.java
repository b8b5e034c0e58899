package org.licentia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;
import picocli.CommandLine.Option;

/** What is said of the run itself. */
final class StatisticsOptions {
    @Option(
            names = "--stats",
            description = "Say on standard error how long each stage took, what was read, and what was asked of"
                    + " repositories.")
    private boolean printed;

    @Option(
            names = "--stats-in-inventory",
            description = "Write the same into the JSON inventory, which is then not the same twice.")
    private boolean written;

    @Option(
            names = "--stats-prometheus",
            paramLabel = "FILE",
            description = "Write the same, the counts of verdicts and the exit code to a file for Prometheus, as the"
                    + " textfile collector of the node exporter reads it: /var/lib/node_exporter/shop.prom. Its name is"
                    + " the label 'project'.")
    @Nullable
    private Path prometheus;

    private Meter meter = Meter.OFF;

    /** What measures this run, from now on. */
    Meter start() {
        meter = printed || written || prometheus != null ? Meter.running() : Meter.OFF;
        return meter;
    }

    Meter meter() {
        return meter;
    }

    /** The inventory as it is to be written. */
    Inventory into(Inventory inventory) {
        return written ? inventory.measured(meter.statistics()) : inventory;
    }

    /**
     * Writes the file for Prometheus, if that was asked for: aside, then in its place.
     *
     * @param inventory null when the run came to none
     * @throws LicentiaException when it cannot be written
     */
    void write(@Nullable Inventory inventory, int exit) {
        Path file = prometheus;
        if (file == null) {
            return;
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new FileSystemException(file.toString(), null, "it is no file");
            }
            Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            String name = String.valueOf(file.getFileName());
            // The collector reads what ends in .prom, which this must not.
            Path aside = real.resolveSibling("." + name + "-"
                    + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
            try {
                try (OutputStream out =
                        Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    PrometheusText.write(name.replaceFirst("\\.prom$", ""), meter.statistics(), inventory, exit, out);
                }
                Files.move(aside, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new LicentiaException(
                    "The statistics could not be written to " + file + " ("
                            + e.getClass().getSimpleName()
                            + "). Name a file in a folder that can be written with --stats-prometheus.",
                    e);
        }
    }

    /** Says what was measured, if that was asked for. */
    void print(PrintStream err) {
        if (printed) {
            StatisticsText.print(meter.statistics(), err);
        }
    }
}
