package org.licentia.cli.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.terminal.AnswerFormat;
import org.licentia.cli.terminal.ColorOption;
import org.licentia.cli.terminal.Colors;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.issue.LicentiaException;
import org.licentia.report.json.JsonRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what was decided through the command line, and whether the log of it holds together. */
@Command(
        name = "audit",
        description = {
            "Show what was decided about a project through the command line, from .licentia/audit.jsonl, and verify that"
                    + " no line of it was changed or removed, and whether the files still are as the last decision left"
                    + " them.",
            "",
            "'waive', 'choose', 'import' and 'init' add a line for each decision before they write it. Changes by hand"
                    + " are no offence; they show as such.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = "Exits 0 when the log holds together, 1 when it does not, and 2 when it cannot be read.")
public final class AuditCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 200;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "The folder of a Maven project, or its POM. Default: the current folder.")
    private @Nullable Path project;

    @Mixin
    private final AnswerFormat format = new AnswerFormat();

    @Mixin
    private final ColorOption color = new ColorOption();

    private final Terminal terminal;

    public AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path place = project == null ? Path.of(".") : project;
        if (!Files.exists(place)) {
            throw new LicentiaException("There is no " + place + ". Name the folder of a Maven project, or its POM.");
        }
        AuditReport report = AuditReport.of(AuditTrail.log(ScanTarget.project(place)));
        if (format.isJson()) {
            JsonRenderer.write(report, terminal.out());
        } else {
            print(report);
        }
        terminal.out().flush();
        return report.intact() ? Exit.GOOD : Exit.VIOLATIONS;
    }

    private void print(AuditReport report) {
        Colors colors = color.on(terminal);
        if (report.isEmpty()) {
            line("Nothing was decided here through the command line: there is no " + AuditLog.NAME + ".");
            return;
        }
        int digits = String.valueOf(
                        report.lines().isEmpty()
                                ? 0
                                : report.lines().get(report.lines().size() - 1).number())
                .length();
        for (AuditReport.Line each : report.lines()) {
            AuditEntry entry = each.entry();
            line(String.format(
                    Locale.ROOT,
                    "%" + digits + "d  %s  %-6s  %s  %s",
                    each.number(),
                    ConsoleReport.shown(entry.at()),
                    ConsoleReport.shown(entry.command()),
                    ConsoleReport.shown(entry.user()),
                    ConsoleReport.shown(words(entry))));
        }
        line("");
        for (AuditReport.Problem each :
                report.problems().stream().limit(MOST_SHOWN).toList()) {
            line(colors.red("✗") + " line " + each.line() + ": " + each.message());
        }
        if (report.problems().size() > MOST_SHOWN) {
            line("… and " + (report.problems().size() - MOST_SHOWN) + " more.");
        }
        report.gaps().stream().limit(MOST_SHOWN).forEach(each -> line(gap(each, colors)));
        if (report.gaps().size() > MOST_SHOWN) {
            line("… and " + (report.gaps().size() - MOST_SHOWN) + " more.");
        }
        report.files().forEach(each -> line(standing(each, colors)));
        if (report.intact()) {
            long bare = report.lines().stream().filter(each -> !each.ownHash()).count();
            line(colors.green("✓") + " " + ConsoleReport.counted(report.lines().size(), "line")
                    + (bare == 0
                            ? ", each as it was written and behind one that it names."
                            : ", each behind one that it names; " + bare
                                    + " without a hash of their own, as an older Licentia wrote them."));
        } else {
            line("The log does not hold together. Look in the history of " + AuditLog.NAME
                    + " for what was changed, and bring back its lines from there.");
        }
    }

    private static String gap(AuditReport.Gap each, Colors colors) {
        return colors.yellow("!") + " "
                + (each.state() == AuditReport.Standing.State.NEVER_WRITTEN
                        ? "line " + each.behind() + ": its decision was never written to "
                                + ConsoleReport.shown(each.file()) + ", which line " + each.line()
                                + " found as it was before."
                        : ConsoleReport.shown(each.file()) + " was changed outside of these commands between line "
                                + each.behind() + " and line " + each.line() + ".");
    }

    private static String standing(AuditReport.Standing each, Colors colors) {
        String file = ConsoleReport.shown(each.file());
        return switch (each.state()) {
            case AS_RECORDED -> colors.green("✓") + " " + file + " is as the last decision left it.";
            case NEVER_WRITTEN ->
                colors.yellow("!") + " " + file + " is as it was before the decision of "
                        + ConsoleReport.shown(each.since()) + ": that was never written, or was undone.";
            case CHANGED_SINCE ->
                colors.yellow("!") + " " + file + " was changed outside of these commands since "
                        + ConsoleReport.shown(each.since()) + ".";
            case UNKNOWN -> "  " + file + " lies elsewhere, or cannot be read; it was not compared.";
        };
    }

    /** What was decided, in one line. */
    private static String words(AuditEntry entry) {
        Map<String, Object> decided = entry.decided();
        return switch (entry.kind()) {
            case "waiver" ->
                "waiver: '" + word(decided, "rule") + "' for " + word(decided, "component") + " "
                        + word(decided, "versions") + ", " + word(decided, "reason") + ", owner "
                        + word(decided, "owner") + ", approved by " + word(decided, "approver") + ", until "
                        + word(decided, "expires")
                        + (decided.containsKey("ticket") ? " (" + word(decided, "ticket") + ")" : "");
            case "choice" ->
                "choice: " + word(decided, "license") + " for " + word(decided, "component") + ", by "
                        + word(decided, "by");
            case "baseline" -> "baseline: " + word(decided, "findings") + " findings accepted as known";
            case AuditEntry.NOT_WRITTEN ->
                "could not be written to " + entry.file().name() + "; nothing changed";
            default -> entry.kind() + ": " + entry.file().name();
        };
    }

    private static String word(Map<String, Object> decided, String key) {
        Object value = decided.getOrDefault(key, "?");
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private void line(String text) {
        terminal.out().print(text + "\n");
    }
}
