package org.licentia.cli.console;

import java.io.PrintStream;
import java.util.List;
import org.licentia.cli.terminal.Colors;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.report.IssueGroup;

/** What could not be looked at and what is doubtful, for a person at a terminal: the first of each, what is alike once. */
record ConsoleIssues(PrintStream out, Colors colors) {
    private static final int MOST_ISSUES = 10;
    private static final int MOST_OTHERS = 5;

    void print(Inventory inventory) {
        List<IssueEntry> errors = of("error", inventory);
        if (!errors.isEmpty()) {
            line("");
            line(colors.bold("Incomplete") + ": " + ConsoleReport.counted(errors.size(), "thing")
                    + " could not be looked at");
            printFirst(IssueGroup.of(inventory, errors), colors.red("!"));
        }
        List<IssueEntry> warnings = of("warning", inventory);
        if (!warnings.isEmpty()) {
            line("");
            line(colors.bold("Warnings"));
            printFirst(IssueGroup.of(inventory, warnings), colors.yellow("!"));
        }
    }

    private static List<IssueEntry> of(String severity, Inventory inventory) {
        return inventory.issues().stream()
                .filter(issue -> issue.severity().equals(severity))
                .toList();
    }

    private void printFirst(List<IssueGroup> groups, String mark) {
        groups.stream().limit(MOST_ISSUES).forEach(group -> {
            boolean isOfModules = group.abouts().size() == 1 && group.members().size() > 1;
            String modules = isOfModules ? "  (in " + group.members().size() + " modules)" : "";
            line("  " + mark + " " + ConsoleReport.shown(group.first().message()) + modules);
            String others = group.others(MOST_OTHERS);
            if (!others.isEmpty()) {
                line("    " + ConsoleReport.shown(others));
            }
            line("    " + ConsoleReport.shown(group.first().remedy()));
        });
        int beyond = groups.stream()
                .skip(MOST_ISSUES)
                .mapToInt(group -> group.members().size())
                .sum();
        if (beyond > 0) {
            line("  … and " + beyond + " more; the reports list them all.");
        }
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
