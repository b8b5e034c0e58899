package org.licentia.report.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.ObligationEntry;
import org.licentia.report.workbook.TableSheet.Column;

/** What is owed for each component, and what people decided. */
final class LedgerSheets {
    private static final List<Column> OBLIGATIONS = List.of(
            Column.words("Component", 42),
            Column.words("Obligation", 28),
            Column.prose("What to do", 48),
            Column.words("Licenses", 26),
            Column.prose("Due when", 24),
            Column.words("Basis", 16),
            Column.prose("Met by", 26),
            Column.prose("Left for a person", 40));

    private static final List<Column> DECISIONS = List.of(
            Column.words("Kind", 12),
            Column.words("Component", 36),
            Column.words("Rule, license or contract", 26),
            Column.words("State", 16),
            Column.words("Reason", 20),
            Column.prose("Because", 40),
            Column.words("By", 18),
            Column.words("Approver", 18),
            Column.words("Ticket", 14),
            Column.words("Date", 12),
            Column.words("Until", 12),
            Column.words("Price", 16),
            Column.words("Takes effect on", 14),
            Column.words("Written in", 24),
            Column.code("Evidence", 19));

    private LedgerSheets() {}

    /** @param places the row of each component in the sheet of components, by package URL */
    static void obligations(Inventory inventory, Map<String, Integer> places, Workbook workbook) throws IOException {
        Map<String, ObligationEntry> known = inventory.obligations().stream()
                .collect(Collectors.toMap(ObligationEntry::id, entry -> entry, (first, second) -> first));
        Map<String, String> names = inventory.components().stream()
                .collect(Collectors.toMap(InventoryEntry::purl, InventoryEntry::coordinates, (first, second) -> first));
        TableSheet sheet = new TableSheet(workbook, "Obligations", OBLIGATIONS, 1);
        for (LedgerEntry owed : inventory.ledger()) {
            ObligationEntry obligation = known.get(owed.obligation());
            String name = names.getOrDefault(owed.component(), owed.component());
            sheet.row(
                    name,
                    obligation == null ? owed.obligation() : obligation.title(),
                    obligation == null ? null : obligation.action(),
                    String.join(", ", owed.licenses()),
                    owed.trigger(),
                    owed.basis(),
                    owed.metBy(),
                    owed.left());
            Integer place = places.get(owed.component());
            sheet.linkWithin(0, name, place == null ? null : TableSheet.link(InventorySheet.NAME, place));
        }
        sheet.finish();
    }

    static void decisions(Inventory inventory, Workbook workbook) throws IOException {
        TableSheet sheet = new TableSheet(workbook, "Decisions", DECISIONS, 2);
        for (DecisionEntry decision : inventory.decisions()) {
            sheet.row(
                    decision.kind(),
                    decision.component(),
                    decision.subject(),
                    decision.state(),
                    decision.reason(),
                    decision.because(),
                    decision.by(),
                    decision.approver(),
                    decision.ticket(),
                    decision.on(),
                    decision.until(),
                    decision.price(),
                    decision.components().size(),
                    decision.source(),
                    decision.evidence());
        }
        sheet.finish();
    }
}
