package org.licentia.cli.scan;

import java.nio.file.Path;
import java.util.List;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
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
        footerHeading = "%nExamples:%n",
        footer = {
            "  licentia scan .                          json and html into ./licentia-report/",
            "  licentia scan . -f xlsx,notice -o out/   a workbook and notices, in a folder",
            "  licentia scan . -f tree -o -             what brings what, on the terminal",
            "  licentia scan com.example:library:1.0    an artifact and what it brings"
        },
        versionProvider = Version.class)
public final class ScanCommand extends ScanningCommand {
    public ScanCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run() {
        output.validate();
        prepareReports();
        ScanTarget target = target();
        Inventory inventory = scan(target, ProjectConfig.load(options.config, target));
        List<Path> written = write(target, inventory);
        if (speaks()) {
            console().print(inventory, written);
        }
        sayStatistics();
        return Exit.GOOD;
    }
}
