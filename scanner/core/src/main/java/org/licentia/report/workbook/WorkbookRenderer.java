package org.licentia.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;

/**
 * The inventory as a workbook (ECMA-376) for counsel, whose decisions {@link DecisionImport} reads back. Every text is a
 * text and never a formula, whatever it begins with.
 */
public final class WorkbookRenderer implements Renderer {
    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String fileName() {
        return "licentia.xlsx";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        // The version of an application is two numbers and a dot there (ECMA-376, part 1, 22.2.2.3).
        try (Workbook workbook = new Workbook(written, "Licentia", "1.0")) {
            workbook.setGlobalDefaultFont(PrintSetup.FONT, PrintSetup.FONT_SIZE);
            workbook.setCompressionLevel(1);
            Map<String, Integer> places = InventorySheet.places(inventory);
            SummarySheet.write(inventory, workbook);
            ViolationsSheet.write(inventory, places, workbook);
            InventorySheet.write(inventory, workbook);
            LedgerSheets.obligations(inventory, places, workbook);
            ConflictsSheet.write(inventory, places, workbook);
            TextSheets.licenses(inventory, workbook);
            TextSheets.documents(inventory, workbook);
            LedgerSheets.decisions(inventory, workbook);
        }
        FixedZip.write(written.toByteArray(), inventory.asOf(), out);
    }
}
