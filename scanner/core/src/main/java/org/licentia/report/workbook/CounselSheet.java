package org.licentia.report.workbook;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licentia.issue.LicentiaException;
import org.licentia.report.workbook.FindingFacts.Field;

/**
 * The sheet of violations as it came back: its columns are where their titles stand now, for people move them.
 *
 * @param columns the position of each, by title
 * @param rows what stands below the titles
 */
record CounselSheet(Map<String, Integer> columns, List<SheetCells.Row> rows) {
    /** People may write above the titles, so many rows at most. */
    private static final int HEADER_WITHIN = 20;

    /**
     * Finds the titles.
     *
     * @param workbook names it in messages
     * @throws LicentiaException when they are not there, or one of them is not, or stands there twice
     */
    static CounselSheet of(SheetCells sheet, Path workbook) {
        SheetCells.Row header = sheet.rows().stream()
                .limit(HEADER_WITHIN)
                .filter(row -> row.cells().values().stream()
                        .anyMatch(cell -> cell.text().strip().equals(ViolationsSheet.ROW_ID)))
                .findFirst()
                .orElseThrow(() -> new LicentiaException(workbook + ": the sheet '" + ViolationsSheet.NAME
                        + "' has no column '" + ViolationsSheet.ROW_ID
                        + "'. Import the workbook that Licentia wrote, and leave its header."));
        return new CounselSheet(
                columns(header, workbook),
                sheet.rows().stream()
                        .filter(row -> row.number() > header.number())
                        .toList());
    }

    private static Map<String, Integer> columns(SheetCells.Row header, Path workbook) {
        Map<String, Integer> columns = new HashMap<>();
        header.cells().forEach((column, cell) -> {
            if (columns.put(cell.text().strip(), column) != null) {
                throw new LicentiaException(workbook + ": the sheet '" + ViolationsSheet.NAME + "' has two columns '"
                        + cell.text().strip() + "'. Remove the one that was added.");
            }
        });
        List<String> missing = Stream.of(
                        Stream.of(ViolationsSheet.SEAL),
                        Arrays.stream(Field.values()).map(Field::title),
                        Arrays.stream(CounselColumn.values()).map(CounselColumn::title))
                .flatMap(titles -> titles)
                .filter(title -> !columns.containsKey(title))
                .toList();
        if (!missing.isEmpty()) {
            throw new LicentiaException(workbook + ": the sheet '" + ViolationsSheet.NAME
                    + "' lacks columns that Licentia wrote: " + String.join(", ", missing)
                    + ". Fill in a workbook that has them; they may be moved and hidden, and not removed.");
        }
        return columns;
    }
}
