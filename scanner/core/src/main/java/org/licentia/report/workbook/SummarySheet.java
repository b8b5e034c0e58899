package org.licentia.report.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.diff.Gate;
import org.licentia.report.ExportNotes;

/** The first page: what the scan came to, what it rests on, what it did not see, and how to fill in the rest. */
final class SummarySheet {
    private static final int LABEL_WIDTH = 36;
    private static final int TEXT_WIDTH = 92;
    private static final int MOST_ISSUES = 200;
    private static final double LINE_POINTS = 14;

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("disclaimer", "Not legal advice"),
            Map.entry("target", "Scanned"),
            Map.entry("as-of", "Judged for"),
            Map.entry("policy", "Policy"),
            Map.entry("policy-sha256", "SHA-256 of the policy"),
            Map.entry("distribution-model", "Distribution model"),
            Map.entry("outbound-license", "License of the product"),
            Map.entry("complete", "Complete"),
            Map.entry("looked-at", "Looked at"),
            Map.entry("not-looked-at", "Not looked at"),
            Map.entry("data-sources", "Data from"));

    private final Worksheet sheet;
    private int row;

    private SummarySheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(Inventory inventory, Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet("Summary");
        PrintSetup.apply(sheet, PaperSize.A4_PAPER);
        sheet.hideGridLines();
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        SummarySheet summary = new SummarySheet(sheet);
        summary.title(inventory);
        summary.counts(inventory.summary());
        summary.section("What it rests on");
        ExportNotes.of(inventory).forEach((key, note) -> summary.line(LABELS.getOrDefault(key, key), note));
        summary.section("How to decide in this workbook");
        summary.instructions();
        summary.issues(inventory);
        sheet.finish();
    }

    private void title(Inventory inventory) {
        sheet.value(
                row,
                0,
                CellText.written(
                        CellText.of("License review of " + inventory.target().name())));
        sheet.style(row, 0)
                .fontName(PrintSetup.FONT)
                .bold()
                .fontSize(16)
                .fontColor("FF1F3864")
                .set();
        sheet.rowHeight(row++, 26);
        Gate.Outcome outcome = Gate.judge(inventory, Gate.FailOn.REVIEW);
        VerdictStyle look = switch (outcome) {
            case COMPLIANT -> VerdictStyle.of("allow");
            case VIOLATIONS -> VerdictStyle.of("deny");
            case INCOMPLETE -> VerdictStyle.of("needs-review");
        };
        String words = switch (outcome) {
            case COMPLIANT -> "Compliant: nothing stands against shipping it under this policy.";
            case VIOLATIONS ->
                "Not compliant: "
                        + open(Gate.failures(inventory, Gate.FailOn.REVIEW).size());
            case INCOMPLETE -> "Incomplete: not everything could be looked at, so nobody can say.";
        };
        labelled("Verdict", words);
        StyleSetter verdict = sheet.style(row - 1, 1).fontName(PrintSetup.FONT).verticalAlignment("center");
        look.apply(verdict);
        verdict.set();
    }

    private static String open(int findings) {
        return findings == 1 ? "1 finding is open." : findings + " findings are open.";
    }

    private void counts(Inventory.Summary summary) {
        section("In numbers");
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("Components", summary.components());
        counts.put("Built by the project itself", summary.own());
        counts.put("Modules", summary.modules());
        summary.verdicts().forEach((verdict, count) -> counts.put("Components: " + verdict, count));
        counts.put("Findings", summary.violations());
        counts.put("Errors", summary.errors());
        counts.put("Warnings", summary.warnings());
        counts.forEach((label, count) -> {
            label(label);
            sheet.value(row, 1, count);
            sheet.style(row++, 1)
                    .horizontalAlignment("left")
                    .verticalAlignment("top")
                    .set();
        });
    }

    private void instructions() {
        line(
                "1. Decide",
                "On the sheet Violations choose in the column Decision: 'waive' accepts the finding for a time, 'choose'"
                        + " takes one of the licenses in the column Offered, 'reject' asks for a change of the product,"
                        + " 'leave open' or nothing leaves it as it is.");
        line(
                "2. Say who and why",
                "To waive: Reason, Comment, Owner, Approver, and as Expiry the last day on which it counts, at most a"
                        + " year ahead. To choose: License chosen, Comment, Owner, Approver. Ticket may stay empty.");
        line(
                "3. Leave the rest",
                "Rows may be sorted, filtered or deleted and columns moved. The other columns must stay as they are: each"
                        + " row carries a seal, and a changed one is refused.");
        line(
                "4. Bring it back",
                "licentia import licentia.xlsx --into PROJECT checks every row and writes .licentia/decisions.yml; the"
                        + " next scan shows the decisions, and refuses those whose evidence has changed meanwhile.");
    }

    private void issues(Inventory inventory) {
        if (inventory.issues().isEmpty()) {
            return;
        }
        section("What went wrong");
        inventory.issues().stream().limit(MOST_ISSUES).forEach(issue -> line(issue.severity(), words(issue)));
        if (inventory.issues().size() > MOST_ISSUES) {
            line("", "… and " + (inventory.issues().size() - MOST_ISSUES) + " more in licentia.json.");
        }
    }

    private static String words(IssueEntry issue) {
        return issue.message() + " " + issue.remedy();
    }

    private void section(String title) {
        row++;
        sheet.value(row, 0, title);
        sheet.range(row, 0, row, 1)
                .style()
                .fontName(PrintSetup.FONT)
                .bold()
                .fontColor("FFFFFFFF")
                .fillColor("FF1F3864")
                .set();
        sheet.rowHeight(row++, 18);
    }

    private void line(String label, String text) {
        labelled(label, text);
        sheet.style(row - 1, 1).wrapText(true).verticalAlignment("top").set();
    }

    private void labelled(String label, String text) {
        label(label);
        String shown = CellText.of(text);
        sheet.value(row, 1, CellText.written(shown));
        long lines = shown.lines()
                .limit(30)
                .mapToLong(line -> 1 + Math.max(0, line.length() - 1) / (TEXT_WIDTH + 8))
                .sum();
        sheet.rowHeight(row++, Math.max(1, Math.min(28, lines)) * LINE_POINTS + 3);
    }

    private void label(String label) {
        sheet.value(row, 0, CellText.written(CellText.of(label)));
        sheet.style(row, 0)
                .fontName(PrintSetup.FONT)
                .bold()
                .verticalAlignment("top")
                .wrapText(true)
                .set();
    }
}
