package org.licentia.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** The workbook as another program opens it. */
class WorkbookRendererTest {
    private static byte[] written(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookRenderer().render(inventory, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(Inventory inventory) throws IOException {
        // A text of a million equal characters looks like a trap, as it should.
        ZipSecureFile.setMinInflateRatio(0);
        return new XSSFWorkbook(new ByteArrayInputStream(written(inventory)));
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                row.forEach(cells::add);
            }
        }
        return cells;
    }

    private static List<String> column(Sheet sheet, int column) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .skip(1)
                .map(row -> Objects.toString(row.getCell(column), ""))
                .toList();
    }

    @Test
    void everySheetHasItsRows() throws IOException {
        Inventory inventory = SampleInventories.decided();
        try (XSSFWorkbook workbook = open(inventory)) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
                    .startsWith("Summary", "Violations")
                    .contains("Inventory", "Obligations", "Conflicts", "Licenses", "Texts", "Decisions");
            assertThat(workbook.getSheet("Inventory").getLastRowNum())
                    .isEqualTo(inventory.components().size());
            assertThat(workbook.getSheet("Violations").getLastRowNum())
                    .isEqualTo(inventory.violations().size());
            assertThat(workbook.getSheet("Obligations").getLastRowNum())
                    .isEqualTo(inventory.ledger().size());
            assertThat(workbook.getSheet("Licenses").getLastRowNum())
                    .isEqualTo(inventory.licenses().size());
            assertThat(workbook.getSheet("Decisions").getLastRowNum())
                    .isEqualTo(inventory.decisions().size());
            assertThat(column(workbook.getSheet("Violations"), 2))
                    .containsExactlyElementsOf(inventory.violations().stream()
                            .map(Inventory.ViolationEntry::verdict)
                            .toList());
        }
    }

    @Test
    void theSummarySaysWhatEveryExportSays() throws IOException {
        try (XSSFWorkbook workbook = open(SampleInventories.incomplete())) {
            String summary = column(workbook.getSheet("Summary"), 1).toString();
            Inventory inventory = SampleInventories.incomplete();
            assertThat(summary)
                    .contains(inventory.disclaimer(), inventory.policy().sha256(), inventory.asOf())
                    .contains("Not compliant")
                    .contains(inventory.notLookedAt())
                    .contains("could not be obtained");
        }
    }

    @Test
    void theSummaryNamesEveryColumnThatAChoiceNeeds() throws IOException {
        try (XSSFWorkbook workbook = open(SampleInventories.violations())) {
            assertThat(column(workbook.getSheet("Summary"), 1).toString())
                    .contains("To choose: License chosen, Comment, Owner, Approver.");
        }
    }

    @Test
    void aRowHasRoomForWordsThatAreWrappedBetweenThem() throws IOException {
        // No two of these words fit one line of 35 characters, and none of the last is wider than three.
        String reason = "internationalization ".repeat(4) + "x".repeat(100);
        ComponentBuilder library = new ComponentBuilder("com.example:lib:1")
                .license("MIT", "permissive", "AGREED")
                .judged("allow", "permissive", reason, "Nothing.")
                .usedBy("com.acme:app", "compile");
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(library);
        try (XSSFWorkbook workbook = open(app.build())) {
            assertThat(workbook.getSheet("Inventory").getRow(1).getHeightInPoints())
                    .isEqualTo(7 * 13.5f + 3);
        }
    }

    @Test
    void numbersKeepAwayFromTheWordsOfTheNextColumn() throws IOException {
        try (XSSFWorkbook workbook = open(SampleInventories.violations())) {
            Cell components = workbook.getSheet("Licenses").getRow(1).getCell(4);
            assertThat(components.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(components.getCellStyle().getIndention()).isEqualTo((short) 1);
        }
    }

    @Test
    void tablesAreFilteredFrozenAndPrintTheirHeader() throws IOException {
        try (XSSFWorkbook workbook = open(SampleInventories.violations())) {
            XSSFSheet sheet = workbook.getSheet("Violations");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFooter().getRight()).contains("&P").contains("&N");
            assertThat(sheet.getDataValidations())
                    .extracting(DataValidation::getValidationConstraint)
                    .extracting(constraint -> String.valueOf(constraint.getFormula1()))
                    .anySatisfy(words -> assertThat(words).contains("waive,choose,reject,leave open"))
                    .anySatisfy(words -> assertThat(words).contains("legal-review"));
        }
    }

    @Test
    void rowIdsStayAndDiffer() throws IOException {
        List<String> ids = new ArrayList<>();
        try (XSSFWorkbook workbook = open(SampleInventories.violations())) {
            ids.addAll(column(workbook.getSheet("Violations"), 0));
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{12}"));
        try (XSSFWorkbook workbook = open(SampleInventories.incomplete())) {
            assertThat(column(workbook.getSheet("Violations"), 0)).containsAll(ids);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "a\u0000b\u0001",
                "\u202Egpj.exe",
                "\uD800",
                "\uFFFE\uFFFF",
                "</t></is></c><script>",
                "]]>&<!--",
                "_x0041_ _x000D_",
                "😀 emoji"
            })
    void textIsTextWhateverItIs(String payload) throws IOException {
        try (XSSFWorkbook workbook = open(StressInventories.hostile(payload))) {
            assertThat(cells(workbook)).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA, CellType.ERROR);
            assertThat(workbook.getSheet("Violations").getLastRowNum()).isEqualTo(3);
            String shown = CellText.of(payload);
            assertThat(cells(workbook))
                    .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                    .extracting(Cell::getStringCellValue)
                    .contains(shown);
            assertThat(workbook.getSheet("Inventory").getHyperlinkList())
                    .allSatisfy(link -> assertThat(link.getAddress()).matches("https?://[ -~]+"));
        }
    }

    @Test
    void whatControlsOthersIsSpelledOut() {
        assertThat(CellText.of("a\u0000b")).isEqualTo("a⟨U+0000⟩b");
        assertThat(CellText.written("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(CellText.read(CellText.written("_x0041_ _x000D_"))).isEqualTo("_x0041_ _x000D_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0000", "\n", "😀"})
    void longTextsAreCutWhereEverybodySeesIt(String unit) throws IOException {
        String payload = unit.repeat(1_000_000 / unit.length());
        assertThat(CellText.of(payload).length()).isLessThanOrEqualTo(32_767);
        assertThat(CellText.of(payload)).endsWith("… [cut here; the whole has 1,000,000 characters]");
        assertThat(CellText.of(payload).chars().filter(c -> c == '\n').count()).isLessThanOrEqualTo(253);
        try (XSSFWorkbook workbook = open(StressInventories.hostile(payload))) {
            assertThat(workbook.getNumberOfSheets()).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void theBytesAreTheSameWhereverAndWhenever() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = written(SampleInventories.decided());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(written(SampleInventories.decided())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        Map<String, String> parts = parts(here);
        assertThat(parts.get("docProps/core.xml"))
                .contains(">" + SampleInventories.decided().asOf() + "T00:00:00Z<");
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void thousandsOfComponentsAreWritten() throws IOException {
        Inventory inventory = StressInventories.large(5_000);
        try (XSSFWorkbook workbook = open(inventory)) {
            assertThat(workbook.getSheet("Inventory").getLastRowNum()).isEqualTo(5_000);
            assertThat(workbook.getSheet("Violations").getLastRowNum())
                    .isEqualTo(inventory.violations().size());
        }
    }
}
