package org.licentia.report.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licentia.decision.DecisionReader;
import org.licentia.decision.DecisionText;
import org.licentia.decision.LicenseChoice;
import org.licentia.decision.Waiver;
import org.licentia.issue.LicentiaException;
import org.licentia.report.SpelledText;
import org.licentia.report.workbook.FindingFacts.Field;
import org.licentia.report.workbook.ImportedDecisions.Chosen;
import org.licentia.report.workbook.ImportedDecisions.Problem;
import org.licentia.report.workbook.ImportedDecisions.Waived;
import org.licentia.spdx.SpdxExpression;
import org.licentia.yaml.YamlText;

/**
 * Reads decisions back from the workbook that {@link WorkbookRenderer} wrote, after people worked in it with whatever
 * program they have. Sheets and columns are found by their names; of every row with a decision the facts must be as they
 * were, and the decision must be one that can count.
 */
public final class DecisionImport {
    private final Path workbook;
    private final String project;
    private final DecisionReader reader;
    private final LocalDate asOf;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Waived> waivers = new ArrayList<>();
    private final Map<String, Chosen> choices = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> hidden = new ArrayList<>();
    private int rejected;
    private int open;

    private DecisionImport(Path workbook, String project, DecisionReader reader, LocalDate asOf) {
        this.workbook = workbook;
        this.project = project;
        this.reader = reader;
        this.asOf = asOf;
    }

    /**
     * The decisions in a workbook.
     *
     * @param project {@code group:artifact} of the project that is decided about
     * @param asOf the day of the decisions
     * @throws LicentiaException when it is no such workbook, or one of another project
     */
    public static ImportedDecisions read(Path workbook, String project, LocalDate asOf, DecisionReader reader) {
        try (WorkbookFile file = WorkbookFile.open(workbook)) {
            CounselSheet sheet = CounselSheet.of(file.sheet(ViolationsSheet.NAME), workbook);
            DecisionImport decisions = new DecisionImport(workbook, project, reader, asOf);
            for (SheetCells.Row row : sheet.rows()) {
                decisions.row(new CounselRow(row, sheet.columns(), file.since1904(), decisions.problems));
            }
            return new ImportedDecisions(
                    decisions.waivers,
                    List.copyOf(decisions.choices.values()),
                    decisions.rejected,
                    decisions.open,
                    decisions.hidden,
                    decisions.problems);
        } catch (IOException e) {
            throw new LicentiaException(workbook + " could not be read. Check that you may read it.", e);
        }
    }

    private void row(CounselRow row) {
        String id = row.text(ViolationsSheet.ROW_ID).strip();
        boolean filled = Arrays.stream(CounselColumn.values()).anyMatch(column -> !row.isBlank(column));
        if (id.isEmpty() && !filled) {
            return;
        }
        refuseOther(row);
        if (!ids.add(id)) {
            row.problem(
                    ViolationsSheet.ROW_ID,
                    "The row id '" + id + "' stands in another row already.",
                    "Keep the row that is meant, and delete the copy.");
            return;
        }
        if (!filled) {
            open++;
            return;
        }
        if (row.row().hidden()) {
            hidden.add(row.place(CounselColumn.DECISION.title()));
        }
        if (row.holdsWords() && isUnchanged(row, id)) {
            decide(row);
        }
    }

    // The seal says whether the name is as it was written.
    private void refuseOther(CounselRow row) {
        String about = row.text(Field.PROJECT.title()).strip();
        if (!about.isEmpty() && !about.equals(project)) {
            throw new LicentiaException(workbook + " is about another project: " + row.place(Field.PROJECT.title())
                    + " says '" + SpelledText.of(about, 200) + "', and this is '" + SpelledText.of(project, 200)
                    + "'. Name the folder of that project with --into, or import the workbook of this one.");
        }
    }

