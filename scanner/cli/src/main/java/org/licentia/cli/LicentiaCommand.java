package org.licentia.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.licentia.cli.diagnostics.Diagnostics;
import org.licentia.cli.identify.IdentifyCommand;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.report.DiffCommand;
import org.licentia.cli.report.NoticeCommand;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.cli.terminal.Words;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The top of the command line; says nothing itself. */
@Command(
        name = LicentiaCommand.NAME,
        description = "License compliance for Maven projects: what your product may not ship, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   good: reports written; for 'check': compliant and complete",
            "  1   'check' found violations; 'diff' found something new or worse;",
            "      'policy test' missed a case; 'policy lint' found a mistake;",
            "      'notice --verify' missed a text; 'import' found a wrong row in a workbook;",
            "      'audit' found a line that does not fit; 'doctor' found a problem",
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
            "  licentia policy explain GPL-3.0-only     what a policy says of it, and why",
            "  licentia doctor                          what a scan depends on, and how it is",
            "  licentia identify LICENSE src/           which licenses files carry",
            "  source <(licentia generate-completion)   completion for bash and zsh"
        })
final class LicentiaCommand implements Callable<Integer> {
    static final String NAME = "licentia";

    static {
        // Picocli would look into a dozen and a half classes of dates, databases and paths to know how to convert words
        // into them; what is needed of these is in Words.
        System.setProperty("picocli.converters.excludes", "java\\..*");
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A command is missing: says which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.UNUSABLE;
    }

    /** The whole command line: every command there is. */
    static CommandLine commandLine(Terminal terminal) {
        return commandLine(new CommandLine(new LicentiaCommand()), Subcommands.ALL, terminal);
    }

    /**
     * As much of the command line as is needed to understand these arguments; whoever names a command is not asked to wait
     * for all the others, nor for what help says above them.
     */
    static CommandLine commandLine(Terminal terminal, String... args) {
        List<String> names = Subcommands.named(args);
        return names.equals(Subcommands.ALL)
                ? commandLine(terminal)
                : commandLine(new CommandLine(CommandSpec.create().name(NAME)), names, terminal);
    }

    private static CommandLine commandLine(CommandLine commands, List<String> names, Terminal terminal) {
        for (String name : names) {
            commands.addSubcommand(name, Subcommands.make(name, terminal));
        }
        commands.setOut(terminal.outWriter());
        commands.setErr(terminal.errWriter());
        commands.setUsageHelpAutoWidth(true);
        // Secrets are taken out of what the command line says, so that nothing may stand elsewhere.
        commands.setExpandAtFiles(false);
        Words.teach(commands);
        Words.choice(commands, DiffCommand.Format.class);
        Words.choice(commands, NoticeCommand.Format.class);
        Words.choice(commands, IdentifyCommand.Format.class);
        commands.setExecutionStrategy(new LoggingFirst(terminal));
        return commands;
    }

    /** Says what is to be logged before there is anything to log. */
    private record LoggingFirst(Terminal terminal) implements CommandLine.IExecutionStrategy {
        @Override
        public int execute(CommandLine.ParseResult parsed) {
            CommandLine.ParseResult last = parsed;
            while (last.hasSubcommand()) {
                last = last.subcommand();
            }
            Object command = last.commandSpec().userObject();
            if (command instanceof TerminalCommand speaking) {
                speaking.verbosity.apply(terminal);
            }
            Diagnostics diagnostics = last.matchedOptionValue(ScanOptions.DIAGNOSTICS, null);
            return diagnostics == null ? run(parsed) : diagnosed(diagnostics, parsed, last);
        }

        private static int run(CommandLine.ParseResult parsed) {
            return new CommandLine.RunLast().execute(parsed);
        }

        private int diagnosed(Diagnostics diagnostics, CommandLine.ParseResult parsed, CommandLine.ParseResult last) {
            try {
                int exit = diagnostics.around(
                        last.originalArgs(),
                        Terminal::safe,
                        text -> terminal.err().print(Terminal.safe(text)),
                        () -> run(parsed));
                terminal.err().print(Terminal.safe(diagnostics.said()));
                return exit;
            } catch (LicentiaException e) {
                throw new CommandLine.ExecutionException(
                        last.commandSpec().commandLine(), String.valueOf(e.getMessage()), e);
            } catch (CommandLine.ExecutionException | Error e) {
                terminal.err().print(Terminal.safe(diagnostics.said()));
                throw e;
            }
        }
    }
}
