package org.licentia.cli.log;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.Secrets;
import org.slf4j.event.Level;

/**
 * What of the log is wanted, and where. There is one log for a process, as SLF4J has it; until somebody wants something,
 * nothing is put together. Every line loses its secrets before it goes anywhere.
 */
public final class Log {
    private static volatile @Nullable Wanted shown;
    private static volatile @Nullable Wanted recorded;

    private Log() {}

    /** Who says something. */
    enum Kind {
        OWN,
        /** Prints headers and bodies, and with them credentials, below {@code INFO}. */
        HTTP,
        OTHER;

        static Kind of(String logger) {
            if (logger.startsWith("org.licentia.")) {
                return OWN;
            }
            return logger.startsWith("org.apache.http") ? HTTP : OTHER;
        }
    }

    /** What somebody wants: the mildest level, of us and of libraries, null for none at all. */
    private record Wanted(
            Level own,
            @Nullable Level others,
            LogFormat format,
            UnaryOperator<String> spelled,
            Consumer<String> taker) {
        boolean takes(Kind kind, Level level) {
            Level least = kind == Kind.OWN ? own : others;
            return least != null
                    && level.toInt() >= least.toInt()
                    && (kind != Kind.HTTP || level.toInt() >= Level.INFO.toInt());
        }

        void take(LogLine line) {
            taker.accept(Secrets.known().hiddenIn(format.written(line, spelled)));
        }
    }

    /**
     * Shows the log from now on.
     *
     * @param verbosity 0 for nothing; 1 for key decisions; 2 for everything; 3 for traces, too
     * @param spelled makes visible what hides or controls other text
     */
    public static void show(int verbosity, LogFormat format, UnaryOperator<String> spelled, PrintStream out) {
        if (verbosity == 0) {
            shown = null;
            return;
        }
        Level own = verbosity == 1 ? Level.INFO : verbosity == 2 ? Level.DEBUG : Level.TRACE;
        Consumer<String> printing = line -> {
            out.print(line);
            out.flush();
        };
        shown = new Wanted(own, verbosity == 1 ? null : own, format, spelled, printing);
    }

    /** Hands the whole log, at the level {@code DEBUG}, to somebody, whatever is shown; to nobody for null. */
    public static void record(@Nullable Consumer<String> taker, UnaryOperator<String> spelled) {
        recorded = taker == null ? null : new Wanted(Level.DEBUG, Level.DEBUG, LogFormat.TEXT, spelled, taker);
    }

    static boolean takes(Kind kind, Level level) {
        return takes(shown, kind, level) || takes(recorded, kind, level);
    }

    private static boolean takes(@Nullable Wanted wanted, Kind kind, Level level) {
        return wanted != null && wanted.takes(kind, level);
    }

    static void write(Kind kind, LogLine line) {
        Wanted toShow = shown;
        Wanted toRecord = recorded;
        if (toShow != null && toShow.takes(kind, line.level())) {
            toShow.take(line);
        }
        if (toRecord != null && toRecord.takes(kind, line.level())) {
            toRecord.take(line);
        }
    }
}
