package org.licentia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.licentia.Licentia;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The top of the command line; says nothing itself. */
@Command(
        name = "licentia",
        description = "License compliance for Maven projects: what your product may not ship, and why.",
        subcommands = {
            ScanCommand.class,
            CheckCommand.class,
            ReportCommand.class,
            DiffCommand.class,
            NoticeCommand.class,
            InitCommand.class,
            ExplainCommand.class,
            WaiveCommand.class,
            ChooseCommand.class,
            ImportCommand.class,
            NormalizeCommand.class,
            IdentifyCommand.class,
            PolicyCommand.class,
            CacheCommand.class,
            PrepareCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = LicentiaCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   good: reports written; for 'check': compliant and complete",
            "  1   'check' found violations; 'diff' found something new or worse;",
            "      'policy test' missed a case; 'policy lint' found a mistake;",
            "      'notice --verify' missed a text; 'import' found a wrong row in a workbook",
            "  2   unusable input, wrong usage, or an internal error",
            "  3   'check' could not look at everything, or found nothing to look at",
            "",
            "Examples:",
            "  licentia scan .                          reports into ./licentia-report/",
            "  licentia check . --fail-on deny          gate for CI",
            "  licentia diff old.json new.json          what is new or worse",
            "  licentia notice . -o NOTICES.txt         third-party notices for the product",
            "  licentia scan . -f json -o -             the inventory on standard output",
            "  licentia report licentia.json -f sarif   another report of the same inventory",
            "  licentia scan com.example:library:1.0    an artifact and what it brings",
            "  licentia explain com.example:library     why it is judged as it is",
            "  licentia choose com.example:dual MIT --by \"Sam Counsel\"",
            "                                           take one of the licenses offered",
            "  licentia normalize \"GPL2 w/ CPE\"         what a license name means, and why",
            "  licentia policy explain GPL-3.0-only     what the policy says of a license, and why",
            "  licentia identify LICENSE src/           which licenses these files carry or name",
            "  source <(licentia generate-completion)   completion for bash and zsh"
        })
final class LicentiaCommand implements Callable<Integer> {
    private static final Set<String> WRITE_REPORTS = Set.of("scan", "check", "report");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A command is missing: says which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.UNUSABLE;
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine commands = new CommandLine(new LicentiaCommand(), new CommandFactory(terminal));
        commands.setOut(terminal.outWriter());
        commands.setErr(terminal.errWriter());
        commands.setUsageHelpAutoWidth(true);
        Words.teach(commands);
        commands.getSubcommands().forEach((name, command) -> {
            if (WRITE_REPORTS.contains(name)) {
                listFormats(command.getCommandSpec());
            }
        });
        commands.setExecutionStrategy(new LoggingFirst());
        return commands;
    }

    /** Among the options, line breaks would cut the names of formats in two. */
    private static void listFormats(CommandSpec command) {
        List<String> footer = new ArrayList<>(List.of(command.usageMessage().footer()));
        footer.add("%nFormats, and the files they are in a folder:");
        footer.addAll(ReportFormats.lines());
        command.usageMessage().footer(footer.toArray(new String[0]));
    }

    /** Hands every command the terminal it runs in. */
    private record CommandFactory(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == ScanCommand.class) {
                return type.cast(new ScanCommand(terminal));
            }
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(terminal));
            }
            if (type == ReportCommand.class) {
                return type.cast(new ReportCommand(terminal));
            }
            if (type == InitCommand.class) {
                return type.cast(new InitCommand(terminal));
            }
            if (type == DiffCommand.class) {
                return type.cast(new DiffCommand(terminal));
            }
            if (type == NoticeCommand.class) {
                return type.cast(new NoticeCommand(terminal));
            }
            if (type == ExplainCommand.class) {
                return type.cast(new ExplainCommand(terminal));
            }
            if (type == WaiveCommand.class) {
                return type.cast(new WaiveCommand(terminal));
            }
            if (type == ChooseCommand.class) {
                return type.cast(new ChooseCommand(terminal));
            }
            if (type == ImportCommand.class) {
                return type.cast(new ImportCommand(terminal));
            }
            if (type == NormalizeCommand.class) {
                return type.cast(new NormalizeCommand(terminal));
            }
            if (type == IdentifyCommand.class) {
                return type.cast(new IdentifyCommand(terminal));
            }
            if (type == CacheCommand.class) {
                return type.cast(new CacheCommand(terminal));
            }
            if (type == PrepareCommand.class) {
                return type.cast(new PrepareCommand(terminal));
            }
            if (type == PolicyShowCommand.class) {
                return type.cast(new PolicyShowCommand(terminal));
            }
            if (type == PolicyLintCommand.class) {
                return type.cast(new PolicyLintCommand(terminal));
            }
            if (type == PolicyTestCommand.class) {
                return type.cast(new PolicyTestCommand(terminal));
            }
            if (type == PolicyExplainCommand.class) {
                return type.cast(new PolicyExplainCommand(terminal));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** Sets the log level before the first logger exists. */
    private static final class LoggingFirst implements CommandLine.IExecutionStrategy {
        @Override
        public int execute(CommandLine.ParseResult parsed) {
            CommandLine.ParseResult last = parsed;
            while (last.hasSubcommand()) {
                last = last.subcommand();
            }
            Object command = last.commandSpec().userObject();
            if (command instanceof Verbosity.Aware aware) {
                aware.verbosity().apply();
            }
            return new CommandLine.RunLast().execute(parsed);
        }
    }

    /** Product and license-list version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "licentia " + Licentia.version(),
                "SPDX license list " + Licentia.licenseListVersion(),
                "Java ${java.version}"
            };
        }
    }
}
