package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import picocli.CommandLine;

class SubcommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final Terminal terminal = new Terminal(InputStream.nullInputStream(), stream, stream, false, false);

    @Test
    void aCommandThatIsNamedIsTheSameAsAmongAllOthers() {
        CommandLine all = LicentiaCommand.commandLine(terminal);
        assertThat(all.getSubcommands().keySet()).containsExactlyElementsOf(Subcommands.ALL);
        for (String name : Subcommands.ALL) {
            CommandLine alone = LicentiaCommand.commandLine(terminal, name, "--help")
                    .getSubcommands()
                    .get(name);
            assertThat(alone.getUsageMessage())
                    .as(name)
                    .isEqualTo(all.getSubcommands().get(name).getUsageMessage());
            assertThat(alone.getCommandName()).isEqualTo(name);
        }
    }

    @Test
    void othersAreMadeOnlyWhereTheyMayBeSpokenOf() {
        assertThat(Subcommands.named("scan", ".")).containsExactly("scan");
        assertThat(Subcommands.named("help", "scan")).isEqualTo(Subcommands.ALL);
        assertThat(Subcommands.named("scna")).isEqualTo(Subcommands.ALL);
        assertThat(Subcommands.named("@arguments")).isEqualTo(Subcommands.ALL);
        assertThat(Subcommands.named()).isEqualTo(Subcommands.ALL);
    }

    @Test
    void theVersionAloneIsWhatTheCommandLineSaysOfIt() {
        assertThat(Main.run(terminal, "--version")).isEqualTo(Exit.GOOD);
        String alone = out.toString(StandardCharsets.UTF_8);
        out.reset();
        LicentiaCommand.commandLine(terminal).execute("--version");
        assertThat(alone).isEqualTo(out.toString(StandardCharsets.UTF_8)).startsWith("licentia ");
    }

    @Test
    void completionOffersEveryCommandAndWordsAsTheHelpWritesThem() {
        assertThat(Main.run(terminal, "generate-completion")).isEqualTo(Exit.GOOD);
        String script = out.toString(StandardCharsets.UTF_8);
        assertThat(script).contains(Subcommands.ALL);
        assertThat(script).contains("\"text\" \"json\"", "'--stats-prometheus'", "'--log-format'", "'--repositories'");
        assertThat(Pattern.compile("_option_args=\\(\"[^)]*[A-Z]{2}")
                        .matcher(script)
                        .results())
                .isEmpty();
    }

    @Test
    void examplesFitOnATerminal() {
        String help = LicentiaCommand.commandLine(terminal).getUsageMessage();
        assertThat(help.substring(help.indexOf("Examples:")).lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("  ") && line.length() <= 80);
        LicentiaCommand.commandLine(terminal)
                .getSubcommands()
                .forEach((name, command) -> assertThat(
                                command.getCommandSpec().usageMessage().description()[0])
                        .as("what the list of commands says of %s", name)
                        .endsWith("."));
    }
}
