package org.licentia.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licentia.bench.Arguments;
import org.licentia.bench.Bed;
import org.licentia.bench.BenchmarkException;
import org.licentia.bench.Folders;
import org.licentia.bench.Projects;
import org.licentia.bench.measure.Machine;
import org.licentia.bench.measure.Measurement;
import org.licentia.bench.measure.ProcessMeter;
import org.licentia.bench.measure.Run;
import org.licentia.bench.result.BenchmarkPage;

/** {@code peers}: whole processes of Licentia and of Maven plugins, in pairs, on real projects. */
public final class PeersCommand {

    private final Bed bed;
    private final Projects projects;
    private final List<Peer> peers;
    private final List<LicentiaMode> modes;
    private final int runs;

    /** Reads the command's arguments. */
    public PeersCommand(List<String> words) {
        Arguments arguments = new Arguments(words, Bed.options("corpus", "projects", "peers", "modes", "runs"));
        bed = Bed.of(arguments);
        projects = Projects.of(arguments, "petclinic,nacos,bookkeeper,dubbo");
        peers = arguments.choices("peers", List.of(Peer.values()), Peer::id);
        modes = arguments.choices("modes", List.of(LicentiaMode.values()), LicentiaMode::id);
        runs = arguments.number("runs", 5);
        if (modes.contains(LicentiaMode.LATER) && !modes.contains(LicentiaMode.FIRST)) {
            throw new BenchmarkException("A later run needs a first one before it: add first to --modes.");
        }
    }

    /** Measures, prints, and writes the page's section, the table and the plots. */
    public void run() {
        Path scratch = Folders.emptied(bed.scratch().resolve("peers"));
        ProcessMeter meter = new ProcessMeter(scratch, Map.of());
        List<ProjectFigures> figures = new ArrayList<>();
        for (String project : projects.names()) {
            Path folder = scratch.resolve("projects").resolve(project);
            projects.copy(project, folder);
            figures.add(new ProjectComparison(bed, meter, project, folder, scratch).compare(peers, modes, runs));
        }
        PeersReport report = new PeersReport(Machine.here(), figures, startUp(meter, scratch));
        System.out.print(report.text());
        report.write(new BenchmarkPage(bed.docs()));
    }

    private Map<String, List<Measurement>> startUp(ProcessMeter meter, Path scratch) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("java -version", List.of("java", "-version"));
        for (String option : List.of("--version", "--help")) {
            List<String> command = new ArrayList<>(bed.licentia());
            command.add(option);
            commands.put("licentia " + option, command);
        }
        Map<String, List<Measurement>> measured = new LinkedHashMap<>();
        for (int round = -1; round < 2 * runs; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                Measurement one =
                        meter.require(new Run(command.getValue(), scratch, scratch.resolve("start.log"), run -> true));
                if (round >= 0) {
                    measured.computeIfAbsent(command.getKey(), key -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        return measured;
    }
}
