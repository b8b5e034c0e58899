package org.licentia.report.workbook;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet that is a table: a header that stays in sight and is printed on every page, filters, widths, wrapped prose. */
final class TableSheet {
    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 2;
    /** A sheet takes 65,530 links. */
    private static final int MOST_LINKS = 60_000;

    /** Tables of more columns are printed on larger paper. */
    private static final int WIDE = 20;

    private static final int ROWS_IN_MEMORY = 500;
    private static final String INPUT_FILL = "FFFFF9E5";
    private static final double LINE_POINTS = 13.5;
    private static final int MOST_LINES = 10;

    /**
     * A column.
     *
     * @param width in characters
     */
    record Column(String title, double width, Kind kind) {
        static Column words(String title, double width) {
            return new Column(title, width, Kind.WORDS);
        }

        static Column prose(String title, double width) {
            return new Column(title, width, Kind.PROSE);
        }

        static Column verdict() {
            return new Column("Verdict", 14, Kind.VERDICT);
        }

        static Column input(String title, double width) {
            return new Column(title, width, Kind.INPUT);
        }

        static Column date(String title, double width) {
            return new Column(title, width, Kind.DATE_INPUT);
        }

        static Column code(String title, double width) {
            return new Column(title, width, Kind.CODE);
        }
    }

    /** What the cells of a column hold. */
    enum Kind {
        WORDS,
        PROSE,
        VERDICT,
        /** Left empty for people to fill in. */
        INPUT,
        /** As {@link #INPUT}, a day. */
        DATE_INPUT,
        /** Hashes and other things that nobody reads aloud. */
        CODE
    }

    private final Worksheet sheet;
    private final List<Column> columns;
    private int rows;
    private int links;
    private int left;

    /**
     * Begins a sheet.
     *
     * @param frozen how many columns stay in sight
     */
    TableSheet(Workbook workbook, String name, List<Column> columns, int frozen) {
        this.sheet = workbook.newWorksheet(name);
        this.columns = columns;
        PrintSetup.apply(sheet, columns.size() > WIDE ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.repeatRows(0);
        sheet.freezePane(frozen, 1);
        for (int column = 0; column < columns.size(); column++) {
            Column each = columns.get(column);
            sheet.width(column, each.width());
            sheet.value(0, column, each.title());
            boolean input = each.kind() == Kind.INPUT || each.kind() == Kind.DATE_INPUT;
            bordered(sheet.style(0, column))
                    .bold()
                    .fontColor("FFFFFFFF")
                    .fillColor(input ? "FF7F6000" : "FF1F3864")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .set();
        }
        sheet.rowHeight(0, 30);
    }

    /** The name of the sheet, as links write it. */
    static String link(String sheet, int row) {
        return "'" + sheet + "'!A" + (row + 1);
    }

    /** How many rows there are, the header left out. */
    int rows() {
        return rows;
    }

    /** What the sheet is written with, for what only one of them has. */
    Worksheet sheet() {
        return sheet;
    }

    /**
     * One more row.
     *
     * @param cells as many as columns: a text, a number, or null where there is nothing to say
     */
    void row(@Nullable Object... cells) throws IOException {
        if (rows == MOST_ROWS) {
            left++;
            return;
        }
        if (rows % ROWS_IN_MEMORY == ROWS_IN_MEMORY - 1) {
            sheet.flush();
        }
        int row = ++rows;
        int lines = 1;
        for (int column = 0; column < columns.size(); column++) {
            Column kind = columns.get(column);
            Object cell = column < cells.length ? cells[column] : null;
            if (cell instanceof Integer number) {
                sheet.value(row, column, number);
            } else if (cell != null && !cell.toString().isEmpty()) {
                String shown = CellText.of(cell.toString());
                sheet.value(row, column, CellText.written(shown));
                lines = Math.max(lines, lines(shown, kind));
            }
            style(row, column, kind.kind(), cell);
        }
        sheet.rowHeight(row, LINE_POINTS * Math.min(lines, MOST_LINES) + 3);
    }

    private static int lines(String text, Column column) {
        if (column.kind() == Kind.CODE) {
            return 1;
        }
        int width = Math.max(4, (int) (column.width() * 1.05));
        return text.lines()
                .limit(MOST_LINES)
                .mapToInt(line -> wrapped(line, width))
                .sum();
    }

    /** How many lines a line becomes that is wrapped between words, and inside those that are wider than the column. */
    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (int start = 0; start < line.length() && lines < MOST_LINES; ) {
            int space = line.indexOf(' ', start);
            int end = space < 0 ? line.length() : space;
            int word = end - start;
            if (used > 0 && used + 1 + word > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word;
            lines += Math.max(0, used - 1) / width;
            used = used == 0 ? 0 : (used - 1) % width + 1;
            start = end + 1;
        }
        return lines;
    }

    /** Makes a cell of the last row lead to a page; an address that is null leads nowhere. */
    void linkTo(int column, String text, @Nullable String address) {
        if (address != null) {
            linked(column, HyperLink.external(address, CellText.written(CellText.of(text))));
        }
    }

    /** Makes a cell of the last row lead to a row of another sheet; null leads nowhere. */
    void linkWithin(int column, String text, @Nullable String place) {
        if (place != null) {
            linked(column, HyperLink.internal(place, CellText.written(CellText.of(text))));
        }
    }

    private void linked(int column, HyperLink link) {
        if (left == 0 && links++ < MOST_LINKS) {
            sheet.hyperlink(rows, column, link);
            bordered(sheet.style(rows, column))
                    .fontColor("FF0563C1")
                    .underlined()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    private void style(int row, int column, Kind kind, @Nullable Object cell) {
        StyleSetter style = bordered(sheet.style(row, column));
        style.verticalAlignment("top");
        if (cell instanceof Integer) {
            // Away from the words of the next column.
            style.horizontalAlignment("right").indent(1);
        }
        switch (kind) {
            case WORDS, PROSE -> style.wrapText(true);
            case CODE -> style.fontColor("FF595959");
            case INPUT -> style.wrapText(true).fillColor(INPUT_FILL).format("@");
            case DATE_INPUT -> style.fillColor(INPUT_FILL).format("yyyy-mm-dd");
            case VERDICT -> VerdictStyle.of(String.valueOf(cell)).apply(style);
        }
        style.set();
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.fontName(PrintSetup.FONT)
                .fontSize(PrintSetup.FONT_SIZE)
                .borderStyle(BorderStyle.THIN)
                .borderColor("FFD0D0D0");
    }

    /** The cells of a column below the header, the empty row after the last included. */
    Range cells(int column) {
        return sheet.range(1, column, Math.max(1, rows), column);
    }

    /** Prints the first columns alone. */
    void printOnly(int first) {
        // A name that Excel knows (ECMA-376, part 1, 18.2.5): which cells are printed.
        sheet.addNamedRange(sheet.range(0, 0, Math.max(1, rows), first - 1), "_xlnm.Print_Area");
    }

    /** Ends the sheet. */
    void finish() throws IOException {
        if (left > 0) {
            sheet.value(rows + 1, 0, "… and " + left + " more, which only licentia.json has room for.");
        }
        sheet.setAutoFilter(0, 0, Math.max(1, rows), columns.size() - 1);
        sheet.finish();
    }
}
