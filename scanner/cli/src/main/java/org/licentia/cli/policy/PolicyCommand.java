package org.licentia.cli.policy;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The policy as software: shown, checked, tried and asked. */
@Command(
        name = "policy",
        description = "Show a policy, check it for mistakes, run its examples, or ask it about a license.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class PolicyCommand implements Callable<Integer> {
    /** The version of the JSON that the subcommands print; semantic. */
    static final String SCHEMA_VERSION = "1.0.0";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With the commands below it. */
    public static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new PolicyCommand())
                .addSubcommand("show", new PolicyShowCommand(terminal))
                .addSubcommand("lint", new PolicyLintCommand(terminal))
                .addSubcommand("test", new PolicyTestCommand(terminal))
                .addSubcommand("explain", new PolicyExplainCommand(terminal));
    }

    /** A command is missing: says which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.UNUSABLE;
    }

    /** As the product writes public words. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
