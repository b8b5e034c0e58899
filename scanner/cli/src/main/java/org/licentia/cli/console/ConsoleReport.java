package org.licentia.cli.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.licentia.cli.terminal.Colors;
import org.licentia.cli.terminal.Terminal;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.inventory.diff.Gate;
import org.licentia.inventory.diff.InventoryDiff;

/** The result for a person at a terminal: what stands in the way, and what to type next. */
public final class ConsoleReport {
    private static final int MOST_PER_RULE = 5;
    private static final int MOST_REFERENCES = 3;
    private static final int MOST_CHARACTERS = 600;
    private static final Map<String, String> PRIORITIES = priorities();

    private final PrintStream out;
    private final Colors colors;

    /** Prints to this stream, in these colours. */
    public ConsoleReport(PrintStream out, Colors colors) {
        this.out = out;
        this.colors = colors;
    }

    private static Map<String, String> priorities() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("critical-blocker", "Critical blockers");
        titles.put("before-launch", "Should address before launch");
        titles.put("future", "Future considerations");
        return titles;
    }

    /** Prints the summary, the findings and where the reports are. */
    public void print(Inventory inventory, List<Path> written) {
        printSummary(inventory);
        printAllFindings(inventory);
        printModels(inventory);
        new ConsoleIssues(out, colors).print(inventory);
        printReports(written);
        out.flush();
    }

    /** Prints the summary and where the reports are; of the findings what is new or worse since a baseline. */
    public void printSince(InventoryDiff baseline, Inventory inventory, List<Path> written) {
        printSummary(inventory);
        DiffText diff = new DiffText(out, colors);
        diff.printFindings(baseline);
        diff.printDecisions(baseline);
        new ConsoleIssues(out, colors).print(inventory);
        printReports(written);
        line("");
        line("Since the baseline as of " + shown(baseline.before().asOf()) + ": " + diff.summary(baseline));
        out.flush();
    }

    private void printReports(List<Path> written) {
        if (!written.isEmpty()) {
            line("");
            line(places(written));
        }
    }

    /** Where the reports are, as one line. */
    public static String places(List<Path> written) {
        return "Reports: " + written.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private void printSummary(Inventory inventory) {
        Inventory.Target target = inventory.target();
        Inventory.Summary summary = inventory.summary();
        line(colors.bold(shown(target.name())) + colors.faint("  " + shown(target.coordinates())));
        String inside = summary.contained() == 0 ? "" : " (" + summary.contained() + " inside others)";
        line(counted(summary.components(), "component") + inside + " in " + counted(summary.modules(), "module")
                + " · policy " + shown(inventory.policy().id()) + " · "
                + shown(inventory.policy().distribution())
                + " under " + shown(inventory.policy().outbound()) + " · as of " + shown(inventory.asOf()));
        Map<String, Integer> verdicts = summary.verdicts();
        line("  " + colors.red(verdicts.getOrDefault("deny", 0) + " denied") + " · "
                + colors.yellow(verdicts.getOrDefault("needs-review", 0) + " to review") + " · "
                + verdicts.getOrDefault("allow-with-obligations", 0) + " allowed with obligations · "
                + colors.green(verdicts.getOrDefault("allow", 0) + " allowed"));
        int waived = (int) inventory.violations().stream()
                .filter(violation -> violation.waivedBy() != null)
                .count();
        if (waived > 0) {
            line("  " + counted(waived, "finding")
                    + " waived: still listed, and still owing what the license asks for");
        }
        int conflicting = summary.statuses().getOrDefault("CONFLICTING", 0);
        if (conflicting > 0) {
            line("  " + colors.yellow(counted(conflicting, "component")) + " about whose license places contradict each"
                    + " other; the reports list every witness");
        }
    }

    private void printAllFindings(Inventory inventory) {
        Map<String, String> words = inventory.licenses().stream()
                .filter(license -> license.kind().equals("reference"))
                .collect(
                        Collectors.toMap(LicenseEntry::id, LicenseEntry::name, (one, same) -> one, LinkedHashMap::new));
        OpenFindings open = OpenFindings.of(inventory);
        List<String> priorities = List.copyOf(PRIORITIES.keySet());
        PRIORITIES.forEach((priority, title) -> printFindings(title, open.leading(priority, priorities), open, words));
        printWaived(
                inventory.violations().stream()
                        .filter(violation -> violation.waivedBy() != null)
                        .toList(),
                words);
    }

    /** Prints what the gate says, and why. */
    public void printGate(
            Inventory inventory, Gate.FailOn failOn, Gate.Outcome outcome, List<ViolationEntry> failures) {
        line("");
        line(
                switch (outcome) {
                    case COMPLIANT ->
                        colors.green("Passed") + ": " + passed(inventory) + " (--fail-on " + failOn + ").";
                    case VIOLATIONS ->
                        colors.red("Failed") + ": "
                                + counted(failures.size(), "violation") + " (--fail-on "
                                + failOn + ").";
                    case INCOMPLETE ->
                        inventory.components().isEmpty() && inventory.complete()
                                ? colors.yellow("Nothing to judge")
                                        + ": the project has no dependencies in the modules scanned."
                                : colors.yellow("Incomplete") + ": "
                                        + counted(inventory.summary().errors(), "thing")
                                        + " could not be looked at, so nobody can say that the project is compliant.";
                });
        if (outcome == Gate.Outcome.VIOLATIONS && !inventory.complete()) {
            line(colors.yellow("Incomplete") + ", too: "
                    + counted(inventory.summary().errors(), "thing")
                    + " could not be looked at, so there may be more.");
        }
        out.flush();
    }

    private static String passed(Inventory inventory) {
        int all = inventory.violations().size();
        int waived = (int) inventory.violations().stream()
                .filter(violation -> violation.waivedBy() != null)
                .count();
        if (all == waived) {
            return "compliant and complete" + (waived == 0 ? "" : ", with " + counted(waived, "finding") + " waived");
        }
        return "complete, with " + counted(all - waived, "finding") + " let through"
                + (waived == 0 ? "" : " and " + waived + " waived");
    }

    private void printFindings(
            String title, List<ViolationEntry> findings, OpenFindings open, Map<String, String> words) {
        if (findings.isEmpty()) {
            return;
        }
        line("");
        line(colors.bold(title));
        Map<String, List<ViolationEntry>> byReason = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.rule() + " " + finding.because(), LinkedHashMap::new, Collectors.toList()));
        byReason.values().forEach(members -> {
            String rule = members.get(0).rule();
            String mark =
                    members.get(0).verdict().equals("deny") ? colors.red("✗ deny") : colors.yellow("? needs-review");
            line("");
            line("  " + mark + "  " + colors.bold(shown(rule)) + "  " + counted(members.size(), "component"));
            line("    " + shown(members.get(0).because()));
            if (!members.get(0).fix().isEmpty()) {
                line("    " + shown(members.get(0).fix()));
            }
            List<List<ViolationEntry>> together = OpenFindings.togetherWithWhatBringsThem(members);
            together.stream().limit(MOST_PER_RULE).forEach(group -> printFinding(group, open, words));
            int beyond =
                    together.stream().skip(MOST_PER_RULE).mapToInt(List::size).sum();
            if (beyond > 0) {
                line("");
                line("    … and " + beyond + " more; the reports list them all.");
            }
        });
    }

    /** Findings that somebody accepted: every one is named, for a waiver hides nothing. */
    private void printWaived(List<ViolationEntry> waived, Map<String, String> words) {
        if (waived.isEmpty()) {
            return;
        }
        line("");
        line(colors.bold("Waived for a time"));
        for (ViolationEntry finding : waived) {
            line("");
            line("  " + colors.bold(shown(finding.coordinates())) + "  " + license(finding, words));
            line("    " + shown(finding.verdict()) + " by " + shown(finding.rule()) + ", waived: "
                    + shown(String.valueOf(finding.waivedBy())));
        }
    }

    private void printFinding(List<ViolationEntry> group, OpenFindings open, Map<String, String> words) {
        ViolationEntry finding = group.get(0);
        line("");
        line("    " + colors.bold(shown(finding.coordinates())) + "  " + license(finding, words));
        List<String> path = new ArrayList<>();
        path.add(finding.module());
        path.addAll(finding.path());
        line("      path  " + shown(String.join(" › ", path)) + "  (" + shown(finding.scope()) + ")");
        if (group.size() > 1) {
            line("      and   "
                    + shown(group.stream()
                            .skip(1)
                            .map(ViolationEntry::coordinates)
                            .collect(Collectors.joining(", ")))
                    + (group.size() == 2 ? ", which comes with " : ", which come with ")
                    + shown(finding.path().get(0)));
        }
        for (ViolationEntry member : group) {
            String whose = group.size() == 1 ? "" : shown(member.coordinates()) + ": ";
            open.besides(member)
                    .forEach(other -> line("      also  " + whose + shown(other.verdict()) + " by "
                            + shown(other.rule()) + ": " + shown(other.because())));
        }
        if (finding.remedies().isEmpty()) {
            return;
        }
        Remedy remedy = finding.remedies().get(0);
        line("      do    " + shown(remedy.title()));
        line("            " + shown(remedy.detail()));
        if (remedy.snippet() != null) {
            remedy.snippet().lines().forEach(snippetLine -> line("            " + shown(snippetLine)));
        }
    }

    /** The license, with the words behind its references and the reading that was judged. */
    private static String license(ViolationEntry finding, Map<String, String> words) {
        String license = shown(finding.license());
        String said = words.entrySet().stream()
                .filter(reference -> finding.license().contains(reference.getKey()))
                .limit(MOST_REFERENCES)
                .map(reference -> "“" + shown(reference.getValue()) + "”")
                .collect(Collectors.joining(", "));
        if (!said.isEmpty()) {
            license += "  " + said;
        }
        return finding.judged() == null
                ? license
                : license + "  (not certain; judged as " + shown(finding.judged()) + ")";
    }

    private void printModels(Inventory inventory) {
        if (!inventory.models().isEmpty()) {
            line("");
            line(colors.bold("Distribution models, side by side"));
            ModelColumns.lines(inventory.models()).forEach(this::line);
        }
    }

    /** Text from outside, harmless and short enough for a line. */
    public static String shown(String text) {
        String safe = Terminal.safe(text.replace('\n', ' '));
        return safe.length() > MOST_CHARACTERS ? safe.substring(0, MOST_CHARACTERS - 1) + "…" : safe;
    }

    /** A count and its noun, with the s of the plural where there is one: "1 finding", "2 findings". */
    public static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
