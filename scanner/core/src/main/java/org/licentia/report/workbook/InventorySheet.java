package org.licentia.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.ComponentTable;
import org.licentia.report.SafeLink;
import org.licentia.report.workbook.TableSheet.Column;

/** One row for each component. */
final class InventorySheet {
    static final String NAME = "Inventory";

    private static final int PRINTED = 10;

    private InventorySheet() {}

    /** The row of each component, by package URL. */
    static Map<String, Integer> places(Inventory inventory) {
        Map<String, Integer> places = new HashMap<>();
        for (InventoryEntry entry : inventory.components()) {
            places.put(entry.purl(), places.size() + 1);
        }
        return places;
    }

    static void write(Inventory inventory, Workbook workbook) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (ComponentTable.Column column : ComponentTable.Column.values()) {
            columns.add(column(column));
        }
        TableSheet sheet = new TableSheet(workbook, NAME, columns, 1);
        ComponentTable table = new ComponentTable(inventory);
        for (InventoryEntry entry : table.rows()) {
            @Nullable Object[] cells = new Object[columns.size()];
            for (ComponentTable.Column column : ComponentTable.Column.values()) {
                cells[column.ordinal()] = table.cell(entry, column);
            }
            sheet.row(cells);
            String homepage = entry.homepage();
            sheet.linkTo(ComponentTable.Column.HOMEPAGE.ordinal(), String.valueOf(homepage), SafeLink.of(homepage));
        }
        sheet.printOnly(PRINTED);
        sheet.finish();
    }

    private static Column column(ComponentTable.Column column) {
        return switch (column) {
            case COMPONENT -> Column.words(column.title(), 42);
            case VERDICT -> Column.verdict();
            case LICENSE, CHOSEN -> Column.words(column.title(), 24);
            case DECLARED, BECAUSE, WAIVED, MODULES, OBLIGATIONS, COPYRIGHT, ISSUES -> Column.prose(column.title(), 34);
            case HOMEPAGE, SOURCE -> Column.words(column.title(), 34);
            case NAME, ORGANIZATION, RULE -> Column.words(column.title(), 24);
            case SHA256, PURL -> Column.code(column.title(), 40);
            case STATUS -> Column.words(column.title(), 18);
            default -> Column.words(column.title(), 15);
        };
    }
}
