package org.licentia.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.output.ReportFile;
import org.licentia.cli.output.ReportFormats;
import org.licentia.cli.output.TemplateOption;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.project.Targets;
import org.licentia.cli.scan.Scan;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.cli.terminal.Words;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.report.Renderer;
import org.licentia.report.ReportResources;
import org.licentia.report.SourceJars;
import org.licentia.report.attribution.BuiltArtifact;
import org.licentia.report.attribution.NoticeCheck;
import org.licentia.report.json.InventoryReader;
import org.licentia.report.json.JsonRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the third-party notices of a product, or checks that what was built holds them. */
@Command(
        name = "notice",
        description =
                "Write the third-party notices that go with a product: for every component that is distributed its"
                        + " license, copyright notices, texts and notices. With --verify, check instead that a built artifact"
                        + " holds them: exits 1 when something is missing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = {
            "Instead of a target, the JSON inventory of an earlier scan may be named.",
            "",
            "Examples:",
            "  licentia notice . -o src/main/resources/META-INF/THIRD-PARTY-NOTICES.txt",
            "  licentia notice --from licentia.json -f html -o third-party-notices.html",
            "  licentia notice --verify target/shop.war licentia.json"
        })
public final class NoticeCommand extends TerminalCommand {
    private static final String STANDARD_STREAM = "-";

    @Mixin
    private final Targets targets = new Targets();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Use this JSON inventory instead of scanning; '-' is standard input.")
    private @Nullable String from;

    @Option(
            names = "--verify",
            paramLabel = "BUILT",
            description = "Check that this jar, war, zip or folder holds every text and notice that is owed, and no jar"
                    + " that the inventory does not name.")
    private @Nullable Path built;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, markdown or html; with --verify text or json. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; '-' is standard output. Default: standard output.")
    private String output = STANDARD_STREAM;

    @Mixin
    private final TemplateOption template = new TemplateOption();

    @Mixin
    private final ScanOptions options = new ScanOptions();

    /** What to write. */
    public enum Format {
        TEXT,
        MARKDOWN,
        HTML,
        JSON;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public NoticeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Path artifact = built;
        if (artifact != null) {
            return verify(artifact);
        }
        if (format == Format.JSON) {
            throw new LicentiaException("Notices are written as text, markdown or html; '-f json' is for --verify."
                    + " The data behind them is in the JSON report of 'licentia scan'.");
        }
        Inventory inventory = inventory();
        Renderer renderer = renderer();
        if (output.equals(STANDARD_STREAM)) {
            renderer.render(inventory, terminal.out());
            terminal.out().flush();
        } else {
            new ReportFile(Words.path(output)).write(renderer, inventory);
        }
        if (!inventory.complete() && !verbosity.quiet) {
            terminal.err()
                    .println(
                            "licentia: the inventory is incomplete, and so are these notices; they say what is missing.");
        }
        return Exit.GOOD;
    }

    private int verify(Path artifact) throws IOException {
        if (format == Format.MARKDOWN || format == Format.HTML) {
            throw new LicentiaException("What --verify finds is printed as text or json, not as "
                    + format.name().toLowerCase(Locale.ROOT) + ".");
        }
        if (!output.equals(STANDARD_STREAM)) {
            throw new LicentiaException("--verify writes no notices, so -o has no meaning here. Leave it out.");
        }
        if (!Files.exists(artifact)) {
            throw new LicentiaException("There is nothing at '" + artifact + "'. Give a jar, war or zip file as it was"
                    + " built, or a folder.");
        }
        NoticeCheck check = NoticeCheck.of(inventory(), BuiltArtifact.read(artifact, StandardParts.archiveOpener()));
        if (format == Format.JSON) {
            JsonRenderer.write(check, terminal.out());
        } else {
            new NoticeCheckText(terminal.out(), options.color.on(terminal)).print(check);
        }
        terminal.out().flush();
        return check.findings().isEmpty() ? Exit.GOOD : Exit.VIOLATIONS;
    }

    private Inventory inventory() throws IOException {
        Path file = targets.inventory();
        if (from != null) {
            if (!targets.areDefault()) {
                throw new LicentiaException(
                        "--from names an inventory, so no target is scanned. Leave one of them out.");
            }
            return from.equals(STANDARD_STREAM)
                    ? InventoryReader.read(terminal.in(), "standard input")
                    : read(Words.path(from));
        }
        if (file != null) {
            return read(file);
        }
        ScanTarget target = targets.read(terminal.in());
        ProjectConfig config = ProjectConfig.load(options.config, target);
        keep(options.read(target, config));
        return new Scan(target, options, config, verbosity, terminal).run();
    }

    private Inventory read(Path inventory) throws IOException {
        keep(List.of(inventory));
        return InventoryReader.read(inventory);
    }

    private void keep(List<Path> read) {
        if (built == null && !output.equals(STANDARD_STREAM)) {
            new ReportFile(Words.path(output)).keep(renderer(), read);
        }
    }

    private Renderer renderer() {
        String id = format == Format.TEXT ? "notice" : "notice-" + format.name().toLowerCase(Locale.ROOT);
        return ReportFormats.named(
                id, StandardParts.renderers(new ReportResources(template.templates(), SourceJars.NONE)));
    }
}
