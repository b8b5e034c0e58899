package org.licentia.fuzz.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.fuzz.FuzzTargets;
import org.licentia.fuzz.SavedInputs;

/** A JVM of its own in which Jazzer feeds one target. It starts again after a find, until its time is over. */
final class FuzzProcess {
    private static final int SECONDS_PER_INPUT = 15;
    private static final int MOST_STARTS = 200;
    private static final long SECONDS_TO_END = 120;

    private final String target;
    private final Path folder;
    private final int seconds;

    FuzzProcess(String target, Path folder, int seconds) {
        this.target = target;
        this.folder = folder.resolve(target).toAbsolutePath();
        this.seconds = seconds;
    }

    FuzzFigures run() throws IOException, InterruptedException {
        Path finds = Files.createDirectories(folder.resolve("finds"));
        Files.createDirectories(folder.resolve("corpus"));
        Path log = folder.resolve("log.txt");
        Files.deleteIfExists(log);
        writeSeeds(Files.createDirectories(folder.resolve("seeds")));
        writeWords();
        long begin = System.nanoTime();
        long fed = 0;
        List<List<String>> logs = new ArrayList<>();
        int starts = 0;
        while (fed < seconds && starts++ < MOST_STARTS) {
            Process process = new ProcessBuilder(command(seconds - fed))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(seconds - fed + SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            logs.add(Files.readAllLines(log, StandardCharsets.ISO_8859_1));
            Files.move(log, folder.resolve("log-" + starts + ".txt"), StandardCopyOption.REPLACE_EXISTING);
            fed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        }
        return FuzzFigures.of(target, logs, fed, count(finds));
    }

    private List<String> command(long left) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-D" + FedTarget.TARGET + "=" + target,
                "-cp",
                absolute(System.getProperty("java.class.path", "")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FedTarget.class.getName(),
                "--instrumentation_includes=org.licentia.**",
                "--custom_hook_includes=org.licentia.**",
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*",
                "--keep_going=1000",
                "--reproducer_path=" + folder,
                "-max_total_time=" + left,
                "-timeout=" + SECONDS_PER_INPUT,
                "-rss_limit_mb=0",
                "-max_len=" + FuzzTargets.named(target).mostBytes(),
                "-print_final_stats=1",
                "-dict=words.txt",
                "-artifact_prefix=finds/",
                "corpus",
                "seeds");
    }

    // The process runs in the folder of its target.
    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void writeSeeds(Path seeds) throws IOException {
        int number = 0;
        for (byte[] seed : FuzzTargets.named(target).seeds()) {
            Files.write(seeds.resolve("seed-" + number++), seed);
        }
        for (Map.Entry<String, byte[]> saved : SavedInputs.of(target).entrySet()) {
            Files.write(seeds.resolve(saved.getKey()), saved.getValue());
        }
    }

    // libFuzzer's form: a word in quotes on each line, with what is not printable as hex digits.
    private void writeWords() throws IOException {
        // It refuses an empty file.
        StringBuilder words = new StringBuilder("\"Licentia\"\n");
        for (String word : FuzzTargets.named(target).words()) {
            words.append('"');
            for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
                boolean isPlain = each > ' ' && each < 127 && each != '"' && each != '\\';
                words.append(isPlain ? String.valueOf((char) each) : String.format(Locale.ROOT, "\\x%02X", each));
            }
            words.append("\"\n");
        }
        Files.writeString(folder.resolve("words.txt"), words);
    }

    private static int count(Path finds) throws IOException {
        try (Stream<Path> files = Files.list(finds)) {
            return (int) files.count();
        }
    }
}
