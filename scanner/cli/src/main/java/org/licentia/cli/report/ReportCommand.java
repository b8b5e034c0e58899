package org.licentia.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.option.RepositoryOptions;
import org.licentia.cli.output.Output;
import org.licentia.cli.output.RepositorySourceJars;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.cli.terminal.Words;
import org.licentia.inventory.Inventory;
import org.licentia.report.json.InventoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Renders an inventory of an earlier scan, as the scan itself would have. */
@Command(
        name = "report",
        description =
                "Write reports of a JSON inventory without scanning again: the same bytes as the scan that wrote the"
                        + " inventory would have written. Exits 0 whatever the reports say. Repositories are asked for the"
                        + " source jars of the bundle, and for nothing else.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  licentia report licentia.json -f xlsx -o licentia.xlsx   a workbook for counsel",
            "  licentia report licentia.json -f tree -o -               on the terminal",
            "  licentia report licentia.json -f spdx-json,csv -o out/   several, in a folder",
            "  licentia report - -f bundle -o evidence.zip < licentia.json"
        },
        versionProvider = Version.class)
public final class ReportCommand extends TerminalCommand {
    private static final String STANDARD_INPUT = "-";
    private static final Path HERE = Path.of(".");

    @Parameters(paramLabel = "INVENTORY", description = "The licentia.json of an earlier scan; '-' is standard input.")
    private String inventory = "";

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final RepositoryOptions repositories = new RepositoryOptions();

    public ReportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        output.validate();
        List<Path> written = write(read());
        if (!verbosity.quiet && !output.toStandardOutput()) {
            terminal.out().print(ConsoleReport.places(written) + "\n");
            terminal.out().flush();
        }
        return Exit.GOOD;
    }

    private List<Path> write(Inventory read) {
        try (RepositorySourceJars sources = new RepositorySourceJars(repositories.maven(HERE, Map.of()))) {
            return output.write(
                    read, sources, terminal.out(), Runtime.getRuntime().availableProcessors() > 1);
        }
    }

    private Inventory read() throws IOException {
        return inventory.equals(STANDARD_INPUT)
                ? InventoryReader.read(terminal.in(), "standard input")
                : InventoryReader.read(Words.path(inventory));
    }
}
