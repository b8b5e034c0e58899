package org.licentia.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet that are not empty.
 *
 * @param rows by column, in the order of the sheet
 */
record SheetCells(List<Row> rows) {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_CELLS = 4_000_000;

    /**
     * A row.
     *
     * @param number as the spreadsheet counts, from 1
     * @param hidden whether people do not see it
     */
    record Row(int number, boolean hidden, Map<Integer, Cell> cells) {
        /** What a cell shows; the empty text where there is nothing. */
        String text(int column) {
            Cell cell = cells.get(column);
            return cell == null ? "" : cell.text();
        }
    }

    /**
     * A cell.
     *
     * @param text what it shows; of a number the digits as written
     * @param kind what it is
     */
    record Cell(String text, Kind kind) {}

    /** What a cell is. */
    enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        ERROR
    }

    /** @param hidden whether people do not see the sheet */
    static SheetCells read(InputStream sheet, List<String> strings, boolean hidden) throws IOException {
        Reader reader = new Reader(strings, hidden);
        HostileXml.read(sheet, reader);
        return new SheetCells(List.copyOf(reader.rows));
    }

    /** The name of a column: A, B, …, AA. */
    static String columnName(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }

    /** Reads the elements {@code row}, {@code c}, {@code v}, {@code is} and {@code f} (ECMA-376, part 1, 18.3.1). */
    private static final class Reader implements HostileXml.Listener {
        private final List<String> strings;
        private final List<Row> rows = new ArrayList<>();
        private final CellString inline = new CellString();
        private final StringBuilder value = new StringBuilder();
        private final boolean hidden;
        private Row row = new Row(0, false, Map.of());
        private boolean inRow;
        private int column;
        private int cells;
        private String type = "n";
        private boolean inValue;
        private boolean formula;

        Reader(List<String> strings, boolean hidden) {
            this.strings = strings;
            this.hidden = hidden;
        }

        @Override
        public void start(String name, XMLStreamReader element) throws IOException {
            switch (name) {
                case "row" -> {
                    row = new Row(
                            number(HostileXml.attribute(element, "r"), row.number() + 1),
                            hidden || HostileXml.isTrue(element, "hidden"),
                            new TreeMap<>());
                    column = -1;
                    inRow = true;
                }
                case "c" -> {
                    if (!inRow) {
                        throw new IOException("one of its cells is in no row");
                    }
                    column = column(HostileXml.attribute(element, "r"), column + 1);
                    String given = HostileXml.attribute(element, "t");
                    type = given == null ? "n" : given;
                    value.setLength(0);
                    inline.clear();
                    formula = false;
                }
                case "v" -> inValue = true;
                case "f" -> formula = true;
                default -> inline.start(name);
            }
        }

        @Override
        public void text(String text) throws IOException {
            if (inValue) {
                value.append(text);
                if (value.length() > 7 * 32_767) {
                    throw new IOException("one of its cells holds more than a cell can");
                }
            }
            inline.text(text);
        }

        @Override
        public void end(String name) throws IOException {
            switch (name) {
                case "v" -> inValue = false;
                case "c" -> cell();
                case "row" -> {
                    inRow = false;
                    if (!row.cells().isEmpty()) {
                        rows.add(row);
                    }
                    if (rows.size() > MOST_ROWS) {
                        throw new IOException("a sheet of it has more than " + MOST_ROWS + " rows");
                    }
                }
                default -> inline.end(name);
            }
        }

        private void cell() throws IOException {
            String text = switch (type) {
                case "s" -> shared(value.toString());
                case "inlineStr" -> inline.value();
                case "b" -> value.toString().equals("1") ? "TRUE" : "FALSE";
                case "str" -> CellText.read(value.toString());
                default -> value.toString();
            };
            Kind kind = formula
                    ? Kind.FORMULA
                    : switch (type) {
                        case "n" -> Kind.NUMBER;
                        case "e" -> Kind.ERROR;
                        default -> Kind.TEXT;
                    };
            if (!text.isBlank() || formula) {
                if (++cells > MOST_CELLS) {
                    throw new IOException("a sheet of it has more cells than any of Licentia's");
                }
                row.cells().put(column, new Cell(text, kind));
            }
        }

        private String shared(String index) throws IOException {
            try {
                return strings.get(Integer.parseInt(index.strip()));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new IOException("a cell refers to a text that is not there", e);
            }
        }

        private static int number(@Nullable String text, int next) throws IOException {
            try {
                return text == null ? next : Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IOException("a row has a number that is none", e);
            }
        }

        private static int column(@Nullable String reference, int next) throws IOException {
            if (reference == null) {
                return next;
            }
            int column = 0;
            for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
                char letter = reference.charAt(i);
                if (letter < 'A' || letter > 'Z' || column > MOST_COLUMNS) {
                    throw new IOException("a cell has a name that is none");
                }
                column = column * 26 + (letter - 'A' + 1);
            }
            if (column == 0 || column > MOST_COLUMNS) {
                throw new IOException("a cell has a name that is none");
            }
            return column - 1;
        }
    }
}