    private static boolean isUnchanged(CounselRow row, String id) {
        FindingFacts facts = FindingFacts.read(row::text);
        if (!id.equals(facts.rowId())) {
            row.problem(
                    ViolationsSheet.ROW_ID,
                    id.isEmpty()
                            ? "The row has no row id, so nobody can say which finding it decides about."
                            : "The row id does not belong to the package URL and the rule of this row.",
                    "Decide in a row that Licentia wrote, as it wrote it.");
            return false;
        }
        if (!row.text(ViolationsSheet.SEAL).strip().equals(facts.seal())) {
            row.problem(
                    ViolationsSheet.SEAL,
                    "A fact of this row was changed: one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Field.values())
                                            .map(Field::title)
                                            .toList()) + ".",
                    "Write a new workbook with 'licentia scan -f xlsx', and decide in it.");
            return false;
        }
        return true;
    }

    private void decide(CounselRow row) {
        String word = row.text(CounselColumn.DECISION);
        Optional<CounselWord> decision = CounselWord.parse(word);
        if (decision.isEmpty()) {
            row.problem(
                    CounselColumn.DECISION,
                    word.isEmpty()
                            ? "The row says something, but not what is decided."
                            : "'" + word + "' is no decision.",
                    "Write one of: " + CounselWord.all() + ".");
            return;
        }
        switch (decision.get()) {
            case REJECT -> rejected++;
            case LEAVE_OPEN -> open++;
            case WAIVE, CHOOSE -> {
                Optional<SealedFinding> finding = SealedFinding.of(FindingFacts.read(row::text));
                if (finding.isEmpty()) {
                    row.problem(
                            CounselColumn.DECISION,
                            "Nothing can be decided about this component here: its facts cannot be written down.",
                            "Use 'licentia waive' or 'licentia choose'.");
                } else if (decision.get() == CounselWord.WAIVE) {
                    waive(row, finding.get());
                } else {
                    choose(row, finding.get());
                }
            }
        }
    }

    private void waive(CounselRow row, SealedFinding finding) {
        int before = problems.size();
        row.unused(CounselColumn.LICENSE, CounselWord.WAIVE);
        String word = row.required(CounselColumn.REASON, "Reasons are " + reasons() + ".");
        Optional<Waiver.Reason> reason = Stream.of(Waiver.Reason.values())
                .filter(each -> each.toString().equals(word))
                .findFirst();
        if (reason.isEmpty() && !word.isEmpty()) {
            row.problem(CounselColumn.REASON, "'" + word + "' is no reason.", "Reasons are " + reasons() + ".");
        }
        String because = row.required(CounselColumn.COMMENT, "Say in one sentence why; reports print it.");
        String owner = row.required(CounselColumn.OWNER, "Say who answers for it.");
        String approver = row.required(CounselColumn.APPROVER, "Say who agreed.");
        Optional<LocalDate> expiry = row.expiry();
        expiry.ifPresent(day -> checkExpiry(row, day));
        if (problems.size() > before || expiry.isEmpty() || reason.isEmpty()) {
            return;
        }
        String ticket = row.text(CounselColumn.TICKET);
        Waiver waiver = new Waiver(
                finding.rule(),
                finding.component(),
                Set.copyOf(finding.scopes()),
                Set.copyOf(finding.linkages()),
                Set.of(finding.model()),
                finding.verdict(),
                reason.get(),
                because,
                owner,
                approver,
                ticket.isEmpty() ? null : ticket,
                asOf,
                expiry.get(),
                finding.evidence(),
                "");
        if (isReadable(row, DecisionReader.WAIVERS, DecisionText.of(waiver))) {
            waivers.add(new Waived(row.place(CounselColumn.DECISION.title()), waiver));
        }
    }

    private void checkExpiry(CounselRow row, LocalDate day) {
        LocalDate last = asOf.plusDays(Waiver.LONGEST_DAYS);
        if (!day.isAfter(asOf) || day.isAfter(last)) {
            row.problem(
                    CounselColumn.EXPIRY,
                    day.isAfter(last)
                            ? "It expires on " + day + ", and no waiver counts for more than " + Waiver.LONGEST_DAYS
                                    + " days."
                            : "It expires on " + day + ", which is not after " + asOf + ".",
                    "Name a day from " + asOf.plusDays(1) + " to " + last + ".");
        }
    }

    private void choose(CounselRow row, SealedFinding finding) {
        int before = problems.size();
        row.unused(CounselColumn.REASON, CounselWord.CHOOSE);
        row.unused(CounselColumn.EXPIRY, CounselWord.CHOOSE);
        String because = row.required(CounselColumn.COMMENT, "Say in one sentence why; reports print it.");
        String approver = row.required(CounselColumn.APPROVER, "Say who decided.");
        String owner = row.required(CounselColumn.OWNER, "Say who answers for it.");
        String license = row.required(CounselColumn.LICENSE, "Take one of the licenses in the column 'Offered'.");
        Optional<SpdxExpression> taken = OfferedLicenses.parsed(license);
        boolean offered =
                taken.isPresent() && finding.isOffered() && OfferedLicenses.isOffered(finding.license(), taken.get());
        if (!offered && !license.isEmpty()) {
            row.problem(
                    CounselColumn.LICENSE,
                    "'" + license + "' is not offered: "
                            + (finding.isOffered()
                                    ? "the license is " + finding.license() + "."
                                    : "this component leaves no choice."),
                    finding.isOffered()
                            ? "Take one of the licenses in the column 'Offered'."
                            : "Waive or reject the finding, or leave it open.");
        }
        if (problems.size() > before || taken.isEmpty()) {
            return;
        }
        String ticket = row.text(CounselColumn.TICKET);
        LicenseChoice choice = new LicenseChoice(
                finding.component(),
                taken.get(),
                ticket.isEmpty() ? because : because + " (" + ticket + ")",
                owner.equals(approver) ? approver : approver + " (owner: " + owner + ")",
                asOf,
                "");
        Chosen chosen = new Chosen(row.place(CounselColumn.DECISION.title()), choice);
        if (isReadable(row, DecisionReader.CHOICES, DecisionText.of(choice))) {
            Chosen other = choices.putIfAbsent(choice.component().toString(), chosen);
            if (other != null && !other.choice().license().equals(choice.license())) {
                row.problem(
                        CounselColumn.LICENSE,
                        other.place() + " takes " + other.choice().license() + " for the same component.",
                        "Take one license in both rows.");
            }
        }
    }

    // What cannot be read back must not be written, whoever made the workbook.
    private boolean isReadable(CounselRow row, String list, List<String> entry) {
        String text = list + ":\n- " + String.join("\n  ", entry) + "\n";
        try {
            reader.read(new YamlText(row.place(ViolationsSheet.ROW_ID), text.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (LicentiaException e) {
            row.problem(
                    CounselColumn.DECISION,
                    "The decision cannot be written down: " + e.getMessage(),
                    "Use 'licentia waive' or 'licentia choose', or write it into .licentia.yml by hand.");
            return false;
        }
    }

    private static String reasons() {
        return String.join(
                ", ", Stream.of(Waiver.Reason.values()).map(Object::toString).toList());
    }
}
