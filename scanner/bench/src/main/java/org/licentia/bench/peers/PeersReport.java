package org.licentia.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.measure.Measurement;
import org.licentia.bench.measure.Metric;
import org.licentia.bench.measure.Spread;
import org.licentia.bench.plot.BarChart;
import org.licentia.bench.result.BenchmarkPage;
import org.licentia.bench.result.MarkdownTable;

/** The comparison as people and machines read it. */
final class PeersReport {
    private final Machine machine;
    private final List<ProjectFigures> figures;
    private final Map<String, List<Measurement>> startUp;

    PeersReport(Machine machine, List<ProjectFigures> figures, Map<String, List<Measurement>> startUp) {
        this.machine = machine;
        this.figures = figures;
        this.startUp = startUp;
    }

    /** What the terminal shows: the same tables as the page. */
    String text() {
        return machine.sentence() + "\n\n" + ratios() + "\n" + costs() + "\n" + starts() + absences();
    }

    void write(BenchmarkPage page) {
        StringBuilder section = new StringBuilder(machine.sentence()).append("\n\n");
        for (Metric metric : Metric.values()) {
            String name = "peers-" + metric.name().toLowerCase(Locale.ROOT) + ".svg";
            String title = "Licentia and its peers: " + metric.label();
            page.file(name, chart(metric, title));
            section.append("![")
                    .append(title)
                    .append("](benchmarks/")
                    .append(name)
                    .append(")\n\n");
        }
        section.append(
                        "How many times the peer's cost is Licentia's, medians of the pairs, wall / CPU / peak memory:\n\n")
                .append(ratios())
                .append("\nThe figures behind it, least / median / largest:\n\n")
                .append(costs())
                .append('\n')
                .append(absences());
        page.section("peers", section.toString());
        page.section("start", machine.sentence() + "\n\n" + starts());
        page.table(
                "peers.tsv",
                machine.comments(),
                List.of("project", "program", "run", "wall_s", "cpu_s", "peak_kib"),
                rows());
    }

    private String ratios() {
        List<LicentiaMode> modes = figures.stream()
                .flatMap(project -> project.licentia().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> heads = new ArrayList<>(List.of("against", "project"));
        modes.forEach(mode -> heads.add(mode.label()));
        MarkdownTable table = new MarkdownTable(heads.toArray(String[]::new));
        for (Peer peer : Peer.values()) {
            for (ProjectFigures project : figures) {
                List<Measurement> runs = project.peers().get(peer);
                if (runs == null) {
                    continue;
                }
                List<String> cells = new ArrayList<>(List.of("`" + peer.label() + "`", project.project()));
                for (LicentiaMode mode : modes) {
                    cells.add(ratio(runs, project.licentia().getOrDefault(mode, List.of())));
                }
                table.row(cells);
            }
        }
        return table.toString();
    }

    private static String ratio(List<Measurement> peer, List<Measurement> own) {
        List<String> ratios = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            ratios.add(String.format(
                    Locale.ROOT, "%.1f", Spread.ofRatios(metric, peer, own).median()));
        }
        return String.join(" / ", ratios);
    }

    private String costs() {
        MarkdownTable table = new MarkdownTable("", "project", "wall s", "CPU s", "peak MiB");
        for (ProjectFigures project : figures) {
            project.licentia().forEach((mode, runs) -> table.row(cells("Licentia, " + mode.label(), project, runs)));
            project.peers().forEach((peer, runs) -> table.row(cells("`" + peer.label() + "`", project, runs)));
        }
        return table.toString();
    }

    private static List<String> cells(String name, ProjectFigures project, List<Measurement> runs) {
        List<String> cells = new ArrayList<>(List.of(name, project.project()));
        for (Metric metric : Metric.values()) {
            cells.add(Spread.of(metric, runs).written(metric.format()));
        }
        return cells;
    }

    private String starts() {
        MarkdownTable table = new MarkdownTable("", "wall ms", "CPU ms", "peak MiB");
        startUp.forEach((command, runs) -> table.row(
                "`" + command + "`",
                Spread.of(runs.stream().map(run -> 1000 * run.wallSeconds()).toList())
                        .written("%.0f"),
                Spread.of(runs.stream().map(run -> 1000 * run.cpuSeconds()).toList())
                        .written("%.0f"),
                Spread.of(Metric.MEMORY, runs).written("%.0f")));
        return table.toString();
    }

    private String absences() {
        StringBuilder text = new StringBuilder();
        for (ProjectFigures project : figures) {
            project.absent()
                    .forEach((peer, reason) -> text.append("No figure of `")
                            .append(peer.label())
                            .append("` on ")
                            .append(project.project())
                            .append(": it ")
                            .append(reason)
                            .append(".\n"));
        }
        return text.toString();
    }

    private String chart(Metric metric, String title) {
        List<BarChart.Group> groups = new ArrayList<>();
        for (ProjectFigures project : figures) {
            List<BarChart.Bar> bars = new ArrayList<>();
            project.licentia()
                    .forEach((mode, runs) -> bars.add(bar(metric, "Licentia, " + mode.label(), runs, "", true)));
            List<Measurement> first = project.licentia().values().iterator().next();
            project.peers().forEach((peer, runs) -> {
                String times = String.format(
                        Locale.ROOT,
                        ", %.1f ×",
                        Spread.ofRatios(metric, runs, first).median());
                bars.add(bar(metric, peer.label(), runs, times, false));
            });
            groups.add(new BarChart.Group(project.project(), bars));
        }
        LicentiaMode first = figures.get(0).licentia().keySet().iterator().next();
        return BarChart.draw(
                title,
                "Median, in " + metric.unit() + ", shorter is better; × says how many times Licentia's " + first.label()
                        + ". Each project has its own scale.",
                groups);
    }

    private static BarChart.Bar bar(Metric metric, String label, List<Measurement> runs, String more, boolean own) {
        double median = Spread.of(metric, runs).median();
        String note = String.format(Locale.ROOT, metric.format(), median) + " " + metric.unit() + more;
        return new BarChart.Bar(label, median, note, own);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (ProjectFigures project : figures) {
            project.licentia().forEach((mode, runs) -> add(rows, project.project(), "licentia " + mode.id(), runs));
            project.peers().forEach((peer, runs) -> add(rows, project.project(), peer.label(), runs));
        }
        startUp.forEach((command, runs) -> add(rows, "-", command, runs));
        return rows;
    }

    private static void add(List<List<String>> rows, String project, String program, List<Measurement> runs) {
        for (int run = 0; run < runs.size(); run++) {
            Measurement one = runs.get(run);
            rows.add(List.of(
                    project,
                    program,
                    Integer.toString(run + 1),
                    String.format(Locale.ROOT, "%.3f", one.wallSeconds()),
                    String.format(Locale.ROOT, "%.2f", one.cpuSeconds()),
                    Long.toString(one.peakKilobytes())));
        }
    }
}
