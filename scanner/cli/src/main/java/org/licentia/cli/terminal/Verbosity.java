package org.licentia.cli.terminal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.licentia.cli.log.Log;
import org.licentia.cli.log.LogFormat;
import picocli.CommandLine.Option;

/** How much a command says on standard error. */
public final class Verbosity {
    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but the answer and errors.")
    public boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log key decisions to standard error; twice for everything, three times for traces.")
    public boolean[] verbose = new boolean[0];

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "How -v logs: 'text', or 'json' for one object a line. Default: text.")
    LogFormat logFormat = LogFormat.TEXT;

    /** The words that people write. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(LogFormat.values())
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }

    /** Lets the log say what the options ask for. */
    public void apply(Terminal terminal) {
        Log.show(verbose.length, logFormat, Terminal::safe, terminal.err());
    }
}
