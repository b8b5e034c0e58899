package org.licentia.bench.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table as Markdown has it: the first column to the left, figures to the right. */
public final class MarkdownTable {
    private final List<String> lines = new ArrayList<>();
    private final int columns;

    /** A table with these heads. */
    public MarkdownTable(String... heads) {
        columns = heads.length;
        lines.add("| " + String.join(" | ", heads) + " |");
        lines.add("|---" + String.join("", Collections.nCopies(columns - 1, "|---:")) + "|");
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it has more or fewer cells than there are heads
     */
    public MarkdownTable row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("A row of " + cells.size() + " cells under " + columns + " heads.");
        }
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    /** Adds a row. */
    public MarkdownTable row(String... cells) {
        return row(List.of(cells));
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
