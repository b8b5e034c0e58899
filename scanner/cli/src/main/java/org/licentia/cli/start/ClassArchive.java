package org.licentia.cli.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.licentia.issue.LicentiaException;

/**
 * The archive of loaded classes that the JVM maps at its start instead of reading, checking and linking them: a static
 * archive of class data sharing (JEP 310), since a dynamic one passes over classes as old as picocli's, and JDK 25's
 * ahead-of-time cache (JEP 514) gains no more and stops the JVM beside options that users give. It fits one build of one
 * JDK and one jar at one place; the launcher has all of them in its name, and the JVM passes over one that does not fit.
 * Without it everything is slower and nothing else.
 *
 * @param file where it is or shall be
 * @param jar what its classes are from, as the class path spells it
 * @param java the program that starts the JDK it is for
 * @param flags the options of the JVM that it is for; none has blanks
 */
public record ClassArchive(Path file, String jar, Path java, List<String> flags) {
    /** Set by the launcher: {@link #file}. */
    public static final String FILE = "licentia.archive";
    /** Set by the launcher: {@link #flags}, separated by blanks. */
    static final String FLAGS = "licentia.archive.flags";
    /** Set by the launcher: {@code unasked} when the archive may be made after a scan that lacked it. */
    static final String MAKING = "licentia.archive.making";

    private static final Duration BEFORE_ANOTHER_ATTEMPT = Duration.ofDays(1);
    private static final long LONGEST_STEP_MINUTES = 5;

    /** What the launcher says of the JVM that runs; empty when it was started in another way. */
    public static Optional<ClassArchive> of(Properties properties) {
        String file = properties.getProperty(FILE);
        String jar = properties.getProperty("java.class.path", "");
        if (file == null || jar.isEmpty() || jar.contains(File.pathSeparator)) {
            return Optional.empty();
        }
        Path java = Path.of(properties.getProperty("java.home"), "bin", "java");
        return Optional.of(new ClassArchive(
                Path.of(file),
                jar,
                java,
                List.of(properties.getProperty(FLAGS, "").split(" "))));
    }

    /**
     * Starts making the archive in a process of its own if this JVM would have liked one, and may have it made unasked.
     * Says nothing, whatever happens: nobody has asked.
     */
    public static void makeAsideIfMissing(Properties properties) {
        if (!"unasked".equals(properties.getProperty(MAKING))) {
            return;
        }
        boolean sharing = properties.getProperty("java.vm.info", "").contains("sharing");
        of(properties)
                .filter(archive -> !(sharing && Files.exists(archive.file)))
                .ifPresent(archive -> archive.makeAside(Instant.now()));
    }

    private void makeAside(Instant now) {
        try {
            if (!isOld(file, now) || !isOld(attempt(), now)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(attempt());
            // Of several scans that end at once, one gets to here.
            Files.createFile(attempt());
            List<String> command = command("-Xshare:auto", "-Xlog:disable");
            command.addAll(List.of("-D" + FILE + "=" + file, "-D" + FLAGS + "=" + String.join(" ", flags)));
            command.addAll(List.of("-jar", jar, "prepare", "-q"));
            start(command);
        } catch (IOException | LicentiaException e) {
            // A folder that cannot be written, a process that cannot be started: the next scan is as slow as this one.
        }
    }

    /** When somebody last began to make it unasked. It stays where that failed, so that not every scan tries. */
    private Path attempt() {
        return beside(".attempt");
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Whether it is absent, of a day before, from before the jar was put in place, or of a clock that was wrong. */
    private boolean isOld(Path made, Instant now) throws IOException {
        if (!Files.exists(made)) {
            return true;
        }
        Instant at = Files.getLastModifiedTime(made).toInstant();
        return Duration.between(at, now).abs().compareTo(BEFORE_ANOTHER_ATTEMPT) > 0 || at.isBefore(placed());
    }

    /** The time stamp of a jar that was unpacked is the build's; when it came here, some systems know. */
    private Instant placed() throws IOException {
        Path path = Path.of(jar);
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? ((FileTime) Files.getAttribute(path, "unix:ctime")).toInstant()
                : Instant.MIN;
    }

    /**
     * Makes it, in place of the one that is there. Others may do the same at the same time; what they see is a whole
     * archive or none.
     *
     * @throws LicentiaException when the JDK cannot make it, or the folder cannot be written
     */
    void make() {
        Path made = beside("." + ProcessHandle.current().pid() + ".tmp");
        try {
            Path folder = Files.createDirectories(file.getParent());
            removeLeftovers(folder, Instant.now());
            Path work = Files.createTempDirectory("licentia-prepare-");
            try {
                train(work, made);
            } finally {
                removeTree(work);
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(attempt());
            removeOthers(folder);
        } catch (IOException e) {
            throw new LicentiaException(
                    "The archive " + file + " cannot be made (" + e.getMessage()
                            + "). Make its folder writable, or set XDG_CACHE_HOME to one that is.",
                    e);
        } finally {
            made.toFile().delete();
        }
    }

    private void train(Path work, Path made) throws IOException {
        String training = ArchiveTraining.class.getName();
        String project = work.resolve("training").toString();
        Path list = work.resolve("classes");
        run(
                command(
                        "-Xshare:auto",
                        "-Xlog:disable",
                        "-XX:DumpLoadedClassList=" + list,
                        "-cp",
                        jar,
                        training,
                        project),
                work);
        run(
                command(
                        "-Xshare:dump",
                        "-Xlog:disable",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + made,
                        "-cp",
                        jar),
                work);
        if (!Files.isRegularFile(made)) {
            throw new LicentiaException("The JDK of " + java + " has written no archive of classes. Everything works"
                    + " without one, more slowly.");
        }
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(flags);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Input and output lead nowhere: a process that outlives this one must not hold a pipe of the caller's open. */
    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        // Options from there would make an archive that fits nothing else.
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private void run(List<String> command, Path work) throws IOException {
        Process process = start(command);
        try {
            if (!process.waitFor(LONGEST_STEP_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new LicentiaException("The JDK of " + java + " could not make an archive of classes in " + work
                        + ". Everything works without one, more slowly.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LicentiaException("Interrupted while an archive of classes was made.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What a process that was ended in the middle has left. */
    private void removeLeftovers(Path folder, Instant now) throws IOException {
        for (Path entry : filesOf(folder)) {
            if (entry.toString().endsWith(".tmp") && isOld(entry, now)) {
                Files.deleteIfExists(entry);
            }
        }
    }

    /** The archives of builds of this JDK that are gone; each takes some 40 MB. */
    private void removeOthers(Path folder) throws IOException {
        for (Path entry : filesOf(folder)) {
            if (!entry.equals(file) && entry.toString().endsWith(".jsa")) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void removeTree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
