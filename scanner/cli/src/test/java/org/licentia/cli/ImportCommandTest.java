package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Exit;

/** From a scan to a workbook, from counsel's decisions in it to waivers and choices, and to a gate that passes. */
class ImportCommandTest {
    private static final String COPYLEFT = "com.example:copyleft:1.0";
    private static final String DUAL = "com.example:dual:1.0";

    @TempDir
    Path folder;

    private Path project;
    private Path workbook;
    private Path decisions;

    @BeforeEach
    void scan() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        decisions = project.resolve(".licentia/decisions.yml");
        workbook = folder.resolve("licentia.xlsx");
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>app</artifactId>"
                        + "<version>1</version><dependencies>" + dependency("copyleft") + dependency("dual")
                        + "</dependencies></project>");
        publish("copyleft", "GPL-3.0-only");
        publish("dual", "JSON OR BUSL-1.1");
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        GoldenRepository.complete(folder.resolve("repository"));
        Result scan = run("scan", project.toString(), "-f", "xlsx", "-o", workbook.toString());
        assertThat(scan.exit()).as(scan.err()).isZero();
    }

    private static String dependency(String artifact) {
        return "<dependency><groupId>com.example</groupId><artifactId>" + artifact
                + "</artifactId><version>1.0</version></dependency>";
    }

    private void publish(String artifact, String license) throws IOException {
        Path pom = folder.resolve("repository/com/example/" + artifact + "/1.0/" + artifact + "-1.0.pom");
        Files.createDirectories(pom.getParent());
        Files.writeString(
                pom,
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>" + artifact
                        + "</artifactId><version>1.0</version><licenses><license><name>" + license
                        + "</name></license></licenses></project>");
    }

    private Result run(String... words) {
        return Result.offline(folder, "", words);
    }

    private Result take(String... more) {
        List<String> words = new ArrayList<>(
                List.of("import", workbook.toString(), "--into", project.toString(), "--as-of", "2026-01-01"));
        words.addAll(List.of(more));
        return Result.of("", words.toArray(String[]::new));
    }

    /** Works in the sheet of violations as a spreadsheet program would, and saves the workbook. */
    private interface Work {
        void in(Sheet violations);
    }

    private void fill(Work work) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            work.in(book.getSheet("Violations"));
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    private static Cell cell(Sheet sheet, int row, String title) {
        for (Cell header : sheet.getRow(0)) {
            if (header.getStringCellValue().equals(title)) {
                return sheet.getRow(row).getCell(header.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no column " + title);
    }

    private static int rowOf(Sheet sheet, String component) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (cell(sheet, row, "Component").getStringCellValue().equals(component)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + component);
    }

    private static void waive(Sheet sheet, String component) {
        int row = rowOf(sheet, component);
        cell(sheet, row, "Decision").setCellValue("Waive");
        cell(sheet, row, "Reason").setCellValue("replacement-planned");
        cell(sheet, row, "Comment").setCellValue("It's on its way out:\n\"soon\".");
        cell(sheet, row, "Owner").setCellValue("Jo");
        cell(sheet, row, "Approver").setCellValue("Sam");
        cell(sheet, row, "Ticket").setCellValue(4711);
        cell(sheet, row, "Expiry").setCellValue(LocalDate.of(2026, 6, 30));
    }

    private static void choose(Sheet sheet, String component, String license) {
        int row = rowOf(sheet, component);
        cell(sheet, row, "Decision").setCellValue("choose");
        cell(sheet, row, "License chosen").setCellValue(license);
        cell(sheet, row, "Comment").setCellValue("Harmless here.");
        cell(sheet, row, "Owner").setCellValue("Jo");
        cell(sheet, row, "Approver").setCellValue("Sam");
    }

    private void assertRefused(String... because) {
        Result result = take();
        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(Exit.VIOLATIONS);
        assertThat(result.out()).contains(because).contains("nothing was written");
        assertThat(decisions).doesNotExist();
    }

    @Test
    void whatIsWaivedInTheWorkbookLetsTheGatePass() throws IOException {
        assertThat(run("check", project.toString()).exit()).isEqualTo(Exit.VIOLATIONS);
        fill(sheet -> {
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                waive(sheet, cell(sheet, row, "Component").getStringCellValue());
            }
        });
        Result result = take();
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(result.out())
                .contains("2 new waivers, 0 new choices; 0 known already")
                .contains("Written to");
        assertThat(Files.readString(decisions)).contains("""
                rule: strong-copyleft
                component: com.example:copyleft
                versions: "1.0"
                scope: [compile]
                linkage: [maven-compile]
                distribution: [distributed-binary]
                verdict: deny
                reason: replacement-planned
                because: "It's on its way out: \\"soon\\"."
                owner: Jo
                approver: Sam
                ticket: "4711"
                date: 2026-01-01
                expires: 2026-06-30
                evidence: \"""".replace("\n", "\n    "));
        Result check = run("check", project.toString(), "-f", "json", "-o", folder + "/after.json");
        assertThat(check.exit()).as(check.out() + check.err()).isZero();
        assertThat(Files.readString(folder.resolve("after.json")))
                .contains("\"waivedBy\" : \"Jo, approved by Sam, until 2026-06-30 (4711)\"")
                .contains("\"state\" : \"in-force\"");
    }

    @Test
    void theSameWorkbookTwiceChangesNothing() throws IOException {
        fill(sheet -> {
            waive(sheet, COPYLEFT);
            choose(sheet, DUAL, "JSON");
        });
        assertThat(take().exit()).isZero();
        byte[] once = Files.readAllBytes(decisions);
        Result later =
                Result.of("", "import", workbook.toString(), "--into", project.toString(), "--as-of", "2026-02-01");
        assertThat(later.exit()).as(later.out()).isZero();
        assertThat(later.out()).contains("2 known already").contains("There was nothing to write");
        assertThat(decisions).hasBinaryContent(once);
    }

    @Test
    void workbookOfAnotherProjectIsRefused() throws IOException {
        fill(sheet -> waive(sheet, COPYLEFT));
        Path pom = project.resolve("pom.xml");
        String before = Files.readString(pom);

        Files.writeString(pom, before.replace("<artifactId>app</artifactId>", "<artifactId>other</artifactId>"));
        Result other = take();
        assertThat(other.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(other.err()).contains("'com.acme:app'", "'com.acme:other'", "--into");
        Files.writeString(pom, before.replace("com.acme", "${group}"));
        assertThat(take().err()).contains("does not say itself which project it is of");
        assertThat(decisions).doesNotExist();

        Files.writeString(
                pom,
                before.replace(
                        "<groupId>com.acme</groupId><artifactId>app</artifactId><version>1</version>",
                        "<parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>7</version></parent>"
                                + "<artifactId>app</artifactId><version>2</version>"));
        assertThat(take().exit()).isZero();
        assertThat(decisions).exists();
    }

    @Test
    void projectOfARowCannotBeRewritten() throws IOException {
        fill(sheet -> {
            waive(sheet, COPYLEFT);
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                cell(sheet, row, "Project").setCellValue("com.acme:other");
            }
        });
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("<artifactId>app<", "<artifactId>other<"));
        assertRefused("A fact of this row was changed", "Project");
    }

    @Test
    void decisionsInHiddenRowsAreTold() throws IOException {
        fill(sheet -> waive(sheet, COPYLEFT));
        assertThat(take("--dry-run").out()).doesNotContain("hidden");
        fill(sheet -> sheet.getRow(rowOf(sheet, COPYLEFT)).setZeroHeight(true));
        Result row = take("--dry-run");
        assertThat(row.exit()).as(row.err()).isZero();
        assertThat(row.out()).contains("Decided in a row that is hidden in the workbook: Violations!H");
        fill(sheet -> {
            sheet.getRow(rowOf(sheet, COPYLEFT)).setZeroHeight(false);
            choose(sheet, DUAL, "JSON");
            sheet.getWorkbook()
                    .setSheetVisibility(
                            sheet.getWorkbook().getSheetIndex(sheet),
                            org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
        });
        assertThat(take("--dry-run").out()).contains("Decided in rows that are hidden in the workbook: ");
    }

    @Test
    void aChoiceIsTaken() throws IOException {
        fill(sheet -> choose(sheet, DUAL, "JSON"));
        assertThat(take().exit()).isZero();
        assertThat(Files.readString(decisions)).contains("license: JSON").contains("Sam (owner: Jo)");
        assertThat(run("explain", DUAL, project.toString()).out()).contains("JSON");
        Result scan = run("scan", project.toString(), "-f", "json", "-o", folder + "/after.json");
        assertThat(scan.exit()).isZero();
        assertThat(Files.readString(folder.resolve("after.json"))).contains("\"chosen\" : \"JSON\"");
    }

    @Test
    void aWaiverMadeOnOtherEvidenceDoesNotCount() throws IOException {
        fill(sheet -> waive(sheet, COPYLEFT));
        assertThat(take().exit()).isZero();
        publish("copyleft", "AGPL-3.0-only OR GPL-3.0-only");
        GoldenRepository.complete(folder.resolve("repository"));
        Result check = run("check", project.toString(), "-f", "json", "-o", folder + "/after.json");
        assertThat(check.exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(Files.readString(folder.resolve("after.json"))).contains("\"state\" : \"evidence-changed\"");
    }

    @Test
    void aLinkOutOfTheProjectIsNotFollowed() throws IOException {
        fill(sheet -> waive(sheet, COPYLEFT));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path other = Files.writeString(outside.resolve("decisions.yml"), "# of another project\n");

        Files.createSymbolicLink(project.resolve(".licentia"), outside);
        assertThat(take().exit()).isEqualTo(Exit.UNUSABLE);
        Files.delete(project.resolve(".licentia"));
        Files.createDirectories(project.resolve(".licentia"));
        Files.createSymbolicLink(decisions, other);
        Result result = take();

        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("leads out of the project");
        assertThat(other).hasContent("# of another project\n");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        fill(sheet -> waive(sheet, COPYLEFT));
        Result result = take("--dry-run");
        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.out())
                .startsWith("waivers:\n  - rule: strong-copyleft\n")
                .contains("Nothing was written.");
        assertThat(decisions).doesNotExist();
    }

    @Test
    void everyProblemIsToldWithItsCell() throws IOException {
        fill(sheet -> {
            int row = rowOf(sheet, COPYLEFT);
            cell(sheet, row, "Decision").setCellValue("waive");
            cell(sheet, row, "Reason").setCellValue("because");
            cell(sheet, row, "Expiry").setCellValue("next year");
            choose(sheet, DUAL, "MIT");
        });
        assertRefused(
                "'because' is no reason",
                "'Comment' is empty",
                "'Owner' is empty",
                "'Approver' is empty",
                "'next year' is no date",
                "'MIT' is not offered: the license is ",
                "Violations!");
    }

    @Test
    void datesMustLieAheadAndWithinAYear() throws IOException {
        fill(sheet -> {
            waive(sheet, COPYLEFT);
            cell(sheet, rowOf(sheet, COPYLEFT), "Expiry").setCellValue("2027-01-03");
        });
        assertRefused("no waiver counts for more than 366 days");
        fill(sheet -> cell(sheet, rowOf(sheet, COPYLEFT), "Expiry").setCellValue("2026-01-01"));
        assertRefused("which is not after 2026-01-01");
        fill(sheet -> cell(sheet, rowOf(sheet, COPYLEFT), "Expiry").setCellValue("2027-01-02"));
        assertThat(take().exit()).isZero();
    }

    @Test
    void formulasAreRefused() throws IOException {
        fill(sheet -> {
            waive(sheet, COPYLEFT);
            cell(sheet, rowOf(sheet, COPYLEFT), "Expiry").setCellFormula("TODAY()+300");
        });
        assertRefused("The cell holds a formula");
    }

    @Test
    void changedFactsAreRefused() throws IOException {
        fill(sheet -> {
            waive(sheet, COPYLEFT);
            cell(sheet, rowOf(sheet, COPYLEFT), "Scopes").setCellValue("compile, runtime, test");
        });
        assertRefused("A fact of this row was changed");
        fill(sheet -> cell(sheet, rowOf(sheet, COPYLEFT), "Rule").setCellValue("weak-copyleft-library"));
        assertRefused("The row id does not belong");
    }

    @Test
    void copiesOfRowsAreRefused() throws IOException {
        fill(sheet -> {
            waive(sheet, COPYLEFT);
            Row from = sheet.getRow(rowOf(sheet, COPYLEFT));
            Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
            for (Cell each : from) {
                if (each.getCellType() == CellType.STRING) {
                    copy.createCell(each.getColumnIndex()).setCellValue(each.getStringCellValue());
                }
            }
        });
        assertRefused("stands in another row already");
    }

    @Test
    void rowsMayBeMovedAndDeletedAndTheRestMayStayOpen() throws IOException {
        fill(sheet -> {
            waive(sheet, COPYLEFT);
            sheet.shiftRows(1, sheet.getLastRowNum(), 5);
            Row dual = sheet.getRow(rowOfShifted(sheet));
            sheet.removeRow(dual);
        });
        Result result = take();
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("1 new waiver");
    }

    private static int rowOfShifted(Sheet sheet) {
        for (int row = 6; row <= sheet.getLastRowNum(); row++) {
            if (cell(sheet, row, "Component").getStringCellValue().equals(DUAL)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + DUAL);
    }

    @Test
    void anotherDecisionIsNotOverruled() throws IOException {
        fill(sheet -> waive(sheet, COPYLEFT));
        assertThat(take().exit()).isZero();
        byte[] before = Files.readAllBytes(decisions);
        fill(sheet -> cell(sheet, rowOf(sheet, COPYLEFT), "Expiry").setCellValue("2026-07-31"));
        Result result = take();
        assertThat(result.exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(result.out()).contains(".licentia/decisions.yml:4 waives 'strong-copyleft'");
        assertThat(decisions).hasBinaryContent(before);
    }

    @Test
    void whatIsNoWorkbookIsUnusable() throws IOException {
        Files.writeString(workbook, "Row id,Decision\n");
        Result result = take();
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("it is no workbook");
        Result elsewhere = Result.of("", "import", workbook.toString(), "--into", folder.toString());
        assertThat(elsewhere.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(elsewhere.err()).contains("no pom.xml");
    }

    @Test
    void whatLibreOfficeSavedIsRead() throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of("/usr/bin/soffice"));
        if (!there) {
            System.err.println("SKIPPED: LibreOffice is not installed, so nobody saw whether what it saves is read.");
        }
        Assumptions.assumeTrue(there, "LibreOffice is not installed");
        fill(sheet -> {
            waive(sheet, COPYLEFT);
            choose(sheet, DUAL, "JSON");
        });
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Process office = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        saved.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        workbook = saved.resolve("licentia.xlsx");
        Result result = take();
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("1 new waiver, 1 new choice");
    }
}
