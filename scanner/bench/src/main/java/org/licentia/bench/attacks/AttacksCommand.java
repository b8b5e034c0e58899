package org.licentia.bench.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.licentia.bench.Arguments;
import org.licentia.bench.Bed;
import org.licentia.bench.Folders;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.measure.ProcessMeter;
import org.licentia.bench.measure.ProcessMeter.Ended;
import org.licentia.bench.measure.Run;
import org.licentia.bench.result.BenchmarkPage;
import org.licentia.bench.result.MarkdownTable;

/** {@code attacks}: what generated inputs, each made to exhaust a scan, cost a scan with little memory. */
public final class AttacksCommand {
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
        MarkdownTable table = new MarkdownTable("attack", "exit", "CPU, s", "peak memory, MiB");
        for (Attack attack : attacks) {
            table.row(row(attack, scratch, meter));
            System.err.println(name(attack) + " done");
        }
        String text = "The same again: `java -jar scanner/bench/target/licentia-bench.jar attacks`\n\n" + table + "\n"
                + Machine.here().sentence();
        System.out.print(text);
        BenchmarkPage.ofThreats(bed.docs()).section("attacks", text);
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
            return List.of(attack.words(), "none within ten minutes", "", "");
        }
        return List.of(
                attack.words(),
                exit(attack, ended.get().exit()),
                String.format(Locale.ROOT, "%.1f", ended.get().measurement().cpuSeconds()),
                String.format(Locale.ROOT, "%.0f", ended.get().measurement().peakMebibytes()));
    }

    /** Licentia ends with 0 to 3; whatever else ends shows in the table, and the other attacks go on. */
    private static String exit(Attack attack, int exit) {
        if (exit > 3) {
            System.err.println(name(attack) + ": Licentia ended with " + exit
                    + ". If it was never started, say with --licentia how to run it.");
        }
        return Integer.toString(exit);
    }
}
