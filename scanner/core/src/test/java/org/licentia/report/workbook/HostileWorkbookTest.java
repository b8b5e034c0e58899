package org.licentia.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.StandardParts;
import org.licentia.issue.LicentiaException;

/** Workbooks that somebody made to do harm, or that are damaged. */
class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Violations' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put(SHEET, sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>Row id</t></is></c></row>"));
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private ImportedDecisions read() throws IOException {
        Path workbook = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return DecisionImport.read(
                workbook, "com.example:app", LocalDate.of(2026, 1, 1), StandardParts.decisionReader());
    }

    private void assertRefused(String because) {
        assertThatThrownBy(this::read)
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining(because)
                .hasMessageContaining("w.xlsx");
    }

    @Test
    void otherSheetsAreNoWorkbookOfOurs() {
        assertRefused("lacks columns that Licentia wrote");
        parts.put(SHEET, sheet(""));
        assertRefused("has no column 'Row id'");
        parts.put("xl/workbook.xml", "<workbook/>");
        assertRefused("has no sheet 'Violations'");
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        parts.put(
                SHEET,
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                        + sheet("<row><c t='inlineStr'><is><t>&e;</t></is></c></row>"));
        assertRefused("document type");
        parts.put(SHEET, sheet("<row><c t='inlineStr'><is><t>&e;</t></is></c></row>"));
        assertRefused("its XML is damaged");
    }

    @Test
    void whatUnpacksToMoreThanAWorkbookIsRefused() {
        parts.put(SHEET, "<worksheet>" + " ".repeat(129 << 20) + "</worksheet>");
        assertRefused("unpacks to more than 128 MB");
    }

    @Test
    void deepLongAndManyAreRefused() {
        parts.put(SHEET, "<a>".repeat(200));
        assertRefused("nested deeper");
        parts.put(SHEET, sheet("<row><c t='str'><v>" + "x".repeat(300_000) + "</v></c></row>"));
        assertRefused("more than a cell can");
        parts.put(SHEET, sheet("<row><c r='A1' t='s'><v>7</v></c></row>"));
        assertRefused("refers to a text that is not there");
        parts.put(SHEET, sheet("<row><c r='ZZZZZZZZZ1'><v>7</v></c></row>"));
        assertRefused("a name that is none");
        parts.put(SHEET, sheet("<c r='A1'><v>7</v></c>"));
        assertRefused("is in no row");
        parts.put(SHEET, sheet("<row><c><v>1</v></c></row>".repeat(200_002)));
        assertRefused("more than 200000 rows");
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        Path workbook = Files.writeString(folder.resolve("w.xlsx"), "PK\u0003\u0004 and nothing else");
        assertThatThrownBy(() -> DecisionImport.read(
                        workbook, "com.example:app", LocalDate.of(2026, 1, 1), StandardParts.decisionReader()))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("it is no workbook");
        parts.remove("xl/_rels/workbook.xml.rels");
        assertRefused("a part of it is missing");
    }

    @Test
    void numbersThatNeverEndDoNotKeepAnybodyBusy() {
        assertThat(SheetCells.columnName(0)).isEqualTo("A");
        assertThat(SheetCells.columnName(27)).isEqualTo("AB");
        SheetCells.Row row =
                new SheetCells.Row(2, false, Map.of(0, new SheetCells.Cell("1E999999999", SheetCells.Kind.NUMBER)));
        var problems = new java.util.ArrayList<ImportedDecisions.Problem>();
        CounselRow counsel = new CounselRow(row, Map.of("Expiry", 0, "Ticket", 0), false, problems);
        assertThat(counsel.expiry()).isEmpty();
        assertThat(counsel.text(CounselColumn.TICKET)).isEqualTo("1E999999999");
        assertThat(problems).hasSize(1);
    }

    @Test
    void daysAreCountedAsTheProgramDoes() {
        SheetCells.Row row =
                new SheetCells.Row(2, false, Map.of(0, new SheetCells.Cell("46203", SheetCells.Kind.NUMBER)));
        CounselRow since1900 = new CounselRow(row, Map.of("Expiry", 0), false, new java.util.ArrayList<>());
        assertThat(since1900.expiry()).contains(LocalDate.of(2026, 6, 30));
        CounselRow since1904 = new CounselRow(row, Map.of("Expiry", 0), true, new java.util.ArrayList<>());
        assertThat(since1904.expiry()).contains(LocalDate.of(2030, 7, 1));
    }
}
