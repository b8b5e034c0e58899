package org.licentia.report.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.LineText;
import org.licentia.report.Renderer;

/** Every component on a line of its own, strictest verdict first, in columns. */
public final class TableRenderer implements Renderer {
    private static final List<String> STRICTEST_FIRST =
            List.of("deny", "needs-review", "allow-with-obligations", "allow", "own");
    private static final List<String> HEADINGS = List.of("VERDICT", "LICENSE", "SCOPE", "COMPONENT");

    /** Longer texts push what follows to the right instead of widening the column for all. */
    private static final int WIDEST_COLUMN = 44;

    @Override
    public String id() {
        return "table";
    }

    @Override
    public String fileName() {
        return "licentia-table.txt";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        TextFrame frame = new TextFrame(inventory);
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        inventory.components().stream()
                .sorted(Comparator.comparingInt(TableRenderer::strictness))
                .map(entry -> List.of(
                        TextFrame.verdict(entry),
                        frame.license(entry),
                        entry.strongestScope().map(LineText::of).orElse("-"),
                        LineText.of(entry.coordinates())))
                .forEach(rows::add);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        frame.printHead(writer);
        print(rows, writer);
        frame.printFoot(writer);
        writer.flush();
    }

    private static int strictness(InventoryEntry entry) {
        int place = STRICTEST_FIRST.indexOf(TextFrame.verdict(entry));
        return place < 0 ? -1 : place;
    }

    private static void print(List<List<String>> rows, Writer out) throws IOException {
        int last = HEADINGS.size() - 1;
        int[] widths = new int[last];
        for (List<String> row : rows) {
            for (int column = 0; column < last; column++) {
                int width = LineText.width(row.get(column));
                widths[column] = Math.max(widths[column], Math.min(width, WIDEST_COLUMN));
            }
        }
        for (List<String> row : rows) {
            for (int column = 0; column < last; column++) {
                out.write(LineText.padded(row.get(column), widths[column]));
                out.write("  ");
            }
            TextFrame.line(out, row.get(last));
        }
    }
}
