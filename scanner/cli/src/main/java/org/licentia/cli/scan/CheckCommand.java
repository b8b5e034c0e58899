package org.licentia.cli.scan;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.option.BaselineOption;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.WrittenCoordinates;
import org.licentia.inventory.diff.Gate;
import org.licentia.inventory.diff.InventoryDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The gate: judges a project and says so with its exit code. */
@Command(
        name = "check",
        description =
                "Gate a Maven project, or artifacts by their coordinates, on the policy: exits 0 when it is compliant and complete, 1 on violations,"
                        + " 3 when something could not be looked at. Writes reports only with -o.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class)
public final class CheckCommand extends ScanningCommand {
    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description = "What fails the gate: 'review' (needs-review and deny), 'deny' (deny, and what states no"
                    + " license), 'never' (still 3 when incomplete). Default: review.")
    Gate.@Nullable FailOn failOn;

    @Mixin
    private final BaselineOption baseline = new BaselineOption();

    public CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run() {
        if (!output.isGiven() && !output.formats.isEmpty()) {
            warn(
                    "'check' writes reports only where -o says, so -f has no effect. Add for example '-o licentia-report/'.");
        }
        output.validate();
        if (output.isGiven()) {
            prepareReports();
        }
        ScanTarget target = target();
        ProjectConfig config = ProjectConfig.load(options.config, target);
        Gate.FailOn limit = failOn != null ? failOn : config.failOn();
        Inventory known = baseline.read();
        Inventory inventory = scan(target, config);
        InventoryDiff since = known == null ? null : InventoryDiff.between(known, inventory);
        if (known != null) {
            checkTarget(known.target().coordinates(), inventory.target().coordinates());
        }
        List<Path> written = output.isGiven() ? write(target, inventory) : List.of();
        Gate.Outcome outcome = since == null ? Gate.judge(inventory, limit) : Gate.judge(inventory, limit, since);
        if (speaks()) {
            ConsoleReport report = console();
            if (since == null) {
                report.print(inventory, written);
                report.printGate(inventory, limit, outcome, Gate.failures(inventory, limit));
            } else {
                report.printSince(since, inventory, written);
                report.printGate(inventory, limit, outcome, Gate.failures(inventory, limit, since));
            }
        }
        sayStatistics();
        return switch (outcome) {
            case COMPLIANT -> Exit.GOOD;
            case VIOLATIONS -> Exit.VIOLATIONS;
            case INCOMPLETE -> Exit.INCOMPLETE;
        };
    }

    // A project may change its name, so that this is no error; the file of another project is a likely mistake.
    private void checkTarget(String before, String now) {
        if (!WrittenCoordinates.withoutVersion(before).equals(WrittenCoordinates.withoutVersion(now))) {
            warn("The baseline is of " + ConsoleReport.shown(before) + ", and this is " + ConsoleReport.shown(now)
                    + ": what both use counts as known. Give the baseline of this project.");
        }
    }
}
