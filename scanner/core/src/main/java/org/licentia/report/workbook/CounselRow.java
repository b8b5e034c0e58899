package org.licentia.report.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.licentia.report.SpelledText;
import org.licentia.report.workbook.ImportedDecisions.Problem;

/**
 * One row of the sheet of violations as it came back, and what is found wrong with it.
 *
 * @param columns by title
 * @param since1904 from when days are counted
 */
record CounselRow(SheetCells.Row row, Map<String, Integer> columns, boolean since1904, List<Problem> problems) {
    private static final int LONGEST = 2_000;
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T00:00(:00(\\.0+)?)?Z?)?");
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** The last day of the year 9999. */
    private static final int LAST_DAY = 2_958_465;

    /** What a column says, as it stands there. */
    String text(String title) {
        return row.text(columns.getOrDefault(title, -1));
    }

    /** What counsel wrote, on one line, with characters spelled out that would act on their surroundings. */
    String text(CounselColumn column) {
        String text = text(column.title());
        SheetCells.Cell cell = row.cells().get(columns.getOrDefault(column.title(), -1));
        boolean number = cell != null && cell.kind() == SheetCells.Kind.NUMBER;
        return SpelledText.of(number ? digits(text) : text, LONGEST + 1).strip().replaceAll("\\s+", " ");
    }

    // A ticket that is a number: 4711, not 4711.0 or 4.711E3.
    private static String digits(String number) {
        try {
            double value = Double.parseDouble(number);
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            return whole ? Long.toString((long) value) : number;
        } catch (NumberFormatException e) {
            return number;
        }
    }

    boolean isBlank(CounselColumn column) {
        return text(column.title()).isBlank();
    }

    /** The name of a cell. */
    String place(String title) {
        return ViolationsSheet.NAME + "!" + SheetCells.columnName(columns.getOrDefault(title, 0)) + row.number();
    }

    void problem(String title, String problem, String remedy) {
        problems.add(new Problem(place(title), problem, remedy));
    }

    void problem(CounselColumn column, String problem, String remedy) {
        problem(column.title(), problem, remedy);
    }

    /** Whether counsel's cells hold what people wrote and not what a spreadsheet computed. */
    boolean holdsWords() {
        int before = problems.size();
        for (CounselColumn column : CounselColumn.values()) {
            SheetCells.Cell cell = row.cells().get(columns.getOrDefault(column.title(), -1));
            if (cell != null && cell.kind() == SheetCells.Kind.FORMULA) {
                problem(
                        column,
                        "The cell holds a formula, and what it says may change.",
                        "Write the words or the date themselves.");
            } else if (cell != null && cell.kind() == SheetCells.Kind.ERROR) {
                problem(column, "The cell holds an error, " + cell.text() + ".", "Write what is meant.");
            }
        }
        return problems.size() == before;
    }

    /** What counsel had to write; what is missing or too long is noted. */
    String required(CounselColumn column, String remedy) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "'" + column.title() + "' is empty.", remedy);
        } else if (text.length() > LONGEST) {
            problem(column, "'" + column.title() + "' is longer than " + LONGEST + " characters.", "Shorten it.");
        }
        return text;
    }

    /** What belongs to another decision must not stand there: it would be lost. */
    void unused(CounselColumn column, CounselWord decision) {
        if (!isBlank(column)) {
            problem(
                    column,
                    "'" + column.title() + "' means nothing where the decision is '" + decision + "'.",
                    "Clear the cell, or correct the decision.");
        }
    }

    /** The last day: a date of the spreadsheet, or one written as in 2026-11-20. */
    Optional<LocalDate> expiry() {
        SheetCells.Cell cell = row.cells().get(columns.getOrDefault(CounselColumn.EXPIRY.title(), -1));
        if (cell == null) {
            problem(CounselColumn.EXPIRY, "'Expiry' is empty.", "Write the last day on which the waiver counts.");
            return Optional.empty();
        }
        Optional<LocalDate> date = cell.kind() == SheetCells.Kind.NUMBER
                ? serial(cell.text())
                : written(cell.text().strip());
        if (date.isEmpty()) {
            problem(
                    CounselColumn.EXPIRY,
                    "'" + SpelledText.of(cell.text(), 40) + "' is no date that can be told for certain.",
                    "Write it as year, month and day, as in 2026-11-20.");
        }
        return date;
    }

    private Optional<LocalDate> serial(String number) {
        try {
            double days = new BigDecimal(number.strip()).doubleValue();
            // Before March 1900 programs disagree on which day a number means.
            boolean isDay = days >= (since1904 ? 1 : 61) && days <= LAST_DAY;
            LocalDate first = since1904 ? DAY_0_OF_1904 : DAY_0;
            return isDay ? Optional.of(first.plusDays((long) days)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> written(String text) {
        var parts = ISO.matcher(text);
        try {
            return parts.matches() ? Optional.of(LocalDate.parse(parts.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
