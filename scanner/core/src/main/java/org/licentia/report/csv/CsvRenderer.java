package org.licentia.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.ComponentTable;
import org.licentia.report.ComponentTable.Column;
import org.licentia.report.ExportNotes;
import org.licentia.report.Renderer;
import org.licentia.report.SpelledText;

/**
 * One line for each component (RFC 4180): a header, commas, CRLF, quotes where a field holds one of these. UTF-8 with a
 * byte order mark, without which Excel takes the bytes for those of an older encoding. What every export says of itself
 * stands in the last columns of the first line below the header, because the format has no place for remarks; without
 * components that line says nothing else.
 *
 * <p>A spreadsheet takes a field for a formula that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a
 * carriage return, also behind blanks: such fields begin with an apostrophe (OWASP, "CSV Injection"). Characters that
 * control others are spelled out.
 */
public final class CsvRenderer implements Renderer {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@\t\r＝＋－＠";
    /** What a spreadsheet keeps of a cell. */
    private static final int LONGEST = 32_000;

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String fileName() {
        return "licentia.csv";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Map<String, String> notes = ExportNotes.of(inventory);
        writer.write(MARK);
        line(Stream.concat(Stream.of(Column.values()).map(Column::title), notes.keySet().stream()), writer);
        ComponentTable table = new ComponentTable(inventory);
        if (table.rows().isEmpty()) {
            line(Stream.concat(Stream.of(Column.values()).map(column -> ""), notes.values().stream()), writer);
        }
        boolean first = true;
        for (InventoryEntry row : table.rows()) {
            Stream<String> remarks = notes.values().stream().map(first ? note -> note : note -> "");
            line(Stream.concat(Stream.of(Column.values()).map(column -> table.cell(row, column)), remarks), writer);
            first = false;
        }
        writer.flush();
    }

    private static void line(Stream<String> fields, Writer writer) throws IOException {
        writer.write(fields.map(CsvRenderer::field).collect(Collectors.joining(",", "", END)));
    }

    /** The text as one field. */
    static String field(String text) {
        String safe = harmless(SpelledText.of(text, LONGEST));
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String harmless(String text) {
        String start = text.stripLeading();
        boolean begins = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return begins || (!start.isEmpty() && STARTS_FORMULA.indexOf(start.charAt(0)) >= 0) ? "'" + text : text;
    }
}
