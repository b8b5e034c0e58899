package org.licentia.cli.terminal;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Whether what a command prints is in color. */
public final class ColorOption {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Color on the terminal: auto, always or never.")
    private Choice choice = Choice.AUTO;

    /** When to color. */
    enum Choice {
        AUTO,
        ALWAYS,
        NEVER;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The colors for what is printed there. */
    public Colors on(Terminal terminal) {
        return Colors.of(choice, terminal.outIsTerminal());
    }
}
