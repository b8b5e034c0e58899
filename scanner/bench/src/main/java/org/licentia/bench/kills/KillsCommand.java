package org.licentia.bench.kills;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.licentia.bench.Arguments;
import org.licentia.bench.Bed;
import org.licentia.bench.BenchmarkException;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.result.BenchmarkPage;

/**
 * {@code kills}: real scans over one shared cache, one local repository and one folder of reports are killed at any
 * moment, and each is followed by a scan that must say and write what one without faults does.
 */
public final class KillsCommand {
    private static final int BETWEEN_TWO_AT_ONCE = 5;
    private static final int BETWEEN_DECISIONS = 10;
    private static final int BETWEEN_AGEINGS = 50;

    /** A little longer than a scan lives, so that its end is hit too. */
    private static final double LIVES = 1.1;

    /** About as many files as a scan writes that finds nothing there. */
    private static final int MOST_FILES = 250;

    private final Bed bed;
    private final int runs;
    private final int seed;

    /** Reads the command's arguments. */
    public KillsCommand(List<String> words) {
        Arguments arguments = new Arguments(words, Bed.options("runs", "seed"));
        bed = Bed.of(arguments);
        runs = arguments.number("runs", 1000);
        seed = arguments.number("seed", 20_261_121);
    }

    /**
     * Runs, prints, and writes the page's section.
     *
     * @throws BenchmarkException when a scan did not do as one without faults
     */
    public void run() {
        Random random = new Random(seed);
        KillBed kills = new KillBed(bed);
        KillTally tally = new KillTally();
        Machine machine = Machine.here();
        System.err.printf("without faults: %.2f s%n", kills.coldSeconds());
        for (int run = 1; run <= runs; run++) {
            List<String> wrong = new ArrayList<>();
            kills.disturb(random);
            kill(kills, random, run % BETWEEN_TWO_AT_ONCE == 0, tally);
            wrong.addAll(kills.tornReports());
            if (run % BETWEEN_DECISIONS == 0) {
                wrong.addAll(killDecision(kills, random, tally));
            }
            tally.leftBehind(kills.leftovers().size());
            if (run % BETWEEN_AGEINGS == 0) {
                kills.age();
            }
            KilledProcess.End end = kills.scan("following").end();
            wrong.addAll(kills.deviations(end));
            tally.followed(end.seconds(), wrong.isEmpty());
            if (run % BETWEEN_AGEINGS == 0) {
                tally.left(kills.leftovers().size());
                System.err.println(run + " runs: " + tally.line());
                BenchmarkPage.ofThreats(bed.docs()).section("kills", tally.text(run, seed, machine));
            }
            if (!wrong.isEmpty()) {
                System.err.println("run " + run + " of seed " + seed + ": " + String.join("; ", wrong));
            }
        }
        System.out.print(tally.text(runs, seed, machine));
        if (tally.wrong() > 0) {
            throw new BenchmarkException(tally.wrong() + " of " + runs + " runs did not do as one without faults.");
        }
        BenchmarkPage.ofThreats(bed.docs()).section("kills", tally.text(runs, seed, machine));
    }

    private static void kill(KillBed kills, Random random, boolean isTwo, KillTally tally) {
        double seconds = random.nextDouble() * kills.coldSeconds() * LIVES;
        int files = 1 + random.nextInt(MOST_FILES);
        boolean isByTime = random.nextInt(3) == 0;
        KilledProcess first = kills.scan("first");
        if (isTwo) {
            KilledProcess second = kills.scan("second");
            tally.killed(first.killAfter(seconds));
            tally.killed(second.killAfter(seconds));
            tally.two();
        } else if (isByTime) {
            tally.killed(first.killAfter(seconds));
        } else {
            tally.killed(first.killAfterFiles(files, kills.written()));
        }
    }

    private static List<String> killDecision(KillBed kills, Random random, KillTally tally) {
        kills.undecide();
        tally.decision(kills.waive().killAfter(random.nextDouble() * kills.coldSeconds() * LIVES));
        List<String> wrong = kills.tornSettings();
        kills.undo();
        return wrong;
    }
}
