package org.licentia.cli.statistics;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licentia.cli.terminal.Terminal;
import org.licentia.issue.Statistics;
import org.licentia.issue.Statistics.Traffic;

/** Statistics in lines of a word and a number. */
final class StatisticsText {
    private StatisticsText() {}

    static void print(Statistics statistics, PrintStream out) {
        StringBuilder text = new StringBuilder("licentia: statistics\n");
        statistics.milliseconds().forEach((stage, time) -> line(text, stage, time, " ms"));
        for (Map.Entry<String, Long> counter : statistics.counters().entrySet()) {
            boolean isBytes = counter.getKey().endsWith("Bytes");
            line(text, words(counter.getKey()), counter.getValue(), isBytes ? " bytes" : "");
        }
        List<Traffic> repositories = statistics.repositories();
        line(
                text,
                "network requests",
                repositories.stream().mapToLong(Traffic::requests).sum(),
                "");
        line(
                text,
                "network bytes",
                repositories.stream().mapToLong(Traffic::bytes).sum(),
                " bytes");
        for (Traffic each : repositories) {
            text.append(String.format(
                    Locale.ROOT,
                    "  repository %s: %,d requests (POMs %,d, artifacts %,d, metadata %,d, checksums %,d; not found %,d,"
                            + " failed %,d), %,d bytes\n",
                    Terminal.safe(each.id()),
                    each.requests(),
                    each.poms(),
                    each.artifacts(),
                    each.metadata(),
                    each.checksums(),
                    each.notFound(),
                    each.failed(),
                    each.bytes()));
        }
        out.print(text);
        out.flush();
    }

    private static void line(StringBuilder text, String what, long number, String unit) {
        text.append(String.format(Locale.ROOT, "  %-24s%,16d%s\n", what, number, unit));
    }

    // evidenceCacheHits is called "evidence cache hits", and peakHeapBytes "peak heap".
    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (char c : name.replaceFirst("(?<!^)Bytes$", "").toCharArray()) {
            words.append(Character.isUpperCase(c) ? " " : "").append(Character.toLowerCase(c));
        }
        return words.toString();
    }
}
