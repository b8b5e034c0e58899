package org.licentia.cli.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.Licentia;
import org.licentia.inventory.Inventory;
import org.licentia.issue.Statistics;
import org.licentia.issue.Statistics.Traffic;
import org.licentia.report.LineText;

/**
 * A run in Prometheus' text format, version 0.0.4, as the textfile collector of the node exporter reads it: no time
 * stamps, a HELP and a TYPE line before each metric, one group of lines for each name.
 */
final class PrometheusText {
    private final StringBuilder text = new StringBuilder();
    private final String project;

    private PrometheusText(String project) {
        this.project = project;
    }

    /**
     * Writes the run down.
     *
     * @param project a label of every line, so that the files of several projects can lie in one folder
     * @param inventory null when the run came to none
     * @param exit the exit code to come
     */
    static void write(String project, Statistics statistics, @Nullable Inventory inventory, int exit, OutputStream out)
            throws IOException {
        PrometheusText text = new PrometheusText(project);
        text.build();
        text.gauge("licentia_exit_code", "The exit code of the run.", exit);
        text.stages(statistics);
        text.counters(statistics);
        text.repositories(statistics.repositories());
        if (inventory != null) {
            text.inventory(inventory);
        }
        out.write(text.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void build() {
        begin("licentia_build_info", "The versions of what ran; always 1.");
        sample(
                "licentia_build_info",
                "1",
                label("version", Licentia.version()),
                label("license_list", Licentia.licenseListVersion()),
                label("java", System.getProperty("java.version", "")));
    }

    private void stages(Statistics statistics) {
        begin("licentia_stage_seconds", "Wall time of each stage; start is that of the JVM.");
        statistics.milliseconds().forEach((stage, millis) -> {
            if (!stage.equals("total")) {
                sample("licentia_stage_seconds", seconds(millis), label("stage", stage));
            }
        });
        begin("licentia_run_seconds", "Wall time from the start of the JVM to the end of the last stage.");
        sample("licentia_run_seconds", seconds(statistics.milliseconds().getOrDefault("total", 0L)));
    }

    // Of one run, and not since the beginning of time: gauges, and no word of the name says _total.
    private void counters(Statistics statistics) {
        for (Map.Entry<String, Long> counter : statistics.counters().entrySet()) {
            StringBuilder name = new StringBuilder("licentia_");
            for (char c : counter.getKey().toCharArray()) {
                name.append(Character.isUpperCase(c) ? "_" : "").append(Character.toLowerCase(c));
            }
            gauge(
                    name.toString(),
                    "Counted in the run: "
                            + name.substring("licentia_".length()).replace('_', ' ') + ".",
                    counter.getValue());
        }
    }

    private void repositories(List<Traffic> repositories) {
        begin("licentia_repository_requests", "What was asked of each repository over the network, by kind of file.");
        for (Traffic each : repositories) {
            request(each, "pom", each.poms());
            request(each, "artifact", each.artifacts());
            request(each, "metadata", each.metadata());
            request(each, "checksum", each.checksums());
        }
        begin("licentia_repository_not_found", "Requests that a repository answered with: there is none.");
        repositories.forEach(each ->
                sample("licentia_repository_not_found", number(each.notFound()), label("repository", each.id())));
        begin("licentia_repository_failed", "Requests that a repository did not answer, or refused.");
        repositories.forEach(
                each -> sample("licentia_repository_failed", number(each.failed()), label("repository", each.id())));
        begin("licentia_repository_received_bytes", "Bytes of the bodies of a repository's answers.");
        repositories.forEach(each ->
                sample("licentia_repository_received_bytes", number(each.bytes()), label("repository", each.id())));
    }

    private void request(Traffic traffic, String kind, long count) {
        sample("licentia_repository_requests", number(count), label("repository", traffic.id()), label("kind", kind));
    }

    private void inventory(Inventory inventory) {
        gauge("licentia_complete", "1 when everything could be looked at, 0 when not.", inventory.complete() ? 1 : 0);
        gauge(
                "licentia_components",
                "Components of the inventory.",
                inventory.summary().components());
        begin("licentia_component_verdicts", "Components by verdict.");
        inventory
                .summary()
                .verdicts()
                .forEach((verdict, count) ->
                        sample("licentia_component_verdicts", number(count), label("verdict", verdict)));
        gauge(
                "licentia_violations",
                "Findings, waived ones included.",
                inventory.violations().size());
        gauge(
                "licentia_violations_waived",
                "Findings that a waiver in force covers.",
                inventory.violations().stream()
                        .filter(each -> each.waivedBy() != null)
                        .count());
        begin("licentia_target_info", "What was scanned; always 1.");
        sample(
                "licentia_target_info",
                "1",
                label("coordinates", inventory.target().coordinates()));
        begin("licentia_policy_info", "The policy that judged; always 1.");
        sample(
                "licentia_policy_info",
                "1",
                label("id", inventory.policy().id()),
                label("sha256", inventory.policy().sha256()));
    }

    private void gauge(String name, String help, long value) {
        begin(name, help);
        sample(name, number(value));
    }

    private void begin(String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private static String[] label(String name, String value) {
        return new String[] {name, value};
    }

    private void sample(String name, String value, String[]... labels) {
        List<String[]> all = new ArrayList<>();
        all.add(label("project", project));
        all.addAll(List.of(labels));
        text.append(name);
        for (int i = 0; i < all.size(); i++) {
            text.append(i == 0 ? '{' : ',')
                    .append(all.get(i)[0])
                    .append("=\"")
                    .append(escaped(all.get(i)[1]))
                    .append('"');
        }
        text.append("} ").append(value).append('\n');
    }

    private static String escaped(String value) {
        return LineText.of(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(long value) {
        return Long.toString(value);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    }
}
