package org.licentia.cli.terminal;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Whether an answer is for people or for programs. */
public final class AnswerFormat {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    /** What {@code --format} may say. */
    enum Format {
        TEXT,
        JSON;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the answer is for a program. */
    public boolean isJson() {
        return format == Format.JSON;
    }
}
