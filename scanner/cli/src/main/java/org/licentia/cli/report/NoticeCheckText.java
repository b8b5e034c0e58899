package org.licentia.cli.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.terminal.Colors;
import org.licentia.report.attribution.NoticeCheck;

/** What a built artifact does not tell its recipients, for a person at a terminal. */
public final class NoticeCheckText {
    private final PrintStream out;
    private final Colors colors;

    public NoticeCheckText(PrintStream out, Colors colors) {
        this.out = out;
        this.colors = colors;
    }

    /** Prints all of it, by component. */
    public void print(NoticeCheck check) {
        Map<String, List<NoticeCheck.Finding>> byComponent = check.findings().stream()
                .collect(
                        Collectors.groupingBy(NoticeCheck.Finding::component, LinkedHashMap::new, Collectors.toList()));
        byComponent.forEach((component, findings) -> {
            line(colors.bold(shown(component)));
            for (NoticeCheck.Finding finding : findings) {
                line("  " + colors.red("✗ " + shown(finding.kind())) + "  " + shown(finding.what()));
                line("      do    " + shown(finding.remedy()));
            }
            line("");
        });
        check.unread().forEach(each -> line(colors.yellow("! not looked at: ") + shown(each)));
        String found = ConsoleReport.counted(check.findings().size(), "finding");
        line((check.findings().isEmpty() ? colors.green("✓ " + found) : colors.red(found)) + " in "
                + shown(check.built()) + ": " + ConsoleReport.counted(check.texts(), "text") + " and "
                + ConsoleReport.counted(check.copyrights(), "copyright notice") + " of "
                + ConsoleReport.counted(check.components(), "distributed component") + " sought in "
                + ConsoleReport.counted(check.archives(), "archive"));
        out.flush();
    }

    private static String shown(String text) {
        return ConsoleReport.shown(text);
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
