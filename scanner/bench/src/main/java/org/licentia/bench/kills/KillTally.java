package org.licentia.bench.kills;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.result.MarkdownTable;

/** What was counted over many kills. */
final class KillTally {
    private final List<Double> following = new ArrayList<>();
    private int killed;
    private int ended;
    private int two;
    private int decisions;
    private int right;
    private int wrong;
    private int mostLeftBehind;
    private int mostLeft;

    /** Notes a scan: killed, or come to its end before. */
    void killed(boolean wasAlive) {
        if (wasAlive) {
            killed++;
        } else {
            ended++;
        }
    }

    /** Notes that two were killed at once. */
    void two() {
        two++;
    }

    /** Notes a command that decides. */
    void decision(boolean wasAlive) {
        if (wasAlive) {
            decisions++;
        }
    }

    /** Notes the scan that followed. */
    void followed(double seconds, boolean isRight) {
        following.add(seconds);
        if (isRight) {
            right++;
        } else {
            wrong++;
        }
    }

    /** Notes how many files written aside lay about. */
    void leftBehind(int files) {
        mostLeftBehind = Math.max(mostLeftBehind, files);
    }

    /** Notes how many of them lay about after a scan that had come two hours later. */
    void left(int files) {
        mostLeft = Math.max(mostLeft, files);
    }

    int wrong() {
        return wrong;
    }

    String line() {
        return killed + " killed, " + ended + " ended before, " + decisions + " decisions killed; " + right + " right, "
                + wrong + " wrong; at most " + mostLeftBehind + " files left behind, " + mostLeft + " two hours later";
    }

    String text(int runs, int seed, Machine machine) {
        List<Double> sorted = new ArrayList<>(following);
        Collections.sort(sorted);
        return "### Kills at any moment\n\n" + KillBed.SHAPE.modules() + " modules, " + KillBed.SHAPE.artifacts()
                + " artifacts; `kill -9` after a random time or a random number of files written. The same again:"
                + " `java -jar scanner/bench/target/licentia-bench.jar kills --seed " + seed + "`\n\n"
                + new MarkdownTable("what", "count")
                        .row("runs, each followed by a scan that is not killed", Integer.toString(runs))
                        .row("scans killed", Integer.toString(killed))
                        .row("scans that had ended just before", Integer.toString(ended))
                        .row("of these runs with two scans at once", Integer.toString(two))
                        .row("`waive` killed, its file the older or the newer one", Integer.toString(decisions))
                        .row(
                                "following scans with the bytes, the words and the exit code of one without faults",
                                Integer.toString(right))
                        .row("others", Integer.toString(wrong))
                        .row("most files written aside that lay about at once", Integer.toString(mostLeftBehind))
                        .row("most of them after a scan two hours later", Integer.toString(mostLeft))
                        .row("seconds of a following scan, median", seconds(sorted.get(sorted.size() / 2)))
                        .row("seconds of a following scan, most", seconds(sorted.get(sorted.size() - 1)))
                + "\n" + machine.sentence() + "\n";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
