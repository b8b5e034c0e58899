package org.licentia.bench.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.result.BenchmarkPage;
import org.licentia.bench.result.MarkdownTable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this package and writes their section of the page. Its name is none that the build runs by itself:
 * {@code -Dtest=MicroBenchmarks}. {@code -Dbench.only=REGEX} narrows it down, and then the page stays as it is.
 */
class MicroBenchmarks {
    private static final String EVERYTHING = "org\\.licentia\\.bench\\.parts\\..*";
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void writesWhatSmallPartsCost() throws RunnerException {
        String only = System.getProperty("bench.only", EVERYTHING);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(only)
                        .forks(1)
                        // As the launcher runs the product.
                        .jvmArgs("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .build())
                .run();
        assertThat(results).as("benchmarks that " + only + " matches").isNotEmpty();
        Machine machine = Machine.here();
        MarkdownTable table = new MarkdownTable("part", "of", "mean", "±", "unit");
        List<List<String>> rows = new ArrayList<>();
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            List<String> row = List.of(
                    name(result.getParams().getBenchmark()),
                    parameters(result),
                    figure(primary.getScore()),
                    figure(primary.getScoreError()),
                    primary.getScoreUnit().replace("/op", ""));
            table.row(row);
            rows.add(row);
        }
        System.out.println(table);
        if (only.equals(EVERYTHING)) {
            BenchmarkPage page = new BenchmarkPage(DOCS);
            page.section(
                    "parts",
                    machine.sentence() + " JMH, mean of 5 seconds after 3 to warm up, with the launcher's flags.\n\n"
                            + table);
            page.table("parts.tsv", machine.comments(), List.of("part", "of", "mean", "error", "unit"), rows);
        }
    }

    private static String name(String benchmark) {
        String[] words = benchmark.split("\\.");
        return words[words.length - 2].replace("Benchmark", "") + "." + words[words.length - 1];
    }

    private static String parameters(RunResult result) {
        List<String> values = new ArrayList<>();
        for (String key : result.getParams().getParamsKeys()) {
            values.add(result.getParams().getParam(key));
        }
        return String.join(", ", values);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 1000 ? "%.1f" : "%,.0f", value);
    }
}
