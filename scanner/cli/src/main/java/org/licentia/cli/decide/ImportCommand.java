package org.licentia.cli.decide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.audit.AuditTrail;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.maven.MavenOptions;
import org.licentia.cli.maven.MavenSetup;
import org.licentia.cli.option.PolicyOption;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ProjectFiles;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.project.SettingsFile;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.decision.DecisionReader;
import org.licentia.decision.DecisionText;
import org.licentia.decision.Decisions;
import org.licentia.graph.maven.pom.PomName;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.PolicyReference;
import org.licentia.report.workbook.DecisionImport;
import org.licentia.report.workbook.ImportedDecisions;
import org.licentia.report.workbook.ImportedDecisions.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings decisions back that people wrote into the workbook. */
@Command(
        name = "import",
        description =
                "Bring back what was decided in the workbook that 'licentia scan -f xlsx' wrote: check every row,"
                        + " and write waivers and choices into .licentia/decisions.yml. Nothing is written if any row is wrong.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer =
                "Exits 0 when everything that was decided is written down, 1 when a row is wrong, and 2 when this is no"
                        + " workbook of Licentia's, or one of another project.")
public final class ImportCommand extends TerminalCommand {
    private static final int MOST_SHOWN = 200;
    private static final String HEADER =
            "# What was decided in workbooks; 'licentia import' adds to it, and people may change it.\n";

    @Parameters(index = "0", paramLabel = "WORKBOOK", description = "The workbook, licentia.xlsx.")
    private Path workbook = Path.of("licentia.xlsx");

    @Option(
            names = "--into",
            paramLabel = "PROJECT",
            description = "The folder of the Maven project that it is about. Default: the current folder.")
    private @Nullable Path into;

    @Option(names = "--dry-run", description = "Check, print what would be written, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of the decisions, as in 2026-11-20. Default: today in UTC.")
    private @Nullable LocalDate asOf;

    public ImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        ScanTarget target = target();
        MavenSetup.tellSecrets(MavenOptions.of(target.place()));
        Decisions decided = decided(target);
        Path decisions = ProjectFiles.of(target, ProjectConfig.DECISIONS);
        ProjectFiles.refuseOutside(target, decisions, "name the other project with --into");
        SettingsFile file = SettingsFile.open(decisions, ProjectConfig.decisionsName(), HEADER);
        LocalDate today = asOf != null ? asOf : LocalDate.now(Clock.systemUTC());
        ImportedDecisions imported = DecisionImport.read(
                workbook, PomName.of(target.place().resolve("pom.xml")), today, StandardParts.decisionReader());
        ImportPlan plan = ImportPlan.of(imported, decided, today);
        List<Problem> problems = new ArrayList<>(imported.problems());
        problems.addAll(plan.problems());
        if (!problems.isEmpty()) {
            complain(problems);
            return Exit.VIOLATIONS;
        }
        List<List<String>> choices =
                plan.choices().stream().map(DecisionText::of).toList();
        List<List<String>> waivers =
                plan.waivers().stream().map(DecisionText::of).toList();
        SettingsFile after = file.withAll(DecisionReader.CHOICES, choices).withAll(DecisionReader.WAIVERS, waivers);
        StandardParts.decisionReader().read(after.text());
        boolean isNew = !choices.isEmpty() || !waivers.isEmpty();
        List<Map<String, Object>> audited = audited(plan);
        AuditTrail.refuseSecrets(audited);
        if (dryRun) {
            print(DecisionReader.CHOICES, choices);
            print(DecisionReader.WAIVERS, waivers);
        } else if (isNew) {
            new AuditTrail(target, "import", policy(target)).replace(file, after, audited);
        }
        conclude(imported, plan, isNew);
        return Exit.GOOD;
    }

    private static List<Map<String, Object>> audited(ImportPlan plan) {
        return Stream.concat(
                        plan.choices().stream().map(AuditTrail::of),
                        plan.waivers().stream().map(AuditTrail::of))
                .toList();
    }

    /** The policy by which the project is judged. */
    private static PolicyReference policy(ScanTarget target) {
        Path settings = ProjectFiles.of(target, ProjectConfig.FILE);
        return PolicyOption.read(
                        ProjectFiles.isThere(settings)
                                ? ProjectConfig.of(
                                                settings,
                                                SettingsFile.open(settings).text())
                                        .policy()
                                : null)
                .reference();
    }

    private ScanTarget target() {
        Path folder = into == null ? Path.of(".") : into;
        if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
            throw new LicentiaException("There is no project in " + (into == null ? "this folder" : folder)
                    + ": no pom.xml. Name its folder with --into; decisions count beside its POM.");
        }
        return ScanTarget.project(folder);
    }

    /** What was decided before, wherever it stands. */
    private static Decisions decided(ScanTarget target) {
        Path settings = ProjectFiles.of(target, ProjectConfig.FILE);
        Decisions here = ProjectFiles.isThere(settings)
                ? ProjectConfig.of(settings, SettingsFile.open(settings).text()).decisions()
                : Decisions.NONE;
        return here.and(ProjectConfig.decisionsBeside(target));
    }

    private void complain(List<Problem> problems) {
        for (Problem problem : problems.stream().limit(MOST_SHOWN).toList()) {
            line(problem.place() + ": " + problem.problem() + " " + problem.remedy());
        }
        if (problems.size() > MOST_SHOWN) {
            line("… and " + (problems.size() - MOST_SHOWN) + " more.");
        }
        line((problems.size() == 1 ? "One problem" : problems.size() + " problems")
                + "; nothing was written. Correct the workbook and import it again.");
    }

    private void print(String key, List<List<String>> entries) {
        if (!entries.isEmpty()) {
            line(key + ":");
        }
        for (List<String> entry : entries) {
            for (int i = 0; i < entry.size(); i++) {
                line((i == 0 ? "  - " : "    ") + entry.get(i));
            }
        }
    }

    private void conclude(ImportedDecisions imported, ImportPlan plan, boolean isNew) {
        List<String> hidden = imported.hidden();
        if (!hidden.isEmpty()) {
            line("Decided in " + (hidden.size() == 1 ? "a row that is" : "rows that are") + " hidden in the workbook: "
                    + String.join(", ", hidden.stream().limit(MOST_SHOWN).toList())
                    + (hidden.size() > MOST_SHOWN ? ", …" : "")
                    + ". Look whether somebody meant " + (hidden.size() == 1 ? "it." : "them."));
        }
        if (verbosity.quiet) {
            return;
        }
        line(ConsoleReport.counted(plan.waivers().size(), "new waiver") + ", "
                + ConsoleReport.counted(plan.choices().size(), "new choice") + "; "
                + plan.known() + " known already, " + imported.rejected() + " rejected, " + imported.open()
                + " left open.");
        if (dryRun) {
            line("Nothing was written.");
        } else if (isNew) {
            line("Written to " + ProjectConfig.decisionsName()
                    + ". Scan again: the report says which of them count, and the findings stay in it.");
        } else {
            line("There was nothing to write.");
        }
    }

    private void line(String text) {
        terminal.out().print(Terminal.safe(text.replace('\n', ' ')) + "\n");
        terminal.out().flush();
    }
}
