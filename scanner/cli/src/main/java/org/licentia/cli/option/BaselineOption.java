package org.licentia.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.report.json.InventoryReader;
import picocli.CommandLine.Option;

/** The inventory of an earlier scan, whose findings are known. */
public final class BaselineOption {
    @Option(
            names = "--baseline",
            paramLabel = "INVENTORY",
            description = "The JSON inventory of an earlier scan. Only what is new or worse since then fails the gate;"
                    + " what is known is counted, and the decisions made since are listed.")
    @Nullable
    Path baseline;

    /** The inventory named; null when none is. */
    @Nullable
    public Inventory read() {
        return baseline == null ? null : InventoryReader.read(baseline);
    }
}
