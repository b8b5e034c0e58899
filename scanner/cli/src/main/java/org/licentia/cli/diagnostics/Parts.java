package org.licentia.cli.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.ExaminedTarget;
import org.licentia.Licentia;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Purl;
import org.licentia.inventory.Inventory;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Statistics;

/** What the diagnostics consist of. */
final class Parts {
    /** A part is a line here. */
    static final List<Part> ALL = List.of(
            new Part("versions.txt", "versions of Licentia, its license list, the JDK, the system", run -> versions()),
            new Part("options.txt", "the command line and how it ended", Parts::options),
            new Part("jvm.txt", "options and memory of the JVM", run -> jvm()),
            new Part("settings.txt", "Maven's settings in effect, without credentials", Parts::settings),
            new Part("log.txt", "the log at the level debug", ObservedRun::log),
            new Part("failure.txt", "what went wrong, with its stack trace", Parts::failure),
            new Part("threads.txt", "what every thread was doing when the run was broken off", Parts::threads),
            new Part("statistics.txt", "times and counts", Parts::statistics),
            new Part("repositories.tsv", "what each repository was asked", Parts::repositories),
            new Part("graph.tsv", "each use of each component, with its path", Parts::uses),
            new Part("edges.tsv", "what depends on what, after mediation", Parts::edges),
            new Part("issues.tsv", "what could not be obtained or read", Parts::issues),
            new Part("summary.txt", "the counts of the inventory", Parts::summary));

    private Parts() {}

    private static String versions() {
        return lines(List.of(
                "Licentia " + Licentia.version(),
                "SPDX license list " + Licentia.licenseListVersion(),
                "Maven model builder " + version("org.apache.maven", "maven-model-builder"),
                "Maven resolver " + version("org.apache.maven.resolver", "maven-resolver-api"),
                "Java " + System.getProperty("java.runtime.version") + " of " + System.getProperty("java.vendor"),
                "JVM " + System.getProperty("java.vm.name") + ", " + System.getProperty("java.vm.info"),
                "System " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " on "
                        + System.getProperty("os.arch"),
                "Processors " + Runtime.getRuntime().availableProcessors(),
                "File encoding " + System.getProperty("file.encoding") + ", names of files "
                        + System.getProperty("sun.jnu.encoding"),
                "Locale " + Locale.getDefault().toLanguageTag() + ", time zone "
                        + TimeZone.getDefault().getID()));
    }

    private static String version(String group, String artifact) {
        Properties properties = new Properties();
        String place = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = Parts.class.getResourceAsStream(place)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "unreadable";
        }
        return properties.getProperty("version", "unknown");
    }

    private static String options(ObservedRun run) {
        List<String> lines = new ArrayList<>(run.arguments());
        lines.add("");
        String without = run.stacks().isEmpty() ? "see failure.txt" : "it was broken off; see threads.txt";
        lines.add(run.exit() < 0 ? "no exit code: " + without : "exit code " + run.exit());
        return lines(lines);
    }

    private static String jvm() {
        List<String> lines =
                new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        Runtime runtime = Runtime.getRuntime();
        lines.add("");
        lines.add("heap at most " + (runtime.maxMemory() >> 20) + " MiB, now " + (runtime.totalMemory() >> 20)
                + " MiB, of which " + (runtime.freeMemory() >> 20) + " MiB are free");
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(each -> lines.add("collector " + each.getName() + ": " + each.getCollectionCount() + " times, "
                        + each.getCollectionTime() + " ms"));
        return lines(lines);
    }

    private static String settings(ObservedRun run) {
        try {
            return lines(run.settings().get());
        } catch (LicentiaException e) {
            return e.getMessage() + "\n";
        }
    }

    private static String failure(ObservedRun run) {
        Throwable failure = run.failure();
        if (failure == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        PrintWriter writer = new PrintWriter(trace);
        failure.printStackTrace(writer);
        writer.flush();
        return trace.toString();
    }

    private static String threads(ObservedRun run) {
        List<String> lines = new ArrayList<>();
        run.stacks().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().getName()))
                .forEach(each -> {
                    lines.add(each.getKey().getName() + " "
                            + each.getKey().getState().name().toLowerCase(Locale.ROOT));
                    for (StackTraceElement frame : each.getValue()) {
                        lines.add("\tat " + frame);
                    }
                });
        return lines(lines);
    }

    private static String statistics(ObservedRun run) {
        Statistics statistics = run.meter().statistics();
        List<String> lines = new ArrayList<>();
        statistics.milliseconds().forEach((stage, time) -> lines.add(stage + " " + time + " ms"));
        statistics.counters().forEach((name, count) -> lines.add(name + " " + count));
        return lines(lines);
    }

    private static String repositories(ObservedRun run) {
        List<String> lines = new ArrayList<>();
        lines.add(row("repository", "poms", "artifacts", "metadata", "checksums", "not found", "failed", "bytes"));
        run.meter()
                .statistics()
                .repositories()
                .forEach(each -> lines.add(row(
                        each.id(),
                        each.poms(),
                        each.artifacts(),
                        each.metadata(),
                        each.checksums(),
                        each.notFound(),
                        each.failed(),
                        each.bytes())));
        return lines(lines);
    }

    private static String uses(ObservedRun run) {
        DependencyGraph graph = graph(run);
        if (graph == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(row("module", "component", "scope", "optional", "linkage", "path"));
        for (Dependency each : graph.dependencies()) {
            lines.add(row(
                    each.module(),
                    each.component(),
                    each.scope(),
                    each.optional(),
                    each.linkage(),
                    each.path().stream().map(Purl::toString).collect(Collectors.joining(" > "))));
        }
        return lines(lines);
    }

    private static String edges(ObservedRun run) {
        DependencyGraph graph = graph(run);
        if (graph == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(row("component", "depends on"));
        graph.edges().forEach((from, all) -> all.stream().sorted().forEach(to -> lines.add(row(from, to))));
        return lines(lines);
    }

    private static @Nullable DependencyGraph graph(ObservedRun run) {
        ExaminedTarget examined = run.examined();
        return examined == null ? null : examined.resolved().graph();
    }

    private static String issues(ObservedRun run) {
        ExaminedTarget examined = run.examined();
        if (examined == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(row("severity", "stage", "component", "module", "message", "remedy"));
        for (Issue each : examined.issues().stream().sorted().toList()) {
            lines.add(
                    row(each.severity(), each.stage(), each.component(), each.module(), each.message(), each.remedy()));
        }
        return lines(lines);
    }

    private static String summary(ObservedRun run) {
        Inventory inventory = run.inventory();
        if (inventory == null) {
            return "";
        }
        Inventory.Summary summary = inventory.summary();
        return lines(List.of(
                "target " + inventory.target().coordinates(),
                "policy " + inventory.policy().id() + " " + inventory.policy().sha256(),
                "as of " + inventory.asOf(),
                "complete " + inventory.complete(),
                "components " + summary.components() + ", own " + summary.own() + ", contained " + summary.contained(),
                "violations " + summary.violations() + ", errors " + summary.errors() + ", warnings "
                        + summary.warnings(),
                "verdicts " + summary.verdicts(),
                "statuses " + summary.statuses(),
                "scopes " + summary.scopes()));
    }

    private static String row(@Nullable Object... cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i] == null ? "" : String.valueOf(cells[i]);
            row.append(i == 0 ? "" : "\t").append(cell.replace('\t', ' ').replace('\n', ' '));
        }
        return row.toString();
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
