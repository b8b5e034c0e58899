package org.licentia.bench.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licentia.bench.Arguments;
import org.licentia.bench.Bed;
import org.licentia.bench.BenchmarkException;
import org.licentia.bench.Folders;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.measure.ProcessMeter;
import org.licentia.bench.measure.ProcessMeter.Ended;
import org.licentia.bench.measure.Run;
import org.licentia.bench.result.MarkdownTable;

/** {@code attacks}: what generated inputs, each made to exhaust a scan, cost a scan with little memory. */
public final class AttacksCommand {
    private static final String HEADING = "## Resource attacks, measured\n";
    private static final String HEAP = "-Xmx256m";

    private final Bed bed;
    private final List<Attack> attacks;

    /** Reads the command's arguments. */
    public AttacksCommand(List<String> words) {
        Arguments arguments = new Arguments(words, Bed.options("attacks"));
        bed = Bed.of(arguments);
        attacks = arguments.choices("attacks", List.of(Attack.values()), AttacksCommand::name);
    }

    private static String name(Attack attack) {
        return attack.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Measures, prints, and writes the section of the page about threats. */
    public void run() {
        Path scratch = Folders.emptied(bed.scratch().resolve("attacks"));
        ProcessMeter meter = new ProcessMeter(scratch, Map.of("JAVA_TOOL_OPTIONS", HEAP));
        MarkdownTable table = new MarkdownTable("attack", "outcome", "exit", "wall, s", "CPU, s", "peak memory, MiB");
        for (Attack attack : attacks) {
            table.row(row(attack, scratch, meter));
            System.err.println(name(attack) + " done");
        }
        String text = "`licentia check --offline --no-cache`, and `licentia report` for inventories, with " + HEAP
                + ", once each. "
                + Machine.here().sentence()
                + " Artifacts of which there is no jar leave a scan incomplete. Made again, and written here, by"
                + " `java -jar scanner/bench/target/licentia-bench.jar attacks`.\n\n" + table;
        System.out.print(text);
        write(text);
    }

    private List<String> row(Attack attack, Path scratch, ProcessMeter meter) {
        Victim victim =
                new Victim(Folders.emptied(scratch.resolve("project")), Folders.emptied(scratch.resolve("repository")));
        try {
            attack.prepare(victim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(bed.licentia());
        command.addAll(attack.command(victim));
        Optional<Ended> ended =
                meter.ended(new Run(command, scratch, scratch.resolve(name(attack) + ".log"), run -> true));
        if (ended.isEmpty()) {
            return List.of(attack.words(), "never ended", "", "", "", "");
        }
        return List.of(
                attack.words(),
                outcome(attack, ended.get().exit()),
                Integer.toString(ended.get().exit()),
                String.format(Locale.ROOT, "%.1f", ended.get().measurement().wallSeconds()),
                String.format(Locale.ROOT, "%.1f", ended.get().measurement().cpuSeconds()),
                String.format(Locale.ROOT, "%.0f", ended.get().measurement().peakMebibytes()));
    }

    private static String outcome(Attack attack, int exit) {
        return switch (exit) {
            case 0 -> "passed";
            case 1 -> "judged, did not pass";
            case 2 -> "refused";
            case 3 -> "incomplete, and said so";
            default ->
                throw new BenchmarkException("Under the attack " + name(attack) + " Licentia ended with " + exit
                        + ". If it was never started, say with --licentia how to run it.");
        };
    }

    private void write(String text) {
        Path page = bed.docs().resolve("threats.md");
        try {
            String before = Files.readString(page);
            int from = before.indexOf(HEADING);
            if (from < 0) {
                throw new BenchmarkException("The page about threats has no section of attacks.");
            }
            int next = before.indexOf("\n## ", from + HEADING.length());
            String rest = next < 0 ? "" : before.substring(next);
            Files.writeString(page, before.substring(0, from) + HEADING + "\n" + text + rest);
        } catch (IOException e) {
            throw new BenchmarkException("The page about threats could not be written: " + e.getMessage(), e);
        }
    }
}
