package org.licentia.fuzz.run;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of feeding one target, as libFuzzer's log tells it.
 *
 * @param seconds that it was fed
 * @param executions inputs
 * @param corpus inputs that each reach something that no smaller one reaches
 * @param edges branches reached
 * @param finds files
 */
record FuzzFigures(String target, long seconds, long executions, long corpus, long edges, int finds) {
    // #4096	pulse  cov: 310 ft: 1200 corp: 87/2004b lim: 4096 exec/s: 2048 rss: 300Mb
    private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s.*?\\bcov: (\\d+) .*?\\bcorp: (\\d+)/.*");
    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");

    static final String HEAD = """
            | target | seconds | inputs | inputs per second | corpus | edges | finds |
            |---|---:|---:|---:|---:|---:|---:|
            """;

    /**
     * @param logs of each process that fed it: after a find another one goes on
     */
    static FuzzFigures of(String target, List<List<String>> logs, long seconds, int finds) {
        long executions = 0;
        long corpus = 0;
        long edges = 0;
        for (List<String> log : logs) {
            long done = 0;
            for (String line : log) {
                Matcher progress = PROGRESS.matcher(line);
                Matcher count = EXECUTED.matcher(line);
                if (progress.matches()) {
                    done = Math.max(done, Long.parseLong(progress.group(1)));
                    edges = Math.max(edges, Long.parseLong(progress.group(2)));
                    corpus = Long.parseLong(progress.group(3));
                } else if (count.matches()) {
                    done = Math.max(done, Long.parseLong(count.group(1)));
                }
            }
            executions += done;
        }
        return new FuzzFigures(target, seconds, executions, corpus, edges, finds);
    }

    /** A line of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %,d | %,d | %,d | %,d | %d |",
                target,
                seconds,
                executions,
                executions / Math.max(1, seconds),
                corpus,
                edges,
                finds);
    }
}
