package org.licentia.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.licentia.cli.console.DiffText;
import org.licentia.cli.terminal.ColorOption;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.cli.terminal.Words;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.diff.InventoryDiff;
import org.licentia.issue.LicentiaException;
import org.licentia.report.json.InventoryReader;
import org.licentia.report.json.JsonRenderer;
import org.licentia.report.markdown.DiffMarkdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between two inventories. */
@Command(
        name = "diff",
        description = "Show what changed between two JSON inventories that were judged by the same policy for the same"
                + " product: exits 1 when something is new or worse, 0 when nothing is.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class)
public final class DiffCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(index = "0", paramLabel = "OLD", description = "The older inventory; '-' is standard input.")
    private String older = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer inventory; '-' is standard input.")
    private String newer = "";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or markdown. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private final ColorOption color = new ColorOption();

    private final Terminal terminal;

    /** How to show it. */
    public enum Format {
        TEXT,
        JSON,
        MARKDOWN;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (older.equals(STANDARD_INPUT) && newer.equals(STANDARD_INPUT)) {
            throw new LicentiaException("Standard input holds one inventory. Name a file for the other.");
        }
        InventoryDiff diff = InventoryDiff.between(read(older), read(newer));
        switch (format) {
            case TEXT -> new DiffText(terminal.out(), color.on(terminal)).print(diff);
            case JSON -> JsonRenderer.write(diff, terminal.out());
            case MARKDOWN -> new DiffMarkdown().render(diff, terminal.out());
        }
        terminal.out().flush();
        return diff.newOrWorse().isEmpty() ? Exit.GOOD : Exit.VIOLATIONS;
    }

    private Inventory read(String word) throws IOException {
        if (word.equals(STANDARD_INPUT)) {
            InputStream in = terminal.in();
            return InventoryReader.read(in, "standard input");
        }
        Path file = Words.path(word);
        return InventoryReader.read(file);
    }
}
