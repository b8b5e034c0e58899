package org.licentia.cli.log;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** How a line of the log is written. What strangers wrote never begins a line of its own. */
public enum LogFormat {
    /** {@code milliseconds-since-start LEVEL class - message}; the lines of a stack trace begin with a tab. */
    TEXT {
        @Override
        String written(LogRecord line, UnaryOperator<String> spelled) {
            StringBuilder text = new StringBuilder()
                    .append(line.getMillis() - Start.MILLIS)
                    .append(' ')
                    .append(level(line))
                    .append(' ')
                    .append(line.getLoggerName())
                    .append(" - ")
                    .append(oneLine(line.getMessage(), spelled))
                    .append('\n');
            trace(line, spelled).forEach(each -> text.append('\t').append(each).append('\n'));
            return text.toString();
        }
    },
    /** One object a line, with {@code time}, {@code level}, {@code logger}, {@code thread}, {@code message} and {@code exception}. */
    JSON {
        @Override
        String written(LogRecord line, UnaryOperator<String> spelled) {
            StringBuilder json = new StringBuilder("{\"time\":\"")
                    .append(Instant.ofEpochMilli(line.getMillis()))
                    .append("\",\"level\":\"")
                    .append(level(line))
                    .append('"');
            field("logger", line.getLoggerName(), json);
            field("thread", oneLine(Thread.currentThread().getName(), spelled), json);
            field("message", oneLine(line.getMessage(), spelled), json);
            List<String> trace = trace(line, spelled);
            if (!trace.isEmpty()) {
                field("exception", String.join("\n", trace), json);
            }
            return json.append("}\n").toString();
        }
    };

    private static final int MOST_CAUSES = 20;
    private static final int MOST_FRAMES = 60;

    /** Asked for once there is something to log. */
    private static final class Start {
        private static final long MILLIS = ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /**
     * The line, with its line feed.
     *
     * @param spelled makes visible what hides or controls other text, but for line feeds and tabs
     */
    abstract String written(LogRecord line, UnaryOperator<String> spelled);

    private static String oneLine(String text, UnaryOperator<String> spelled) {
        return spelled.apply(text)
                .replace("\r", "<U+000D>")
                .replace("\n", "<U+000A>")
                .replace("\t", "<U+0009>");
    }

    private static List<String> trace(LogRecord line, UnaryOperator<String> spelled) {
        List<String> trace = new ArrayList<>();
        String before = "";
        Throwable thrown = line.getThrown();
        for (int i = 0; thrown != null && i < MOST_CAUSES; i++) {
            trace.add(before + oneLine(thrown.toString(), spelled));
            StackTraceElement[] frames = thrown.getStackTrace();
            for (int frame = 0; frame < Math.min(frames.length, MOST_FRAMES); frame++) {
                trace.add("  at " + oneLine(frames[frame].toString(), spelled));
            }
            before = "Caused by: ";
            thrown = thrown.getCause() == thrown ? null : thrown.getCause();
        }
        return trace;
    }

    private static String level(LogRecord line) {
        int level = line.getLevel().intValue();
        return level >= Level.SEVERE.intValue()
                ? "ERROR"
                : level >= Level.WARNING.intValue()
                        ? "WARN"
                        : level >= Level.INFO.intValue() ? "INFO" : level >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
    }

    private static void field(String name, String value, StringBuilder json) {
        json.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
