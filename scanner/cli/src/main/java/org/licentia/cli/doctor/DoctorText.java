package org.licentia.cli.doctor;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.terminal.Colors;
import org.licentia.cli.terminal.Terminal;
import org.licentia.report.LineText;

/**
 * A checkup for a person at a terminal.
 *
 * @param quiet whether only that is said which is not good
 * @param columns in which text is broken into lines, where its words allow that
 */
record DoctorText(PrintStream out, Colors colors, boolean quiet, int columns) {
    private static final int UNBOUND = 110;
    private static final int TERMINAL = 80;
    private static final int WIDEST_NAME = 26;

    /**
     * How wide the text may be.
     *
     * @param onTerminal whether a person reads it directly
     * @param variable what {@code COLUMNS} says of the terminal (POSIX.1-2017, 8.3); null when nothing
     */
    static int columns(boolean onTerminal, @Nullable String variable) {
        if (!onTerminal) {
            return UNBOUND;
        }
        if (variable != null && variable.matches("[0-9]{2,4}")) {
            return Math.max(60, Math.min(UNBOUND, Integer.parseInt(variable)));
        }
        return TERMINAL;
    }

    void print(Checkup checkup) {
        List<Diagnosis> shown = checkup.checks().stream()
                .filter(each -> !quiet || each.state() != State.GOOD)
                .toList();
        int width = shown.stream()
                .mapToInt(each -> Math.min(WIDEST_NAME, name(each).length()))
                .max()
                .orElse(0);
        shown.forEach(each -> print(each, width));
        line((shown.isEmpty() ? "" : "\n") + summary(checkup));
    }

    private void print(Diagnosis each, int width) {
        String indentation = " ".repeat(width + 4);
        String name = name(each);
        boolean isLong = name.length() > width;
        String padded = isLong ? name : name + " ".repeat(width - name.length());
        List<String> seen = wrapped(LineText.of(each.seen()), columns - width - 4);
        if (isLong) {
            line(mark(each.state()) + " " + padded);
        }
        for (int i = 0; i < seen.size(); i++) {
            line((i == 0 && !isLong ? mark(each.state()) + " " + padded + "  " : indentation)
                    + Terminal.safe(seen.get(i)));
        }
        List<String> remedy = wrapped(LineText.of(each.remedy()), columns - width - 6);
        for (int i = 0; i < remedy.size() && !each.remedy().isEmpty(); i++) {
            line(indentation + colors.bold((i == 0 ? "→ " : "  ") + Terminal.safe(remedy.get(i))));
        }
    }

    private static String name(Diagnosis each) {
        return Terminal.safe(LineText.of(each.what()));
    }

    private String mark(State state) {
        return switch (state) {
            case GOOD -> colors.green("✓");
            case WARNING -> colors.yellow("!");
            case PROBLEM -> colors.red("✗");
        };
    }

    private String summary(Checkup checkup) {
        int problems = count(checkup, State.PROBLEM);
        int warnings = count(checkup, State.WARNING);
        String words = ConsoleReport.counted(problems, "problem") + ", " + ConsoleReport.counted(warnings, "warning")
                + ", " + count(checkup, State.GOOD) + " good.";
        return problems > 0 ? colors.red(words) : warnings > 0 ? colors.yellow(words) : colors.green(words);
    }

    private static int count(Checkup checkup, State state) {
        return (int)
                checkup.checks().stream().filter(each -> each.state() == state).count();
    }

    /** The text in lines of at most so many characters, where its words allow that. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
