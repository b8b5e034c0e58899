package org.licentia.cli.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger whose level is the one that {@link Log} has at the moment. */
final class LineLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1;

    private final transient Log.Kind kind;

    LineLogger(String name) {
        this.name = name;
        this.kind = Log.Kind.of(name);
    }

    @Override
    public boolean isTraceEnabled() {
        return Log.takes(kind, Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return Log.takes(kind, Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return Log.takes(kind, Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return Log.takes(kind, Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return Log.takes(kind, Level.ERROR);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String message,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String text = arguments == null
                ? String.valueOf(message)
                : String.valueOf(MessageFormatter.basicArrayFormat(message, arguments));
        Log.write(
                kind,
                new LogLine(
                        System.currentTimeMillis(),
                        level,
                        name,
                        text,
                        Thread.currentThread().getName(),
                        thrown));
    }
}
