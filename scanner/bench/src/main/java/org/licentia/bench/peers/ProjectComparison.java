package org.licentia.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.bench.Bed;
import org.licentia.bench.Folders;
import org.licentia.bench.measure.Measurement;
import org.licentia.bench.measure.Outcome;
import org.licentia.bench.measure.ProcessMeter;
import org.licentia.bench.measure.Run;

/**
 * Compares on one project: first everybody runs once uncounted and online, so that nobody pays for what the local
 * repository lacks; then all take turns, offline, each peer followed by Licentia.
 */
final class ProjectComparison {
    private final Bed bed;
    private final ProcessMeter meter;
    private final String project;
    private final Path folder;
    private final Path scratch;
    private final Path log;
    private final Map<Peer, List<Measurement>> peerRuns = new EnumMap<>(Peer.class);
    private final Map<LicentiaMode, List<Measurement>> ownRuns = new EnumMap<>(LicentiaMode.class);
    private final Map<Peer, String> absent = new EnumMap<>(Peer.class);
    private @Nullable Path linked;

    ProjectComparison(Bed bed, ProcessMeter meter, String project, Path folder, Path scratch) {
        this.bed = bed;
        this.meter = meter;
        this.project = project;
        this.folder = folder;
        this.scratch = scratch;
        this.log = scratch.resolve(project + ".log");
    }

    ProjectFigures compare(List<Peer> peers, List<LicentiaMode> modes, int runs) {
        int siblings = peers.contains(Peer.INFO) ? prepareSiblings() : 0;
        for (Peer peer : peers) {
            Outcome outcome = run(peer, false);
            if (outcome instanceof Outcome.Failed failed) {
                keepLog(peer);
                absent.put(peer, failed.reason());
            }
        }
        modes.forEach(mode -> run(mode, false));
        for (int round = 1; round <= runs; round++) {
            // One mode beside each peer in turn, so that a burst of other work on the machine hits neither side alone.
            List<LicentiaMode> waiting = new ArrayList<>(modes);
            for (Peer peer : peers) {
                next(waiting);
                measure(peer);
            }
            while (!waiting.isEmpty()) {
                next(waiting);
            }
            System.err.println(project + ": round " + round + " of " + runs + " done");
        }
        peers.stream().filter(absent::containsKey).forEach(peerRuns::remove);
        return new ProjectFigures(project, peerRuns, ownRuns, absent, siblings);
    }

    private void next(List<LicentiaMode> waiting) {
        if (!waiting.isEmpty()) {
            LicentiaMode mode = waiting.remove(0);
            ownRuns.computeIfAbsent(mode, key -> new ArrayList<>()).add(run(mode, true));
        }
    }

    private void measure(Peer peer) {
        if (absent.containsKey(peer)) {
            return;
        }
        Outcome outcome = run(peer, true);
        if (outcome instanceof Outcome.Measured measured) {
            peerRuns.computeIfAbsent(peer, key -> new ArrayList<>()).add(measured.measurement());
        } else if (outcome instanceof Outcome.Failed failed) {
            keepLog(peer);
            absent.put(peer, failed.reason());
        }
    }

    private Outcome run(Peer peer, boolean offline) {
        peer.clear(folder);
        Path repository = peer == Peer.INFO ? linked : null;
        return meter.measure(new Run(
                peer.command(folder, offline, repository),
                folder,
                log,
                run -> peer.succeeded(run.folder(), run.log())));
    }

    private Measurement run(LicentiaMode mode, boolean offline) {
        Path cache = scratch.resolve("cache-" + (mode == LicentiaMode.POMS_ONLY ? "poms" : "jars"));
        mode.prepare(cache);
        Path output = Folders.emptied(scratch.resolve("report"));
        return meter.require(new Run(
                mode.command(bed, offline, cache, output),
                folder,
                log,
                run -> Files.exists(output.resolve("licentia.json")) && Files.exists(output.resolve("licentia.html"))));
    }

    /** Answers how many jars of the project's own modules had to be put in place. */
    private int prepareSiblings() {
        Outcome tree = run(Peer.TREE, false);
        if (tree instanceof Outcome.Failed) {
            return 0;
        }
        try {
            Set<String> wanted = InstalledSiblings.wanted(Files.readString(log));
            if (!wanted.isEmpty()) {
                linked = Folders.emptied(scratch.resolve("repository"));
                Folders.link(bed.repository(), linked);
                InstalledSiblings.write(wanted, linked);
            }
            return wanted.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepLog(Peer peer) {
        try {
            Files.move(
                    log,
                    scratch.resolve(project + "-" + peer.id() + "-failed.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
