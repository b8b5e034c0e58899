package org.licentia.cli.log;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the log is wanted, and where: of all that is logged through SLF4J, which hands it to {@code java.util.logging}.
 * There is one log for a process; until somebody wants something, nothing is put together. Every line loses its secrets
 * before it goes anywhere, and what the JVM is configured to log where does not count.
 */
public final class Log {
    static final String OWN = "org.licentia";

    static {
        // Before anybody asks for a logger: with it the JDK makes the handlers, and their files, that it is configured
        // to.
        LogManager.getLogManager().reset();
    }

    // The loggers are held here since the JDK forgets those that nobody holds, and their levels with them.
    private static final Logger ALL = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger(OWN);

    /** Prints headers and bodies, and with them credentials, below {@code INFO}. */
    private static final Logger HTTP = Logger.getLogger("org.apache.http");

    /** Says of each part of a page where it comes from, at {@code DEBUG}; that is a trace. */
    private static final Logger TEMPLATES = Logger.getLogger("freemarker");

    private static final List<Logger> JDK =
            Stream.of("java", "javax", "jdk", "sun").map(Logger::getLogger).toList();

    private static @Nullable LogSink shown;
    private static @Nullable LogSink recorded;

    static {
        JDK.forEach(each -> each.setLevel(Level.OFF));
        apply();
    }

    private Log() {}

    /**
     * Shows the log from now on.
     *
     * @param verbosity 0 for nothing; 1 for key decisions; 2 for everything; 3 for traces, too
     * @param spelled makes visible what hides or controls other text
     */
    public static synchronized void show(
            int verbosity, LogFormat format, UnaryOperator<String> spelled, PrintStream out) {
        Level own = verbosity == 1 ? Level.INFO : verbosity == 2 ? Level.FINE : Level.FINEST;
        Consumer<String> printing = line -> {
            out.print(line);
            out.flush();
        };
        shown = verbosity == 0 ? null : new LogSink(own, verbosity == 1 ? Level.OFF : own, format, spelled, printing);
        apply();
    }

    /** Hands the whole log, at the level {@code DEBUG}, to somebody, whatever is shown; to nobody for null. */
    public static synchronized void record(@Nullable Consumer<String> taker, UnaryOperator<String> spelled) {
        recorded = taker == null ? null : new LogSink(Level.FINE, Level.FINE, LogFormat.TEXT, spelled, taker);
        apply();
    }

    private static void apply() {
        Stream.of(ALL.getHandlers()).forEach(ALL::removeHandler);
        List<LogSink> sinks =
                Stream.of(shown, recorded).filter(Objects::nonNull).toList();
        sinks.forEach(ALL::addHandler);
        Level others = mildest(sinks, LogSink::others);
        OURS.setLevel(mildest(sinks, LogSink::own));
        ALL.setLevel(others);
        TEMPLATES.setLevel(others == Level.FINE ? Level.INFO : others);
        HTTP.setLevel(others == Level.OFF ? Level.OFF : Level.INFO);
    }

    private static Level mildest(List<LogSink> sinks, Function<LogSink, Level> level) {
        return sinks.stream()
                .map(level)
                .min(Comparator.comparingInt(Level::intValue))
                .orElse(Level.OFF);
    }
}
