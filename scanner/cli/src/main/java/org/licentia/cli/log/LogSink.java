package org.licentia.cli.log;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.licentia.issue.Secrets;

/** Somewhere that lines of the log go to; each loses its secrets before. */
final class LogSink extends Handler {
    private final Level own;
    private final Level others;
    private final LogFormat format;
    private final UnaryOperator<String> spelled;
    private final Consumer<String> taker;

    /**
     * @param own the mildest level of us
     * @param others the mildest level of libraries
     */
    LogSink(Level own, Level others, LogFormat format, UnaryOperator<String> spelled, Consumer<String> taker) {
        this.own = own;
        this.others = others;
        this.format = format;
        this.spelled = spelled;
        this.taker = taker;
    }

    Level own() {
        return own;
    }

    Level others() {
        return others;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        Level least = String.valueOf(line.getLoggerName()).startsWith(Log.OWN + ".") ? own : others;
        return line.getLevel().intValue() >= least.intValue();
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            taker.accept(Secrets.known().hiddenIn(format.written(line, spelled)));
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        // What takes the lines is somebody else's.
    }
}
