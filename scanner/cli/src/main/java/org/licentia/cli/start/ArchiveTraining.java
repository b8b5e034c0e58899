package org.licentia.cli.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.licentia.cache.FileIdentity;
import org.licentia.cli.Main;
import org.licentia.cli.terminal.Terminal;

/**
 * What a {@link ClassArchive} is made from: a JVM that does once what most runs do, with a project of its own, so that
 * neither a network nor anybody's files are needed. Its one argument is a folder that does not exist yet.
 */
final class ArchiveTraining {
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private ArchiveTraining() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        TrainingProject training = new TrainingProject(Path.of(args[0]));
        training.write();
        run("--version");
        run("--help");
        run("scan", "--help");
        run(scan(training, "check", "--no-cache"));
        settle(training.settings());
        // Caches cold, then warm.
        run(scan(training, "scan"));
        run(scan(training, "scan"));
        run(scan(training, "scan", "--poms-only"));
        run(scan(training, "scan", "--poms-only"));
        // The JVM is ended as the product ends it.
        System.exit(0);
    }

    /** Of files that have changed only just now nothing is remembered. */
    private static void settle(Path last) throws IOException, InterruptedException {
        FileIdentity identity = FileIdentity.of(last);
        long start = System.nanoTime();
        // Where the clock was set back meanwhile, that moment may be years away.
        while (!identity.isSettledAt(Instant.now()) && System.nanoTime() - start < LONGEST_WAIT_NANOS) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static String[] scan(TrainingProject training, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add(training.project().toString());
        arguments.addAll(List.of("--offline", "-o", training.root().resolve("reports") + "/"));
        arguments.addAll(List.of("--repository", training.repository().toString()));
        arguments.addAll(List.of("--settings", training.settings().toString()));
        arguments.addAll(List.of("--global-settings", training.settings().toString()));
        if (!arguments.contains("--no-cache")) {
            arguments.addAll(List.of("--cache", training.root().resolve("cache").toString()));
        }
        return arguments.toArray(String[]::new);
    }

    /** What it says and how it ends matters not: the classes are loaded. */
    private static void run(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false), arguments);
    }
}
