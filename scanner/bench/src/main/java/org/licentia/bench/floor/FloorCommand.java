package org.licentia.bench.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licentia.bench.Arguments;
import org.licentia.bench.Bed;
import org.licentia.bench.BenchmarkException;
import org.licentia.bench.Folders;
import org.licentia.bench.Projects;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.measure.Measurement;
import org.licentia.bench.measure.Metric;
import org.licentia.bench.measure.ProcessMeter;
import org.licentia.bench.measure.Run;
import org.licentia.bench.measure.Spread;
import org.licentia.bench.peers.LicentiaMode;
import org.licentia.bench.result.BenchmarkPage;
import org.licentia.bench.result.MarkdownTable;

/**
 * {@code floor}: what it costs to start a JVM and to read the POMs involved, with the same flags as the launcher's and with a
 * class archive of its own; beside it the whole product.
 */
public final class FloorCommand {
    private static final List<String> JAVA =
            List.of("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xlog:disable");

    private final Bed bed;
    private final Projects projects;
    private final int runs;

    /** Reads the command's arguments. */
    public FloorCommand(List<String> words) {
        Arguments arguments = new Arguments(words, Bed.options("corpus", "projects", "runs"));
        bed = Bed.of(arguments);
        projects = Projects.of(arguments, "petclinic,nacos,dubbo");
        runs = arguments.number("runs", 5);
    }

    /** Measures, prints, and writes the page's section and the table. */
    public void run() {
        Path scratch = Folders.emptied(bed.scratch().resolve("floor"));
        ProcessMeter meter = new ProcessMeter(scratch, Map.of());
        Machine machine = Machine.here();
        MarkdownTable table = new MarkdownTable(
                "project",
                "POMs read",
                "KiB",
                "JVM starts: wall s, CPU s",
                "and reads the POMs: wall s, CPU s",
                "Licentia, first run, `--poms-only`: wall s, CPU s",
                "distance: wall, CPU");
        List<List<String>> rows = new ArrayList<>();
        for (String project : projects.names()) {
            Path folder = scratch.resolve("projects").resolve(project);
            projects.copy(project, folder);
            List<Path> poms = PomsInvolved.of(bed, meter, folder, scratch);
            Map<String, List<Measurement>> measured = measure(meter, scratch, folder, poms);
            List<Measurement> start = measured.getOrDefault("start", List.of());
            List<Measurement> floor = measured.getOrDefault("read", List.of());
            List<Measurement> licentia = measured.getOrDefault("licentia", List.of());
            table.row(
                    project,
                    Integer.toString(poms.size()),
                    Long.toString(kibibytes(poms)),
                    medians(start),
                    medians(floor),
                    medians(licentia),
                    String.format(
                            Locale.ROOT,
                            "%.1f ×, %.1f ×",
                            Spread.ofRatios(Metric.WALL, licentia, floor).median(),
                            Spread.ofRatios(Metric.CPU, licentia, floor).median()));
            measured.forEach((what, all) -> all.forEach(one -> rows.add(List.of(
                    project,
                    what,
                    Integer.toString(poms.size()),
                    String.format(Locale.ROOT, "%.3f", one.wallSeconds()),
                    String.format(Locale.ROOT, "%.2f", one.cpuSeconds()),
                    Long.toString(one.peakKilobytes())))));
        }
        String text = machine.sentence() + "\n\n" + table;
        System.out.print(text);
        BenchmarkPage page = new BenchmarkPage(bed.docs());
        page.section("floor", text);
        page.table(
                "floor.tsv",
                machine.comments(),
                List.of("project", "program", "poms", "wall_s", "cpu_s", "peak_kib"),
                rows);
    }

    private Map<String, List<Measurement>> measure(ProcessMeter meter, Path scratch, Path folder, List<Path> poms) {
        Path log = scratch.resolve("floor.log");
        Path list = scratch.resolve("poms.txt");
        Path archive = scratch.resolve("floor.jsa");
        Path cache = scratch.resolve("cache");
        try {
            Files.write(list, poms.stream().map(Path::toString).toList());
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        meter.require(reading(folder, log, "-XX:ArchiveClassesAtExit=" + archive, list.toString()));
        Map<String, Run> programs = new LinkedHashMap<>();
        programs.put("start", reading(folder, log, "-XX:SharedArchiveFile=" + archive));
        programs.put("read", reading(folder, log, "-XX:SharedArchiveFile=" + archive, list.toString()));
        programs.put(
                "licentia",
                new Run(
                        LicentiaMode.POMS_ONLY.command(bed, true, cache, scratch.resolve("report")),
                        folder,
                        log,
                        run -> true));
        Map<String, List<Measurement>> measured = new LinkedHashMap<>();
        for (int round = -1; round < runs; round++) {
            for (Map.Entry<String, Run> program : programs.entrySet()) {
                Folders.emptied(cache);
                Measurement one = meter.require(program.getValue());
                if (round >= 0) {
                    measured.computeIfAbsent(program.getKey(), key -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        return measured;
    }

    private static Run reading(Path folder, Path log, String flag, String... arguments) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(flag, "-cp", ownJar(), PomReading.class.getName()));
        command.addAll(List.of(arguments));
        return new Run(command, folder, log, run -> true);
    }

    private static String ownJar() {
        try {
            return Path.of(PomReading.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new BenchmarkException("The benchmark does not know where its own jar is: " + e.getMessage(), e);
        }
    }

    private static String medians(List<Measurement> all) {
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f",
                Spread.of(Metric.WALL, all).median(),
                Spread.of(Metric.CPU, all).median());
    }

    private static long kibibytes(List<Path> files) {
        long bytes = 0;
        try {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes >> 10;
    }
}
