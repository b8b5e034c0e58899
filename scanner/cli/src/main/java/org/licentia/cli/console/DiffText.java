package org.licentia.cli.console;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licentia.cli.terminal.Colors;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.diff.InventoryDiff;

/** What changed between two scans, for a person at a terminal. */
public final class DiffText {
    private static final int MOST = 50;

    private final PrintStream out;
    private final Colors colors;

    /** Prints to this stream, in these colours. */
    public DiffText(PrintStream out, Colors colors) {
        this.out = out;
        this.colors = colors;
    }

    /** Prints all of it. */
    public void print(InventoryDiff diff) {
        line(colors.bold(shown(diff.before().target())) + " as of "
                + shown(diff.before().asOf()) + "  →  "
                + colors.bold(shown(diff.after().target())) + " as of "
                + shown(diff.after().asOf()));
        line("policy " + shown(diff.after().policy().id()) + " · "
                + shown(diff.after().policy().distribution()) + " · "
                + shown(diff.after().policy().outbound()));
        printFindings(diff);
        section("Resolved", diff.resolved(), resolved -> {
            line("  " + colors.green("✓") + " " + colors.bold(shown(resolved.coordinates())) + "  "
                    + shown(resolved.rule()) + "  (" + shown(resolved.how()) + ")");
        });
        Map<String, List<InventoryDiff.Change>> byKind = diff.changes().stream()
                .collect(Collectors.groupingBy(InventoryDiff.Change::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, changes) -> section(title(kind), changes, change -> line("  " + changed(change))));
        printDecisions(diff);
        line("");
        line(summary(diff));
        out.flush();
    }

    /** Prints what is new or worse. */
    void printFindings(InventoryDiff diff) {
        section("New or worse", diff.newOrWorse(), finding -> {
            String mark = finding.verdict().equals("deny") ? colors.red("✗ deny") : colors.yellow("? needs-review");
            line("  " + mark + "  " + colors.bold(shown(finding.coordinates())) + "  " + shown(finding.license()) + "  "
                    + shown(finding.kind()));
            line("      rule  " + shown(finding.rule()) + ": " + shown(finding.because()));
            line("      in    " + shown(finding.module()) + " (" + shown(finding.scope()) + ")"
                    + (finding.was() == null || finding.was().equals(finding.coordinates())
                            ? ""
                            : ", before: " + shown(finding.was())));
            line("      what  " + shown(finding.detail()));
            if (!finding.whatToDo().isEmpty()) {
                line("      do    " + shown(finding.whatToDo()));
            }
        });
    }

    /** Prints the decisions that came or went. */
    void printDecisions(InventoryDiff diff) {
        // Each one: what is decided by a change must not hide behind the number of its decisions.
        section(
                "Decisions added",
                diff.decisionsAdded(),
                Integer.MAX_VALUE,
                decision -> line("  " + colors.yellow("+") + " " + said(decision)));
        section("Decisions removed", diff.decisionsRemoved(), decision -> line("  - " + said(decision)));
    }

    /** How many findings are of which kind, in one line. */
    String summary(InventoryDiff diff) {
        int worse = diff.newOrWorse().size();
        String found = ConsoleReport.counted(worse, "finding") + " new or worse";
        return (worse == 0 ? colors.green(found) : colors.red(found)) + " · " + diff.known() + " known · "
                + diff.resolved().size() + " resolved"
                + (diff.after().complete() ? "" : " · " + colors.yellow("the newer inventory is incomplete"));
    }

    private static String said(DecisionEntry decision) {
        return shown(decision.kind() + " " + decision.component() + ": " + decision.subject()
                + (decision.reason() == null ? "" : ", " + decision.reason())
                + (decision.by().isEmpty() ? ", " + decision.because() : ", by " + decision.by())
                + (decision.approver() == null ? "" : ", approved by " + decision.approver())
                + (decision.until() == null ? "" : ", until " + decision.until()) + " (" + decision.source() + ", "
                + decision.state() + ")");
    }

    private static String changed(InventoryDiff.Change change) {
        String before = change.before();
        String after = change.after();
        if (before == null || after == null) {
            return shown(String.valueOf(before == null ? after : before));
        }
        String who = change.kind().equals("version-changed") ? "" : shown(change.component()) + "  ";
        return who + shown(before) + " → " + shown(after);
    }

    private static String title(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
    }

    private <T> void section(String title, List<T> all, java.util.function.Consumer<T> each) {
        section(title, all, MOST, each);
    }

    private <T> void section(String title, List<T> all, int most, java.util.function.Consumer<T> each) {
        if (all.isEmpty()) {
            return;
        }
        line("");
        line(colors.bold(title) + "  " + all.size());
        all.stream().limit(most).forEach(each);
        if (all.size() > most) {
            line("  … and " + (all.size() - most) + " more; '-f json' lists them all.");
        }
    }

    private static String shown(String text) {
        return ConsoleReport.shown(text);
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
