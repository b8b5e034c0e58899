package org.licentia.cli.statistics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.FileReplacement;
import org.licentia.inventory.Inventory;
import org.licentia.issue.FileTrouble;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;
import picocli.CommandLine.Option;

/** What is said of the run itself. */
public final class StatisticsOptions {
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
    public Meter start() {
        meter = printed || written || prometheus != null ? Meter.running() : Meter.OFF;
        return meter;
    }

    /** What measures this run; {@link Meter#OFF} unless somebody asked for figures. */
    public Meter meter() {
        return meter;
    }

    /** The inventory as it is to be written. */
    public Inventory into(Inventory inventory) {
        return written ? inventory.measured(meter.statistics()) : inventory;
    }

    /**
     * Writes the file for Prometheus, if that was asked for: aside, then in its place.
     *
     * @param inventory null when the run came to none
     * @throws LicentiaException when it cannot be written
     */
    public void write(@Nullable Inventory inventory, int exit) {
        Path file = prometheus;
        if (file == null) {
            return;
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new FileSystemException(file.toString(), null, "it is no file");
            }
            String project = String.valueOf(file.getFileName()).replaceFirst("\\.prom$", "");
            // What it writes meanwhile does not end in .prom, so that the collector passes over it.
            FileReplacement.of(Files.exists(file) ? file.toRealPath() : file)
                    .write(out -> PrometheusText.write(project, meter.statistics(), inventory, exit, out));
        } catch (IOException e) {
            throw new LicentiaException(
                    "The statistics could not be written to " + file + ": " + FileTrouble.reason(e)
                            + ". Name a file in a folder that can be written with --stats-prometheus.",
                    e);
        }
    }

    /** Says what was measured, if that was asked for. */
    public void print(PrintStream err) {
        if (printed) {
            StatisticsText.print(meter.statistics(), err);
        }
    }
}
