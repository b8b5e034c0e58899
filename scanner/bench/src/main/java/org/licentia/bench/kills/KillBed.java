package org.licentia.bench.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.licentia.bench.Bed;
import org.licentia.bench.BenchmarkException;
import org.licentia.bench.Folders;
import org.licentia.bench.growth.ReactorShape;
import org.licentia.bench.growth.SyntheticReactor;

/**
 * A generated project, the repository its artifacts are fetched from, and one cache, one local repository and one folder of
 * reports, which all scans share. What a scan without faults says and writes is the measure of all others.
 */
final class KillBed {
    static final ReactorShape SHAPE = new ReactorShape(3, 40);

    private static final List<String> REPORTS = List.of("licentia.json", "licentia.html");
    private static final byte[] OLDER = "an older report, whole\n".getBytes(StandardCharsets.UTF_8);
    private static final String CHECKSUM = ".sha1";
    private static final String SETTINGS = ".licentia.yml";
    private static final byte[] DECIDED_BEFORE =
            "# Decided before.\nmodel: distributed-binary\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG_AGO = Duration.ofHours(2);

    private final List<String> licentia;
    private final Path scratch;
    private final Path project;
    private final Path cache;
    private final Path local;
    private final Path reports;
    private final List<byte[]> faultFree = new ArrayList<>();
    private final KilledProcess.End faultFreeEnd;
    private final byte[] decided;

    KillBed(Bed bed) {
        licentia = bed.licentia();
        scratch = Folders.emptied(bed.scratch().resolve("kills"));
        project = Folders.emptied(scratch.resolve("project"));
        cache = Folders.emptied(scratch.resolve("cache"));
        local = Folders.emptied(scratch.resolve("local"));
        reports = scratch.resolve("reports");
        new SyntheticReactor(SHAPE, project, Folders.emptied(scratch.resolve("remote")), true).write();
        faultFreeEnd = scan("fault-free").end();
        if (faultFreeEnd.exit() != 0 || !faultFreeEnd.err().isEmpty()) {
            throw new BenchmarkException(
                    "Without faults the scan ends with " + faultFreeEnd.exit() + " and says:\n" + faultFreeEnd.err());
        }
        REPORTS.forEach(report -> faultFree.add(bytes(reports.resolve(report))));
        undecide();
        KilledProcess.End waiving = waive().end();
        decided = bytes(settings());
        if (waiving.exit() != 0 || Arrays.equals(decided, DECIDED_BEFORE)) {
            throw new BenchmarkException("Without faults, the decision is not written:\n" + waiving.err());
        }
        undo();
    }

    /** How long a scan takes that fetches and remembers all. */
    double coldSeconds() {
        return faultFreeEnd.seconds();
    }

    /** Starts a scan. */
    KilledProcess scan(String log) {
        List<String> command = new ArrayList<>(licentia);
        command.addAll(List.of("scan", "."));
        command.addAll(common());
        command.addAll(List.of("-o", reports.toString()));
        return new KilledProcess(command, project, scratch.resolve(log + ".out"), scratch.resolve(log + ".err"));
    }

    /** Starts a command that writes a decision into the project's settings. */
    KilledProcess waive() {
        List<String> command = new ArrayList<>(licentia);
        command.addAll(List.of("waive", "org.example.commons:common-0", "--versions", "1.0"));
        command.addAll(List.of("--reason", "legal-review", "--because", "Counsel has read it."));
        command.addAll(List.of("--owner", "Ada", "--approver", "Grace", "--expires", "2027-06-30"));
        command.addAll(common());
        return new KilledProcess(command, project, scratch.resolve("waive.out"), scratch.resolve("waive.err"));
    }

    private List<String> common() {
        return List.of("--as-of", "2026-11-20", "--cache", cache.toString(), "--repository", local.toString());
    }

    /** Folders in which a scan writes. */
    List<Path> written() {
        return List.of(cache, local, reports);
    }

