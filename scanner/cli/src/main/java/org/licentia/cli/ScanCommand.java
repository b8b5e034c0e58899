package org.licentia.cli;

import java.nio.file.Path;
import java.util.List;
import org.licentia.inventory.Inventory;
import picocli.CommandLine.Command;

/** Writes reports; never fails because of what they say. */
@Command(
        name = "scan",
        description =
                "Scan a Maven project, or artifacts by their coordinates, and write an inventory of its licenses. Exits 0 whatever the reports say;"
                        + " 'licentia check' is the gate.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = LicentiaCommand.Version.class)
final class ScanCommand extends ScanningCommand {
    ScanCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        output.validate();
        ScanTarget target = target();
        Inventory inventory = scan(target, ProjectConfig.load(options, target));
        List<Path> written = write(target, inventory);
        if (speaks()) {
            console().print(inventory, written);
        }
        return Exit.GOOD;
    }
}
