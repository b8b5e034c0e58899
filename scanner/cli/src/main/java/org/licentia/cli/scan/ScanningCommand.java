package org.licentia.cli.scan;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.maven.CircuitBreakers;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.output.Output;
import org.licentia.cli.output.RepositorySourceJars;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.project.Targets;
import org.licentia.cli.statistics.StatisticsOptions;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;
import org.licentia.issue.Stage;
import picocli.CommandLine.Mixin;

/** What the commands that scan have in common: what to scan, what to write, what to say. */
abstract sealed class ScanningCommand extends TerminalCommand permits ScanCommand, CheckCommand {
    @Mixin
    private final Targets targets = new Targets();

    @Mixin
    final ScanOptions options = new ScanOptions();

    @Mixin
    final Output output = new Output();

    @Mixin
    private final StatisticsOptions statistics = new StatisticsOptions();

    private final CircuitBreakers breakers = new CircuitBreakers();
    private @Nullable Inventory scanned;

    ScanningCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public final Integer call() {
        int exit;
        try {
            exit = run();
        } catch (LicentiaException e) {
            sayFailed(e);
            throw e;
        }
        statistics.write(scanned, exit);
        return exit;
    }

    // What watches the runs must not go on showing the last one that went well.
    private void sayFailed(LicentiaException failure) {
        try {
            statistics.write(null, Exit.UNUSABLE);
        } catch (LicentiaException e) {
            failure.addSuppressed(e);
        }
    }

    /** Does what the command is there for, and returns its exit code. */
    abstract int run();

    /** What is to be scanned; read once, for it may stand on standard input. */
    final ScanTarget target() {
        return targets.read(terminal.in());
    }

    /** Scans, with the project's settings. */
    final Inventory scan(ScanTarget target, ProjectConfig config) {
        if (output.isGiven()) {
            output.keep(options.read(target, config));
        }
        Inventory inventory =
                new Scan(target, options, config, verbosity, terminal, statistics.start(), breakers).run();
        scanned = inventory;
        return inventory;
    }

    /** Gets ready, while the scan waits for files, what its reports will need. */
    final void prepareReports() {
        if (options.parallel()) {
            Ahead.start(() -> {
                output.prepare();
                StandardParts.alternatives();
            });
        }
    }

    /** Writes the reports and returns the files written. */
    final List<Path> write(ScanTarget target, Inventory inventory) {
        Meter meter = statistics.meter();
        try (RepositorySourceJars sources = new RepositorySourceJars(
                options.repositories.maven(target.place(), options.properties), meter, breakers)) {
            return meter.timed(
                    Stage.REPORT,
                    () -> output.write(statistics.into(inventory), sources, terminal.out(), options.parallel()));
        }
    }

    /** Whether anything but the reports may be said on standard output. */
    final boolean speaks() {
        return !verbosity.quiet && !output.toStandardOutput();
    }

    /** Says what is odd but does not stop the run. */
    final void warn(String message) {
        if (!verbosity.quiet) {
            terminal.err().println("licentia: " + message);
        }
    }

    /** Says what the run took, if that was asked for. */
    final void sayStatistics() {
        statistics.print(terminal.err());
    }

    /** The report for a person at this terminal. */
    final ConsoleReport console() {
        return new ConsoleReport(terminal.out(), options.color.on(terminal));
    }
}
