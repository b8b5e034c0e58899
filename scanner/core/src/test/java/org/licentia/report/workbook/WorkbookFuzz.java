package org.licentia.report.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.licentia.StandardParts;
import org.licentia.decision.DecisionReader;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.InputParts;
import org.licentia.fuzz.ScratchFile;
import org.licentia.issue.LicentiaException;
import org.licentia.report.sample.SampleInventories;

/** Workbooks that come back from people. Packed here, so that what is bred is the XML in them and not its compression. */
public final class WorkbookFuzz implements FuzzTarget {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final List<String> PARTS =
            List.of(SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels");
    private static final String WORKBOOK =
            "<workbook xmlns:r='r'><workbookPr date1904='0'/><sheets><sheet name='Violations' r:id='rId1'/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>";

    private final ScratchFile file = new ScratchFile("decided.xlsx");
    private final DecisionReader reader = StandardParts.decisionReader();

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(InputParts.joined(
                "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Row id</t></is></c>"
                        + "<c r='B1' t='s'><v>0</v></c></row><row r='2' hidden='1'><c r='A2'><v>1.5E3</v></c></row>"
                        + "</sheetData></worksheet>",
                "<sst><si><t>Decision</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>",
                WORKBOOK,
                RELATIONS));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WorkbookRenderer().render(SampleInventories.violations(), bytes);
        seeds.add(InputParts.joined(decided(bytes.toByteArray())));
        return seeds;
    }

    /** The parts of a workbook of ours, with something decided in it. */
    private static String[] decided(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        String sheet = parts.entrySet().stream()
                .filter(each -> each.getKey().startsWith("xl/worksheets/sheet"))
                .map(Map.Entry::getValue)
                .filter(each -> each.contains("Row id")
                        || parts.getOrDefault(PARTS.get(1), "").contains("Row id"))
                .findFirst()
                .orElse("");
        return new String[] {sheet, parts.getOrDefault(PARTS.get(1), ""), WORKBOOK, RELATIONS};
    }

    @Override
    public List<String> words() {
        return List.of(
                "<row r='2'>",
                "</row>",
                "<c r='A2' t='inlineStr'><is><t>",
                "</t></is></c>",
                "<c r='A2' t='s'><v>",
                "</v></c>",
                "t='str'",
                "t='d'",
                "t='b'",
                "t='e'",
                "<f>",
                "hidden='1'",
                "waive",
                "choose",
                "reject",
                "leave open",
                "legal-review",
                "2026-06-30",
                "46000",
                "1E308",
                "NaN",
                "MIT",
                "&#10;",
                "_x000D_",
                "<!DOCTYPE",
                "&e;");
    }

    @Override
    public int mostBytes() {
        return 64 << 10;
    }

    @Override
    public void feed(byte[] input) throws IOException {
        try {
            DecisionImport.read(file.with(packed(input)), "com.acme:shop", LocalDate.of(2026, 1, 1), reader);
        } catch (LicentiaException e) {
            if (!String.valueOf(e.getMessage()).contains("decided.xlsx")) {
                throw new AssertionError("a refusal that names no file", e);
            }
        }
    }

    private static byte[] packed(byte[] input) throws IOException {
        List<byte[]> contents = InputParts.of(input, PARTS.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (int i = 0; i < contents.size(); i++) {
                zip.putNextEntry(new ZipEntry(PARTS.get(i)));
                zip.write(contents.get(i));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
