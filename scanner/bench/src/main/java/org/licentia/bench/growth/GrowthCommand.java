package org.licentia.bench.growth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licentia.bench.Arguments;
import org.licentia.bench.Bed;
import org.licentia.bench.Folders;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.measure.Measurement;
import org.licentia.bench.measure.Outcome;
import org.licentia.bench.measure.ProcessMeter;
import org.licentia.bench.measure.Run;
import org.licentia.bench.peers.LicentiaMode;
import org.licentia.bench.result.BenchmarkPage;

/** {@code growth}: generated reactors of rising size; time and memory, and whether a small heap suffices. */
public final class GrowthCommand {
    /** So many artifacts come with each module, where modules grow. */
    private static final int ARTIFACTS_PER_MODULE = 5;

    /** So many modules share the graph, where artifacts grow. */
    private static final int MODULES_OF_GRAPHS = 10;

    private static final String SMALL_HEAP = "-Xmx256m";

    private final Bed bed;
    private final List<Integer> modules;
    private final List<Integer> artifacts;
    private final boolean jars;
    private final int runs;

    /** Reads the command's arguments. */
    public GrowthCommand(List<String> words) {
        Arguments arguments = new Arguments(words, Bed.options("modules", "artifacts", "runs", "jars"));
        bed = Bed.of(arguments);
        modules = arguments.numbers("modules", "10,100,1000");
        artifacts = arguments.numbers("artifacts", "100,1000,10000,100000");
        runs = arguments.number("runs", 3);
        jars = arguments.text("jars", "no").equals("yes");
    }

    /** Measures, prints, and writes the page's section, the table and the plots. */
    public void run() {
        Path scratch = Folders.emptied(bed.scratch().resolve("growth"));
        ProcessMeter meter = new ProcessMeter(scratch, Map.of());
        List<GrowthFigures> byModules = new ArrayList<>();
        for (int size : modules) {
            byModules.add(measure(new ReactorShape(size, ARTIFACTS_PER_MODULE * size), scratch, meter));
        }
        // The last reactor is still there: the same once more, with little memory.
        String smallHeap =
                smallHeap(scratch, byModules.get(byModules.size() - 1).shape());
        List<GrowthFigures> byArtifacts = new ArrayList<>();
        for (int size : artifacts) {
            byArtifacts.add(measure(new ReactorShape(MODULES_OF_GRAPHS, size), scratch, meter));
        }
        GrowthReport report = new GrowthReport(Machine.here(), byModules, byArtifacts, smallHeap);
        System.out.print(report.text());
        report.write(new BenchmarkPage(bed.docs()));
    }

    private GrowthFigures measure(ReactorShape shape, Path scratch, ProcessMeter meter) {
        Path project = Folders.emptied(scratch.resolve("project"));
        Path repository = Folders.emptied(scratch.resolve("remote"));
        Path local = Folders.emptied(scratch.resolve("local"));
        new SyntheticReactor(shape, project, repository, jars).write();
        Path output = scratch.resolve("report");
        Path cache = scratch.resolve("cache");
        LicentiaMode first = jars ? LicentiaMode.FIRST : LicentiaMode.POMS_ONLY;
        // Fills the local repository; not counted.
        meter.require(run(first, false, project, local, cache, output));
        List<Measurement> firsts = new ArrayList<>();
        List<Measurement> laters = new ArrayList<>();
        for (int round = 0; round < runs; round++) {
            Folders.emptied(cache);
            firsts.add(meter.require(run(first, true, project, local, cache, output)));
            laters.add(meter.require(run(first, true, project, local, cache, output)));
        }
        System.err.println(shape.modules() + " modules, " + shape.artifacts() + " artifacts done");
        return new GrowthFigures(shape, AnswerSize.of(output.resolve("licentia.json")), firsts, laters);
    }

    private String smallHeap(Path scratch, ReactorShape shape) {
        ProcessMeter meter =
                new ProcessMeter(scratch, Map.of("LICENTIA_OPTS", SMALL_HEAP, "JAVA_TOOL_OPTIONS", SMALL_HEAP));
        Path cache = Folders.emptied(scratch.resolve("cache"));
        LicentiaMode first = jars ? LicentiaMode.FIRST : LicentiaMode.POMS_ONLY;
        Outcome outcome = meter.measure(run(
                first, true, scratch.resolve("project"), scratch.resolve("local"), cache, scratch.resolve("report")));
        String subject = "With `" + SMALL_HEAP + "`, the reactor of " + shape.modules() + " modules and "
                + shape.artifacts() + " artifacts ";
        if (outcome instanceof Outcome.Measured measured) {
            Measurement cost = measured.measurement();
            return subject
                    + String.format(
                            Locale.ROOT,
                            "is scanned in %.2f s (CPU %.2f s, peak %.0f MiB).",
                            cost.wallSeconds(),
                            cost.cpuSeconds(),
                            cost.peakMebibytes());
        }
        return subject + "is not scanned: the process "
                + (outcome instanceof Outcome.Failed failed ? failed.reason() : "") + ".";
    }

    private Run run(LicentiaMode mode, boolean offline, Path project, Path local, Path cache, Path output) {
        Bed generated = new Bed(bed.licentia(), bed.scratch(), bed.docs(), local);
        return new Run(
                mode.command(generated, offline, cache, output),
                project,
                output.resolveSibling("growth.log"),
                run -> output.resolve("licentia.json").toFile().length() > 0);
    }
}
