package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.start.ClassArchive;
import org.licentia.cli.terminal.Exit;

/** The distribution's launcher for Unix, with JDKs that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path LAUNCHER = Path.of("src", "main", "distribution", "bin", "licentia");
    private static final String NEW = "JAVA_RUNTIME_VERSION=\"17.0.99+1\"\nJAVA_VERSION=\"17.0.99\"\n";

    @TempDir
    Path scratch;

    private Path home;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void unpack() throws IOException {
        home = Files.createDirectories(scratch.toRealPath().resolve("dístribution of Licentia"));
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/licentia.jar"), "");
        script(home.resolve("bin/licentia"), Files.readString(LAUNCHER));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", scratch.resolve("user").toString());
    }

    @Test
    void handsOverToTheJdkOfJavaHome() throws Exception {
        environment.put("JAVA_HOME", jdk(NEW).toString());
        assertThat(lines("scan", "a b", "", "*"))
                .contains("-XX:+UseSerialGC")
                .endsWith("-jar", home.resolve("lib/licentia.jar").toString(), "scan", "a b", "", "*");
    }

    @Test
    void takesTheFirstJavaOnPath() throws Exception {
        environment.put("PATH", scratch.resolve("nothing") + ":" + jdk(NEW).resolve("bin") + ":/usr/bin:/bin");
        assertThat(lines("scan"))
                .endsWith("-jar", home.resolve("lib/licentia.jar").toString(), "scan");
    }

    @Test
    void followsALinkOnPathToItsJdk() throws Exception {
        Path links = Files.createDirectories(scratch.resolve("links"));
        Files.createSymbolicLink(
                links.resolve("java"), jdk("JAVA_VERSION=\"11.0.2\"\n").resolve("bin/java"));
        environment.put("PATH", links + ":/usr/bin:/bin");
        assertThat(failure("scan"))
                .contains("Java 11.0.2 is too old", links.resolve("java").toString());
    }

    @Test
    void isFoundThroughLinksFromAnywhere() throws Exception {
        environment.put("JAVA_HOME", jdk(NEW).toString());
        Path links = Files.createDirectories(scratch.resolve("x y"));
        Files.createSymbolicLink(links.resolve("second"), Path.of("first"));
        Files.createSymbolicLink(
                links.resolve("first"),
                links.relativize(scratch.resolve(home.getFileName()).resolve("bin/licentia")));
        Run run = run(links, "./second", "scan");
        assertThat(run.out.lines())
                .endsWith("-jar", home.resolve("lib/licentia.jar").toString(), "scan");
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        environment.put("PATH", scratch.resolve("nothing").toString());
        assertThat(failure("scan"))
                .isEqualTo("licentia: no java found. Install a JDK 17 or newer, and set JAVA_HOME to it or"
                        + " put its bin folder on PATH.\n");
    }

    @Test
    void saysThatJavaHomeIsWrong() throws Exception {
        environment.put("JAVA_HOME", scratch.resolve("nothing").toString());
        assertThat(failure("scan")).contains("JAVA_HOME is " + scratch.resolve("nothing"), "Point it to a JDK 17");
    }

    @Test
    void saysThatAJdkIsTooOldWithoutStartingIt() throws Exception {
        Path jdk = jdk("JAVA_VERSION=\"1.8.0_402\"\n");
        script(jdk.resolve("bin/java"), "#!/bin/sh\necho started >&2\n");
        environment.put("JAVA_HOME", jdk.toString());
        assertThat(failure("scan"))
                .contains("Java 1.8.0_402 is too old", jdk + "/bin/java", "Install a JDK 17 or newer")
                .doesNotContain("started");
    }

    @Test
    void asksAJdkThatBringsNoReleaseFile() throws Exception {
        Path jdk = jdk("");
        script(jdk.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        environment.put("JAVA_HOME", jdk.toString());
        assertThat(failure("scan")).contains("Java 11.0.2 is too old");
    }

    @Test
    void passesOptionsOnOneByOne() throws Exception {
        environment.put("JAVA_HOME", jdk(NEW).toString());
        environment.put("LICENTIA_OPTS", "  -Xmx1g   -Dstar=/* ");
        assertThat(lines("scan"))
                .endsWith(
                        "-Xmx1g",
                        "-Dstar=/*",
                        "-jar",
                        home.resolve("lib/licentia.jar").toString(),
                        "scan");
    }

    @Test
    void theGateIsUnusableAndNotViolatedWhereTheJvmRefusesTheCallersOptions() throws Exception {
        Path jdk = jdk(NEW);
        script(jdk.resolve("bin/java"), "#!/bin/sh\necho 'Invalid maximum heap size: -Xmx1x'\nexit 1\n");
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("LICENTIA_OPTS", "-Xmx1x");
        assertThat(failure("check")).contains("does not run with LICENTIA_OPTS: Invalid maximum heap size");
    }

    @Test
    void leavesTheCollectorToTheCaller() throws Exception {
        environment.put("JAVA_HOME", jdk(NEW).toString());
        environment.put("LICENTIA_OPTS", "-XX:+UseG1GC");
        assertThat(lines("scan")).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void namesTheArchiveByJdkAndItsBuildAndUsesItOnceItIsThere() throws Exception {
        Path jdk = jdk(NEW);
        environment.put("JAVA_HOME", jdk.toString());
        Path archive = home.resolve("lib/class-data" + jdk + "/17.0.99+1.jsa");
        assertThat(lines("scan"))
                .contains("-Dlicentia.archive=" + archive, "-Dlicentia.archive.making=unasked")
                .noneMatch(line -> line.startsWith("-XX:SharedArchiveFile"));
        Files.createDirectories(archive.getParent());
        Files.writeString(archive.resolveSibling("17.0.98+1.jsa"), "of another build");
        assertThat(lines("scan")).noneMatch(line -> line.startsWith("-XX:SharedArchiveFile"));
        Files.writeString(archive, "");
        assertThat(lines("scan")).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void takesTheArchiveFromTheCacheOfTheUser() throws Exception {
        Path jdk = jdk(NEW);
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("XDG_CACHE_HOME", scratch.resolve("cache").toString());
        Path archive = scratch.resolve("cache/licentia/class-data" + home + jdk + "/17.0.99+1.jsa");
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "");
        assertThat(lines("scan")).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void makesNoArchiveUnaskedInCiOrForOptionsOfTheCaller() throws Exception {
        environment.put("JAVA_HOME", jdk(NEW).toString());
        environment.put("CI", "true");
        assertThat(lines("scan")).contains("-Dlicentia.archive.making=asked");
        environment.put("LICENTIA_ARCHIVE", "on");
        assertThat(lines("scan")).contains("-Dlicentia.archive.making=unasked");
        environment.remove("CI");
        environment.remove("LICENTIA_ARCHIVE");
        environment.put("LICENTIA_OPTS", "-XX:+UseG1GC");
        assertThat(lines("scan")).contains("-Dlicentia.archive.making=asked");
    }

    @Test
    void doesWithoutAnArchiveWhenToldTo() throws Exception {
        environment.put("JAVA_HOME", jdk(NEW).toString());
        environment.put("LICENTIA_ARCHIVE", "off");
        assertThat(lines("scan")).noneMatch(line -> line.contains("archive"));
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOverWithoutAWord() throws Exception {
        Path jar = home.resolve("lib/licentia.jar");
        pack(jar);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Run before = run(scratch, home.resolve("bin/licentia").toString());
        assertThat(before.err).isEmpty();
        Path archive = Path.of(before.out.strip());
        assertThat(archive.toString()).startsWith(home.toString());

        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "This is no archive, but it is where one should be.\n".repeat(1_000));
        assertThat(run(scratch, home.resolve("bin/licentia").toString())).isEqualTo(before);

        Files.delete(archive);
        Path other = scratch.resolve("other.jar");
        pack(other);
        List<String> dump = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xshare:dump",
                "-Xlog:disable",
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                other.toString());
        assertThat(run(scratch, dump.toArray(String[]::new)).exit).isZero();
        assertThat(archive).isNotEmptyFile();
        assertThat(run(scratch, home.resolve("bin/licentia").toString())).isEqualTo(before);
    }

    /** What runs in place of Licentia: says where its archive should be. */
    public static final class Program {
        private Program() {}

        public static void main(String[] args) {
            System.out.println(System.getProperty(ClassArchive.FILE));
        }
    }

    private static void pack(Path jar) throws IOException {
        String program = Program.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(("Manifest-Version: 1.0\r\nMain-Class: " + Program.class.getName() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(program));
            zip.write(Files.readAllBytes(Path.of("target", "test-classes").resolve(program)));
            zip.putNextEntry(new ZipEntry("org/licentia/cli/start/ClassArchive.class"));
            zip.write(Files.readAllBytes(Path.of("target", "classes", "org/licentia/cli/start/ClassArchive.class")));
        }
    }

    /** A JDK that prints its arguments, a line each. */
    private Path jdk(String release) throws IOException {
        Path jdk = scratch.toRealPath().resolve("jdk 17");
        Files.createDirectories(jdk.resolve("bin"));
        if (!release.isEmpty()) {
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Example\"\n" + release);
        }
        script(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        return jdk;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> lines(String... arguments) throws Exception {
        Run run = launch(arguments);
        assertThat(run.err).isEmpty();
        assertThat(run.exit).isZero();
        return run.out.lines().toList();
    }

    private String failure(String... arguments) throws Exception {
        Run run = launch(arguments);
        assertThat(run.out).isEmpty();
        assertThat(run.exit).isEqualTo(Exit.UNUSABLE);
        return run.err;
    }

    private Run launch(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/licentia").toString()));
        command.addAll(List.of(arguments));
        return run(scratch, command.toArray(String[]::new));
    }

    private Run run(Path folder, String... command) throws Exception {
        Path out = scratch.resolve("out.txt");
        Path err = scratch.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }

    private record Run(int exit, String out, String err) {}
}
