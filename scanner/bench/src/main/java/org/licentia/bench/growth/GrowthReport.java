package org.licentia.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.measure.Measurement;
import org.licentia.bench.measure.Metric;
import org.licentia.bench.plot.LogChart;
import org.licentia.bench.result.BenchmarkPage;
import org.licentia.bench.result.MarkdownTable;

/** Growth as people and machines read it. */
final class GrowthReport {
    private final Machine machine;
    private final List<GrowthFigures> byModules;
    private final List<GrowthFigures> byArtifacts;
    private final String smallHeap;

    GrowthReport(Machine machine, List<GrowthFigures> byModules, List<GrowthFigures> byArtifacts, String smallHeap) {
        this.machine = machine;
        this.byModules = byModules;
        this.byArtifacts = byArtifacts;
        this.smallHeap = smallHeap;
    }

    String text() {
        return machine.sentence() + "\n\n" + table(byModules) + "\n" + table(byArtifacts) + "\n" + smallHeap + "\n";
    }

    void write(BenchmarkPage page) {
        page.file(
                "growth-modules.svg",
                chart(
                        "Reactors from small to large",
                        "modules",
                        byModules,
                        size -> size.shape().modules()));
        page.file(
                "growth-artifacts.svg",
                chart(
                        "Graphs from small to large",
                        "artifacts",
                        byArtifacts,
                        size -> size.shape().artifacts()));
        page.section(
                "growth",
                machine.sentence()
                        + "\n\n![Cost of reactors by their number of modules](benchmarks/growth-modules.svg)\n\n"
                        + table(byModules)
                        + "\n![Cost of graphs by their number of artifacts](benchmarks/growth-artifacts.svg)\n\n"
                        + table(byArtifacts) + "\n" + smallHeap + "\n");
        List<List<String>> rows = new ArrayList<>();
        rows(rows, "modules", byModules);
        rows(rows, "artifacts", byArtifacts);
        page.table(
                "growth.tsv",
                machine.comments(),
                List.of("series", "modules", "artifacts", "usages", "json_kib", "run", "wall_s", "cpu_s", "peak_kib"),
                rows);
    }

    private static String table(List<GrowthFigures> sizes) {
        MarkdownTable table = new MarkdownTable(
                "modules",
                "artifacts",
                "usages in the answer",
                "JSON KiB",
                "first run: wall s, CPU s, peak MiB",
                "later run: wall s, CPU s, peak MiB",
                "first run, CPU ms per artifact",
                "per usage");
        for (GrowthFigures size : sizes) {
            table.row(
                    Integer.toString(size.shape().modules()),
                    Integer.toString(size.shape().artifacts()),
                    Long.toString(size.answer().usages()),
                    Long.toString(size.answer().kibibytes()),
                    written("%.2f, %.2f, %.0f", size::first),
                    written("%.2f, %.2f, %.0f", size::later),
                    String.format(
                            Locale.ROOT,
                            "%.2f",
                            1000 * size.first(Metric.CPU) / size.shape().artifacts()),
                    String.format(
                            Locale.ROOT,
                            "%.3f",
                            1000
                                    * size.first(Metric.CPU)
                                    / Math.max(1, size.answer().usages())));
        }
        return table.toString();
    }

    private static String written(String format, ToDoubleFunction<Metric> figure) {
        return String.format(
                Locale.ROOT,
                format,
                figure.applyAsDouble(Metric.WALL),
                figure.applyAsDouble(Metric.CPU),
                figure.applyAsDouble(Metric.MEMORY));
    }

    private static String chart(
            String title, String unit, List<GrowthFigures> sizes, ToDoubleFunction<GrowthFigures> across) {
        String one = unit.substring(0, unit.length() - 1);
        return LogChart.draw(
                title,
                unit,
                List.of(
                        panel(
                                "CPU",
                                "seconds",
                                sizes,
                                across,
                                size -> size.first(Metric.CPU),
                                size -> size.later(Metric.CPU)),
                        panel(
                                "Peak memory",
                                "MiB",
                                sizes,
                                across,
                                size -> size.first(Metric.MEMORY),
                                size -> size.later(Metric.MEMORY)),
                        panel(
                                "CPU per " + one,
                                "milliseconds",
                                sizes,
                                across,
                                size -> 1000 * size.first(Metric.CPU) / across.applyAsDouble(size),
                                size -> 1000 * size.later(Metric.CPU) / across.applyAsDouble(size))));
    }

    private static LogChart.Panel panel(
            String title,
            String unit,
            List<GrowthFigures> sizes,
            ToDoubleFunction<GrowthFigures> across,
            ToDoubleFunction<GrowthFigures> first,
            ToDoubleFunction<GrowthFigures> later) {
        return new LogChart.Panel(
                title,
                unit,
                List.of(curve("first run", sizes, across, first), curve("later run", sizes, across, later)));
    }

    private static LogChart.Curve curve(
            String name,
            List<GrowthFigures> sizes,
            ToDoubleFunction<GrowthFigures> across,
            ToDoubleFunction<GrowthFigures> up) {
        return new LogChart.Curve(
                name,
                sizes.stream()
                        .map(size -> new LogChart.Point(across.applyAsDouble(size), up.applyAsDouble(size)))
                        .toList());
    }

    private static void rows(List<List<String>> rows, String series, List<GrowthFigures> sizes) {
        for (GrowthFigures size : sizes) {
            row(rows, series, size, "first", size.first());
            row(rows, series, size, "later", size.later());
        }
    }

    private static void row(
            List<List<String>> rows, String series, GrowthFigures size, String run, List<Measurement> measured) {
        for (Measurement one : measured) {
            rows.add(List.of(
                    series,
                    Integer.toString(size.shape().modules()),
                    Integer.toString(size.shape().artifacts()),
                    Long.toString(size.answer().usages()),
                    Long.toString(size.answer().kibibytes()),
                    run,
                    String.format(Locale.ROOT, "%.3f", one.wallSeconds()),
                    String.format(Locale.ROOT, "%.2f", one.cpuSeconds()),
                    Long.toString(one.peakKilobytes())));
        }
    }
}