    /**
     * Takes away some of what earlier scans left, so that the next one has something to write, and changes what stands
     * where reports go.
     */
    void disturb(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> Folders.emptied(cache);
            case 1 -> Folders.emptied(local);
            case 2 -> {
                Folders.emptied(cache);
                Folders.emptied(local);
            }
            case 3 -> removeSome(cache, random);
            case 4 -> removeSome(local, random);
            default -> {
                removeSome(cache, random);
                removeSome(local, random);
            }
        }
        switch (random.nextInt(3)) {
            case 0 -> Folders.delete(reports);
            case 1 -> {
                Folders.emptied(reports);
                REPORTS.forEach(report -> write(reports.resolve(report), OLDER));
            }
            default -> {} // the reports of the run before
        }
    }

    private static void removeSome(Path folder, Random random) {
        for (Path file : filesIn(folder)) {
            // No kill takes a checksum from a file that stays.
            if (!file.toString().endsWith(CHECKSUM) && random.nextInt(3) == 0) {
                delete(file);
                delete(file.resolveSibling(file.getFileName() + CHECKSUM));
            }
        }
    }

    /** Lets hours pass for what killed processes left behind. */
    void age() {
        FileTime then = FileTime.from(Instant.now().minus(LONG_AGO));
        for (Path file : leftovers()) {
            try {
                Files.setLastModifiedTime(file, then);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        delete(cache.resolve("pruned"));
    }

    /** Files that no finished scan leaves: what is written aside, in Licentia's folders and in Maven's. */
    List<Path> leftovers() {
        List<Path> all = new ArrayList<>();
        for (Path folder : List.of(cache, local, reports, project)) {
            for (Path file : filesIn(folder)) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".part") || name.endsWith(".tmp")) {
                    all.add(file);
                }
            }
        }
        return all;
    }

    /**
     * What is wrong with the reports after a kill: each must be there whole, the older or the newer one, or not at all.
     */
    List<String> tornReports() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REPORTS.size(); i++) {
            Path report = reports.resolve(REPORTS.get(i));
            if (Files.exists(report)) {
                byte[] found = bytes(report);
                if (!Arrays.equals(found, OLDER) && !Arrays.equals(found, faultFree.get(i))) {
                    wrong.add(REPORTS.get(i) + " is neither the older nor the newer report, with " + found.length
                            + " bytes");
                }
            }
        }
        return wrong;
    }

    /** What is wrong with a scan that was not killed. */
    List<String> deviations(KilledProcess.End end) {
        List<String> wrong = new ArrayList<>();
        if (end.exit() != faultFreeEnd.exit()) {
            wrong.add("exit " + end.exit());
        }
        if (!end.err().equals(faultFreeEnd.err())) {
            wrong.add("said: " + end.err().strip());
        }
        if (!end.out().equals(faultFreeEnd.out())) {
            wrong.add("printed something else on standard output");
        }
        for (int i = 0; i < REPORTS.size(); i++) {
            Path report = reports.resolve(REPORTS.get(i));
            if (!Files.exists(report) || !Arrays.equals(bytes(report), faultFree.get(i))) {
                wrong.add(REPORTS.get(i) + " differs from the one without faults");
            }
        }
        return wrong;
    }

    /** Puts the settings there as they are before the decision. */
    void undecide() {
        write(settings(), DECIDED_BEFORE);
    }

    /** Takes the settings away, which change what a scan says. */
    void undo() {
        delete(settings());
    }

    /** What is wrong with the settings after a kill. */
    List<String> tornSettings() {
        byte[] found = bytes(settings());
        return Arrays.equals(found, DECIDED_BEFORE) || Arrays.equals(found, decided)
                ? List.of()
                : List.of(SETTINGS + " is neither the older nor the newer one, with " + found.length + " bytes");
    }

    private Path settings() {
        return project.resolve(SETTINGS);
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BenchmarkException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
