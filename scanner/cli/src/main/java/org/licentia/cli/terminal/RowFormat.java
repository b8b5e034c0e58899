package org.licentia.cli.terminal;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Whether answers are for people or rows of a table. */
public final class RowFormat {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text or tsv. Default: text.")
    private Format format = Format.TEXT;

    /** What {@code --format} may say. */
    enum Format {
        TEXT,
        TSV;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the answer is for a program. */
    public boolean isTsv() {
        return format == Format.TSV;
    }
}
