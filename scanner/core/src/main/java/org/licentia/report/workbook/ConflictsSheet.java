package org.licentia.report.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.workbook.TableSheet.Column;

/** Where evidence disagrees, one row for each voice, and which licenses cannot stand together. */
final class ConflictsSheet {
    private static final String INCOMPATIBLE = "licenses-incompatible";
    private static final List<Column> COLUMNS = List.of(
            Column.words("Component", 42),
            Column.words("Kind", 20),
            Column.verdict(),
            Column.words("Judged as", 26),
            Column.words("This place means", 26),
            Column.prose("It says", 48),
            Column.words("Where", 40),
            Column.words("Weight", 12));

    private ConflictsSheet() {}

    /** @param places the row of each component in the sheet of components, by package URL */
    static void write(Inventory inventory, Map<String, Integer> places, Workbook workbook) throws IOException {
        TableSheet sheet = new TableSheet(workbook, "Conflicts", COLUMNS, 1);
        for (ViolationEntry finding : inventory.violations()) {
            if (finding.rule().equals(INCOMPATIBLE)) {
                sheet.row(
                        finding.coordinates(),
                        "licenses incompatible",
                        finding.verdict(),
                        finding.license(),
                        null,
                        finding.because(),
                        finding.module(),
                        null);
                link(sheet, finding.coordinates(), places.get(finding.component()));
            }
        }
        for (InventoryEntry entry : inventory.components()) {
            if (!entry.own() && disagrees(entry)) {
                InventoryEntry.Decision decision = entry.decision();
                for (InventoryEntry.Evidence voice : entry.evidence()) {
                    sheet.row(
                            entry.coordinates(),
                            entry.license().status().equals("CONFLICTING")
                                    ? "evidence conflicts"
                                    : "evidence ambiguous",
                            decision == null ? null : decision.verdict(),
                            decision == null ? entry.license().concluded() : decision.judged(),
                            voice.expression(),
                            voice.statement(),
                            voice.location(),
                            voice.confidence());
                    link(sheet, entry.coordinates(), places.get(entry.purl()));
                }
            }
        }
        sheet.finish();
    }

    private static void link(TableSheet sheet, String name, @org.jspecify.annotations.Nullable Integer place) {
        sheet.linkWithin(0, name, place == null ? null : TableSheet.link(InventorySheet.NAME, place));
    }

    private static boolean disagrees(InventoryEntry entry) {
        return entry.license().status().equals("CONFLICTING")
                || entry.license().status().equals("AMBIGUOUS")
                || !entry.license().readings().isEmpty();
    }
}
