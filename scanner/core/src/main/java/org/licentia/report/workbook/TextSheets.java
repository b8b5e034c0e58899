package org.licentia.report.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.report.SafeLink;
import org.licentia.report.workbook.TableSheet.Column;

/**
 * The licenses, and the documents that components carry. Texts are longer than a cell may be, so the workbook says which
 * there are, their hashes, and in which report each is printed.
 */
final class TextSheets {
    private static final String ELSEWHERE = "licentia.html and licentia.json, under this id";

    private static final List<Column> LICENSES = List.of(
            Column.words("License", 32),
            Column.words("Name", 38),
            Column.words("Category", 22),
            Column.words("Sure", 9),
            Column.words("Components", 12),
            Column.words("OSI approved", 10),
            Column.words("Patent grant", 12),
            Column.words("Patent suit ends it", 12),
            Column.words("Forbids", 22),
            Column.prose("Others say", 30),
            Column.words("Text", 36),
            Column.words("Characters", 12),
            Column.code("SHA-256 of the text", 66));

    /** The columns that are printed: a hash would make the words beside it too small to read. */
    private static final int LICENSES_PRINTED = LICENSES.size() - 1;

    private static final List<Column> TEXTS = List.of(
            Column.words("Kind", 12),
            Column.words("First component", 42),
            Column.words("File in it", 46),
            Column.words("Components", 12),
            Column.words("Characters", 12),
            Column.code("SHA-256", 66));

    private TextSheets() {}

    static void licenses(Inventory inventory, Workbook workbook) throws IOException {
        TableSheet sheet = new TableSheet(workbook, "Licenses", LICENSES, 1);
        for (LicenseEntry license : inventory.licenses()) {
            String text = license.text();
            sheet.row(
                    license.id(),
                    license.name(),
                    license.category(),
                    license.confidence(),
                    license.components(),
                    license.osiApproved() ? "yes" : "no",
                    license.patentGrant(),
                    license.patentRetaliation(),
                    license.useRestriction(),
                    String.join("\n", license.dissent()),
                    text == null ? "no text is known" : ELSEWHERE,
                    text == null ? null : text.length(),
                    text == null ? null : Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
            sheet.linkTo(0, license.id(), SafeLink.of(license.reference()));
        }
        sheet.printOnly(LICENSES_PRINTED);
        sheet.finish();
    }

    static void documents(Inventory inventory, Workbook workbook) throws IOException {
        Map<String, Carried> carried = new HashMap<>();
        for (InventoryEntry entry : inventory.components()) {
            for (InventoryEntry.Document document : entry.documents()) {
                carried.putIfAbsent(
                        document.sha256(), new Carried(entry.coordinates(), document.path(), document.kind()));
            }
        }
        TableSheet sheet = new TableSheet(workbook, "Texts", TEXTS, 0);
        for (DocumentEntry document : inventory.documents()) {
            @Nullable Carried first = carried.get(document.sha256());
            sheet.row(
                    first == null ? null : first.kind(),
                    first == null ? null : first.component(),
                    first == null ? null : first.path(),
                    document.components(),
                    document.text().length(),
                    document.sha256());
        }
        sheet.finish();
    }

    /** Where a document was found first. */
    private record Carried(String component, String path, String kind) {}
}
