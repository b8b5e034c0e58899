package org.licentia.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.terminal.Words;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.report.Renderer;
import org.licentia.report.ReportResources;
import org.licentia.report.SourceJars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which reports to write, and where. */
public final class Output {
    private static final Logger LOG = LoggerFactory.getLogger(Output.class);
    private static final String STANDARD_OUTPUT = "-";
    private static final Path DEFAULT_DIRECTORY = Path.of("licentia-report");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            split = ",",
            completionCandidates = ReportFormats.class,
            description = "Report formats, one or several, as listed below. Default: json,html.")
    public List<String> formats = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "Where to write. With one format a file, unless it is a folder or ends in '/'; otherwise a"
                    + " folder. '-' is standard output and needs exactly one format. Default: ./licentia-report/")
    @Nullable
    String output;

    @Mixin
    final TemplateOption template = new TemplateOption();

    /** Whether the reports take standard output, so that nothing else may. */
    public boolean toStandardOutput() {
        return STANDARD_OUTPUT.equals(output);
    }

    /** Whether the user said where reports go. */
    public boolean isGiven() {
        return output != null;
    }

    /** One report and its place; a null place is standard output. */
    private record Report(Renderer renderer, @Nullable Path place) {}

    /**
     * Checks that formats and place fit together, before any work is done.
     *
     * @throws LicentiaException when they do not
     */
    public void validate() {
        plan(SourceJars.NONE);
    }

    /**
     * Checks that no report takes the place of what is read.
     *
     * @throws LicentiaException when one would
     */
    public void keep(Collection<Path> read) {
        for (Report report : plan(SourceJars.NONE)) {
            if (report.place() != null) {
                new ReportFile(report.place()).keep(report.renderer(), read);
            }
        }
    }

    /**
     * Checks that no report takes the place of the inventory that it is made from, unless it is the same again.
     *
     * @throws LicentiaException when one would
     */
    public void keepInventory(Path inventory) {
        for (Report report : plan(SourceJars.NONE)) {
            if (report.place() != null && !report.renderer().id().equals("json")) {
                new ReportFile(report.place()).keep(report.renderer(), List.of(inventory));
            }
        }
    }

    private List<Report> plan(SourceJars sourceJars) {
        List<Renderer> all = StandardParts.renderers(new ReportResources(template.templates(), sourceJars));
        List<Renderer> renderers = formats.isEmpty()
                ? all.stream().filter(Renderer::byDefault).toList()
                : formats.stream()
                        .distinct()
                        .map(format -> ReportFormats.named(format, all))
                        .toList();
        boolean single = !formats.isEmpty() && renderers.size() == 1;
        if (toStandardOutput()) {
            if (!single) {
                throw new LicentiaException(
                        "'-o -' writes one report to standard output, so it needs exactly one format."
                                + " Add for example '-f json'.");
            }
            return List.of(new Report(renderers.get(0), null));
        }
        Path place = output == null ? DEFAULT_DIRECTORY : Words.path(output);
        boolean isFolder = output == null || !single || output.endsWith("/") || Files.isDirectory(place);
        List<Report> plan = new ArrayList<>();
        for (Renderer renderer : renderers) {
            plan.add(new Report(renderer, isFolder ? place.resolve(renderer.fileName()) : place));
        }
        return plan;
    }

    /** Gets ready what takes time and needs no inventory. */
    public void prepare() {
        plan(SourceJars.NONE).forEach(report -> report.renderer().prepare());
    }

    /**
     * Writes the reports, each of which is never seen half-written.
     *
     * @param sourceJars asked for the sources that a report carries
     * @param parallel whether two may be written at once
     * @return the files written; empty for standard output
     */
    public List<Path> write(Inventory inventory, SourceJars sourceJars, OutputStream standardOutput, boolean parallel) {
        List<Report> plan = plan(sourceJars);
        List<Path> written = new ArrayList<>();
        List<Runnable> writing = new ArrayList<>();
        for (Report report : plan) {
            Path place = report.place();
            if (place == null) {
                write(report.renderer(), inventory, standardOutput);
            } else {
                writing.add(() -> new ReportFile(place).write(report.renderer(), inventory));
                written.add(place);
            }
        }
        if (parallel && writing.size() > 1) {
            InPairs.run(writing);
        } else {
            writing.forEach(Runnable::run);
        }
        written.forEach(place -> LOG.info("Wrote {}", place));
        return written;
    }

    private static void write(Renderer renderer, Inventory inventory, OutputStream standardOutput) {
        try {
            OutputStream out = new BufferedOutputStream(standardOutput);
            renderer.render(inventory, out);
            out.flush();
        } catch (IOException e) {
            throw ReportFile.unwritable(renderer, "standard output", e);
        }
    }
}
