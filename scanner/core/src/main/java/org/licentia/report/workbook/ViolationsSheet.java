package org.licentia.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.licentia.decision.Waiver;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.workbook.FindingFacts.Field;
import org.licentia.report.workbook.TableSheet.Column;

/** The sheet that counsel fills in: one row for each finding, with the columns to decide in, and what a decision needs. */
final class ViolationsSheet {
    static final String NAME = "Violations";
    static final String ROW_ID = "Row id";
    static final String SEAL = "Seal";

    private static final int FIRST_INPUT = 7;

    private static final List<Column> COLUMNS = columns();

    /** The columns that are printed: the facts behind them are for machines. */
    private static final int PRINTED = FIRST_INPUT + CounselColumn.values().length;

    private ViolationsSheet() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.code(ROW_ID, 14),
                Column.words(Field.COMPONENT.title(), 30),
                Column.verdict(),
                Column.words(Field.LICENSE.title(), 20),
                Column.words(Field.RULE.title(), 17),
                Column.prose("Because", 36),
                Column.prose("What to do", 28)));
        for (CounselColumn input : CounselColumn.values()) {
            columns.add(
                    input == CounselColumn.EXPIRY
                            ? Column.date(input.title(), input.width())
                            : Column.input(input.title(), input.width()));
        }
        columns.addAll(List.of(
                Column.words(Field.CHOICES.title(), 20),
                Column.words("Waived by", 28),
                Column.words("Priority", 16),
                Column.prose("Used by", 34),
                Column.prose("Path", 40),
                Column.prose("Cost of keeping it", 30),
                Column.words(Field.SCOPES.title(), 14),
                Column.words(Field.LINKAGES.title(), 15),
                Column.words(Field.DISTRIBUTION.title(), 18),
                Column.code(Field.EVIDENCE.title(), 19),
                Column.code(Field.PURL.title(), 50),
                Column.code(Field.PROJECT.title(), 30),
                Column.code(SEAL, 19)));
        return List.copyOf(columns);
    }

    /** @param places the row of each component in the sheet of components, by package URL */
    static void write(Inventory inventory, Map<String, Integer> places, Workbook workbook) throws IOException {
        Map<String, InventoryEntry> components = inventory.components().stream()
                .collect(Collectors.toMap(InventoryEntry::purl, entry -> entry, (first, second) -> first));
        TableSheet sheet = new TableSheet(workbook, NAME, COLUMNS, 2);
        sheet.sheet().setTabColor("FFC00000");
        Map<Integer, List<String>> offers = new HashMap<>();
        for (ViolationEntry finding : inventory.violations()) {
            InventoryEntry component = components.get(finding.component());
            if (component == null) {
                continue;
            }
            FindingFacts facts = FindingFacts.of(finding, component, inventory);
            sheet.row(cells(finding, facts));
            Integer place = places.get(finding.component());
            if (place != null) {
                sheet.linkWithin(0, facts.rowId(), TableSheet.link(InventorySheet.NAME, place));
            }
            List<String> offered = OfferedLicenses.of(component);
            if (!offered.isEmpty()) {
                offers.put(sheet.rows(), offered);
            }
        }
        validate(sheet);
        new OfferLists(workbook, offers).validate(sheet.sheet(), input(CounselColumn.LICENSE));
        sheet.printOnly(PRINTED);
        sheet.finish();
    }

    private static @Nullable Object[] cells(ViolationEntry finding, FindingFacts facts) {
        @Nullable Object[] cells = new Object[COLUMNS.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = switch (COLUMNS.get(column).title()) {
                case ROW_ID -> facts.rowId();
                case SEAL -> facts.seal();
                case "Because" -> finding.because();
                case "What to do" ->
                    finding.remedies().isEmpty()
                            ? finding.fix()
                            : finding.remedies().get(0).title();
                case "Waived by" -> finding.waivedBy();
                case "Priority" -> finding.priority();
                case "Used by" ->
                    finding.usages().stream()
                            .map(use -> use.module() + " (" + use.scope() + ")")
                            .distinct()
                            .collect(Collectors.joining("\n"));
                case "Path" -> finding.module() + " › " + String.join(" › ", finding.path());
                case "Cost of keeping it" -> finding.cost();
                default -> fact(COLUMNS.get(column).title(), facts);
            };
        }
        return cells;
    }

    private static @Nullable String fact(String title, FindingFacts facts) {
        return Arrays.stream(Field.values())
                .filter(field -> field.title().equals(title))
                .map(facts::get)
                .findFirst()
                .orElse(null);
    }

    private static int input(CounselColumn column) {
        return FIRST_INPUT + column.ordinal();
    }

    private static void validate(TableSheet sheet) {
        list(sheet, CounselColumn.DECISION, CounselWord.all().replace(", ", ","));
        list(
                sheet,
                CounselColumn.REASON,
                Arrays.stream(Waiver.Reason.values()).map(Objects::toString).collect(Collectors.joining(",")));
    }

    private static void list(TableSheet sheet, CounselColumn column, String words) {
        sheet.cells(input(column))
                .validateWithListByFormula("\"" + words + "\"")
                .allowBlank(true)
                .showDropdown(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(column.title())
                .error("Write one of: " + words.replace(",", ", ") + ".");
    }

    /** The licenses offered to each row, on a sheet of their own, where lists to choose from must stand. */
    private record OfferLists(Workbook workbook, Map<Integer, List<String>> offers) {
        void validate(Worksheet rows, int column) {
            if (offers.isEmpty()) {
                return;
            }
            Worksheet lists = workbook.newWorksheet("Lists");
            lists.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            int line = 0;
            for (int row : offers.keySet().stream().sorted().toList()) {
                List<String> offered = Objects.requireNonNull(offers.get(row));
                for (int i = 0; i < offered.size(); i++) {
                    lists.value(line, i, CellText.written(CellText.of(offered.get(i))));
                }
                rows.range(row, column, row, column)
                        .validateWithList(lists.range(line, 0, line, offered.size() - 1))
                        .allowBlank(true)
                        .showDropdown(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .showErrorMessage(true)
                        .errorTitle(CounselColumn.LICENSE.title())
                        .error("Take one of the licenses that the component offers.");
                line++;
            }
        }
    }
}
