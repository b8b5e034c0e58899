package org.licentia.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.licentia.inventory.Inventory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes reports; never fails because of what they say. */
@Command(
        name = "scan",
        description = {
            "Scan a Maven project and write an inventory of its licenses.",
            "Writes reports and exits 0 whatever they say; 'licentia check' is the gate."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = LicentiaCommand.Version.class)
final class ScanCommand implements Callable<Integer>, Verbosity.Aware {
    private final Terminal terminal;

    @Mixin
    private final ScanOptions options = new ScanOptions();

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final Verbosity verbosity = new Verbosity();

    ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Verbosity verbosity() {
        return verbosity;
    }

    @Override
    public Integer call() {
        output.validate();
        Inventory inventory = new Scan(options, ProjectConfig.load(options), verbosity, terminal).run();
        List<Path> written = output.write(inventory, terminal.out());
        if (!verbosity.quiet && !output.toStandardOutput()) {
            new ConsoleReport(terminal.out(), Colors.of(options.color, terminal.outIsTerminal()))
                    .print(inventory, written);
        }
        return Exit.GOOD;
    }
}
