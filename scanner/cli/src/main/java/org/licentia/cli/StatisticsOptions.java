package org.licentia.cli;

import java.io.PrintStream;
import org.licentia.inventory.Inventory;
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

    private Meter meter = Meter.OFF;

    /** What measures this run, from now on. */
    Meter start() {
        meter = printed || written ? Meter.running() : Meter.OFF;
        return meter;
    }

    Meter meter() {
        return meter;
    }

    /** The inventory as it is to be written. */
    Inventory into(Inventory inventory) {
        return written ? inventory.measured(meter.statistics()) : inventory;
    }

    /** Says what was measured, if that was asked for. */
    void print(PrintStream err) {
        if (printed) {
            StatisticsText.print(meter.statistics(), err);
        }
    }
}
