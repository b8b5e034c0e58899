package org.licentia.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.licentia.report.SpelledText;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out the command's answer
 * @param err everything else
 * @param outIsTerminal whether a person reads {@code out} directly
 * @param errIsTerminal whether a person reads {@code err} directly
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {

    /**
     * GitHub's commands begin a line with {@code ::name}; Azure's, GitHub's older ones and TeamCity's stand anywhere in
     * it as {@code ##name[}.
     */
    private static final Pattern COMMAND = Pattern.compile("(?m)^([^\\S\\r\\n]*+):(?=:[A-Za-z])|#(?=#[A-Za-z]*\\[)");

    private static final Function<MatchResult, String> BROKEN =
            command -> command.group(1) == null ? "<U+0023>" : command.group(1) + "<U+003A>";

    /** The same, but for the secrets that are known, on standard error; reports lose theirs before they are written. */
    public Terminal redacting() {
        PrintStream redacted = new PrintStream(new RedactingStream(err), true, StandardCharsets.UTF_8);
        return new Terminal(in, out, redacted, outIsTerminal, errIsTerminal);
    }

    /** {@code err} for those who want a writer. */
    public PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** {@code out} for those who want a writer. */
    public PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /**
     * The text with every character that hides, reorders or controls other text made visible, but for line feed and tab, and with the words broken by which build services take a line of a log for a command: what a
     * POM says must drive neither the reader's terminal nor the build that runs us.
     */
    public static String safe(String text) {
        String seen = spelled(text);
        return seen.contains("##") || seen.contains("::")
                ? COMMAND.matcher(seen).replaceAll(BROKEN)
                : seen;
    }

    private static String spelled(String text) {
        if (text.codePoints().noneMatch(SpelledText::needsSpelling)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (SpelledText.needsSpelling(c)) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
