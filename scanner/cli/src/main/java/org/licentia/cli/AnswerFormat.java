package org.licentia.cli;

import picocli.CommandLine.Option;

/** Whether an answer is for people or for programs. */
final class AnswerFormat {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    /** What {@code --format} may say. */
    enum Format {
        TEXT,
        JSON
    }

    boolean isJson() {
        return format == Format.JSON;
    }
}
