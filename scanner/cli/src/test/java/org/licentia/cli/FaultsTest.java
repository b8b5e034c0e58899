package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.licentia.cli.maven.LoopbackRepository;

/** What a scan does on a machine on which something is broken. */
class FaultsTest {
    private static final String LIB = "repository/com/example/lib/1/lib-1";
    private static final String PAGE = "<!DOCTYPE html><html><body>Please log in.</body></html>";
    private static final int HALF = 300;
    private static final Path FULL = Path.of("/dev/full");
    private static final Path SHELL = Path.of("/bin/bash");

    @TempDir
    Path folder;

    /** What may become of a file in the local repository. */
    enum Damage {
        CUT_OFF,
        EMPTY,
        A_PAGE,
        A_FOLDER,
        REMEMBERED_AS_ABSENT;

        void of(Path file) throws IOException {
            byte[] sound = Files.readAllBytes(file);
            switch (this) {
                case CUT_OFF -> Files.write(file, Arrays.copyOf(sound, HALF));
                case EMPTY -> Files.write(file, new byte[0]);
                case A_PAGE -> Files.writeString(file, PAGE);
                case A_FOLDER -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }
                default -> {
                    Files.delete(file);
                    Files.writeString(
                            file.resolveSibling(file.getFileName() + ".lastUpdated"),
                            "https\\://repo.example.org/.error=\nhttps\\://repo.example.org/.lastUpdated=1\n");
                }
            }
        }
    }

    @BeforeEach
    void project() throws IOException {
        write("project/pom.xml", """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId><artifactId>app</artifactId><version>1</version>
                  <dependencies>
                    <dependency><groupId>com.example</groupId><artifactId>lib</artifactId><version>1</version></dependency>
                    <dependency><groupId>com.example</groupId><artifactId>other</artifactId><version>1</version></dependency>
                  </dependencies>
                </project>
                """);
        write("settings.xml", "<settings/>");
        publish("lib");
        publish("other");
    }

    private void publish(String artifact) throws IOException {
        String place = LIB.replace("lib", artifact);
        write(place + ".pom", """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId><artifactId>%s</artifactId><version>1</version>
                  <licenses><license><name>MIT License</name></license></licenses>
                </project>
                """.formatted(artifact));
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve(place + ".jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/LICENSE"));
            jar.write(("SPDX-License-Identifier: MIT\n" + "Some words about " + artifact + ".\n")
                    .repeat(50)
                    .getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new ZipEntry("com/example/Any.class"));
            byte[] code = new byte[1 << 14];
            new Random(7).nextBytes(code);
            jar.write(code);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Result run(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, folder.resolve("project").toString()));
        arguments.addAll(List.of(more));
        return Result.offline(folder, "", arguments.toArray(String[]::new));
    }

    private String json() {
        Result scan = run("scan", "-f", "json", "-o", "-");
        assertThat(scan.err()).isEmpty();
        assertThat(scan.exit()).isZero();
        return scan.out();
    }

    private static List<String> java(String... options) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        words.addAll(List.of(options));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return words;
    }

    private List<String> scanOf(String repository) {
        return List.of(
                "scan",
                folder.resolve("project").toString(),
                "--as-of",
                "2026-01-01",
                "--repository",
                folder.resolve(repository).toString(),
                "-s",
                folder.resolve("settings.xml").toString(),
                "-gs",
                folder.resolve("settings.xml").toString());
    }

    /** A whole scan, whose words go on. */
    private List<String> everything(String... options) {
        List<String> words = java(options);
        words.addAll(scanOf("repository"));
        words.add("--offline");
        return words;
    }

    private static List<String> limitedTo(int kibibytes, List<String> command) {
        Assumptions.assumeTrue(Files.isExecutable(SHELL));
        List<String> words = new ArrayList<>(
                List.of(SHELL.toString(), "-c", "trap '' XFSZ; ulimit -f " + kibibytes + "; exec \"$@\"", "limited"));
        words.addAll(command);
        return words;
    }

    /** A process of its own. */
    private Result process(Map<String, String> environment, List<String> command) throws Exception {
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, Files.readString(err));
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aDamagedJarIsNamedAndNothingIsConcludedFromHalfOfIt(Damage damage) throws IOException {
        assertThat(json()).contains("\"complete\" : true");
        damage.of(folder.resolve(LIB + ".jar"));
        for (int again = 0; again < 2; again++) {
            assertThat(json())
                    .contains("\"complete\" : false", "com.example:lib:1 could not be")
                    .doesNotContain("com.example:other:1 could not be");
            Result check = run("check");
            assertThat(check.exit()).isEqualTo(3);
            assertThat(check.out()).contains("com.example:lib:1 could not be");
        }
    }

    @Test
    void whatWasAbsentIsAskedForAgainOnRequest() throws Exception {
        try (LoopbackRepository repository = new LoopbackRepository()) {
            write(
                    "project/pom.xml",
                    LoopbackRepository.pom(
                            "com.acme:app:1",
                            "<repositories><repository><id>here</id><url>" + repository.url()
                                    + "</url></repository></repositories><dependencies><dependency>"
                                    + "<groupId>com.example</groupId><artifactId>late</artifactId><version>1</version>"
                                    + "</dependency></dependencies>"));
            write(
                    "settings.xml",
                    "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                            + "</url></mirror></mirrors></settings>");
            repository.publish("com.example:late:1", "");
            List<String> words = java();
            words.addAll(scanOf("late"));
            words.addAll(List.of("--cache", folder.resolve("late-cache").toString(), "-f", "json", "-o", "-"));
            assertThat(process(Map.of(), words).out()).contains("\"complete\" : false");
            repository.put("/com/example/late/1/late-1.jar", Files.readAllBytes(folder.resolve(LIB + ".jar")));
            assertThat(process(Map.of(), words).out())
                    .as("as Maven remembers it")
                    .contains("\"complete\" : false");
            copy(folder.resolve("late"), folder.resolve("day-later"));
            List<String> later = java();
            later.addAll(scanOf("day-later"));
            later.addAll(List.of("--no-cache", "-f", "json", "-o", "-"));
            assertThat(process(Map.of(), later).out()).contains("\"complete\" : false");
            age(folder.resolve("day-later"), Duration.ofHours(25));
            assertThat(process(Map.of(), later).out()).as("a day later").contains("\"complete\" : true");
            words.add("-U");
            assertThat(process(Map.of(), words).out()).contains("\"complete\" : true");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted().toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    /** As if all that was noted of failed downloads had been noted earlier. */
    private static void age(Path repository, Duration by) throws IOException {
        try (Stream<Path> all = Files.walk(repository)) {
            for (Path each :
                    all.filter(file -> file.toString().endsWith(".lastUpdated")).toList()) {
                Files.writeString(
                        each,
                        Pattern.compile("(lastUpdated=)(\\d+)")
                                .matcher(Files.readString(each))
                                .replaceAll(
                                        found -> found.group(1) + (Long.parseLong(found.group(2)) - by.toMillis())));
            }
        }
    }

    /** As a terminal does it: the signal of Ctrl-C, to a scan that waits for a repository that does not answer. */
    @Test
    void whoInterruptsAScanGetsThatExitCodeAndNoHalfOfAFile() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(SHELL));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            write(
                    "settings.xml",
                    "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:"
                            + silent.getLocalPort() + "/</url></mirror></mirrors></settings>");
            Path reports = Files.createDirectories(folder.resolve("interrupted"));
            Files.writeString(reports.resolve("licentia.json"), "older");
            List<String> words = java("-Dlicentia.terminal.err=true");
            words.addAll(scanOf("empty"));
            Path diagnostics = folder.resolve("interrupted.zip");
            words.addAll(List.of("--no-cache", "-o", reports.toString(), "--diagnostics", diagnostics.toString()));
            Path err = folder.resolve("interrupted.txt");
            Process process =
                    new ProcessBuilder(words).redirectError(err.toFile()).start();
            silent.setSoTimeout(60_000);
            try (Socket asked = silent.accept()) {
                assertThat(asked.isConnected()).isTrue();
                await(() -> Files.readString(err).contains("waiting "));
                Process kill = new ProcessBuilder(
                                SHELL.toString(), "-c", "kill -INT \"$1\"", "kill", Long.toString(process.pid()))
                        .start();
                assertThat(kill.waitFor()).isZero();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(Files.readString(reports.resolve("licentia.json"))).isEqualTo("older");
            assertThat(names(reports)).containsExactly("licentia.json");
            assertThat(Files.readString(err))
                    .contains("resolve  ", " s for here: ", "diagnostics are in ")
                    .endsWith("look at it before you send it.\n");
            try (ZipFile zip = new ZipFile(diagnostics.toFile())) {
                assertThat(text(zip, "options.txt")).contains("no exit code: it was broken off; see threads.txt");
                assertThat(text(zip, "threads.txt")).contains("main ", "licentia-transfer ", "ScanCommand.run(");
                assertThat(text(zip, "log.txt")).contains(" INFO ");
            }
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.call() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aDamagedPomIsNamedAndItsLicensesAreNotKnown(Damage damage) throws IOException {
        assertThat(json()).contains("\"complete\" : true");
        damage.of(folder.resolve(LIB + ".pom"));
        assertThat(json())
                .contains("\"complete\" : false", "The POM of com.example:lib:1 could not be read")
                .doesNotContain("The POM of com.example:other:1");
        assertThat(run("check").exit()).isEqualTo(3);
    }

    @Test
    void aChecksumBesideAFileThatIsNoneIsNotReported() throws IOException {
        write(LIB + ".jar.sha1", PAGE);
        assertThat(json()).contains("\"sha256\"").doesNotContain("\"sha1\"", "Please log in");
    }

    @Test
    void aDamagedCacheChangesNothing() throws IOException {
        String sound = json();
        Random random = new Random(7);
        List<Path> entries;
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            entries = files.filter(file -> file.toString().endsWith(".entry"))
                    .sorted()
                    .toList();
        }
        Map<String, Integer> kinds = new TreeMap<>();
        for (Path entry : entries) {
            kinds.merge(folder.resolve("cache").relativize(entry).getName(0).toString(), 1, Integer::sum);
            byte[] before = Files.readAllBytes(entry);
            for (int i = 0; i < 3; i++) {
                byte[] flipped = before.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                Files.write(entry, flipped);
                assertThat(json()).isEqualTo(sound);
            }
            Files.write(entry, new byte[0]);
            assertThat(json()).isEqualTo(sound);
        }
        assertThat(kinds).containsKeys("findings", "words");
    }

    @Test
    void aCacheThatCannotBeWrittenIsSaidOnce() throws IOException {
        String sound = json();
        write("taken", "a file");
        List<String> arguments = new ArrayList<>(scanOf("repository"));
        arguments.addAll(List.of("--offline", "-f", "json", "-o", "-"));
        arguments.addAll(List.of("--cache", folder.resolve("taken").toString()));
        Result without = Result.of("", arguments.toArray(String[]::new));
        assertThat(without.out()).isEqualTo(sound);
        assertThat(without.exit()).isZero();
        assertThat(without.err().lines())
                .singleElement()
                .asString()
                .contains("the cache in", "cannot be written", "--no-cache");
    }

    @Test
    void aReportThatCannotBeWrittenLeavesTheOlderOneAndNothingElse() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("licentia.json"), "older");
        Files.createDirectory(reports.resolve("licentia.html"));
        Result taken = run(
                "scan",
                "-f",
                "html",
                "-o",
                reports.resolve("licentia.json/sub/x.html").toString());
        assertThat(taken.exit()).isEqualTo(2);
        assertThat(taken.err()).contains("could not be written", "Choose another place with -o.");
        assertThat(run("scan", "-o", reports + "/").exit()).isEqualTo(2);
        assertThat(names(reports)).containsExactly("licentia.html", "licentia.json");
    }

    @Test
    void aDiskThatIsFullLeavesTheOlderReportAndNothingElse() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("licentia.json"), "older");
        List<String> command = everything();
        command.addAll(List.of("--no-cache", "-o", reports.toString()));
        Result scan = process(Map.of(), limitedTo(2, command));
        assertThat(scan.err()).contains("report could not be written", "Choose another place with -o.");
        assertThat(scan.exit()).isEqualTo(2);
        assertThat(names(reports)).containsExactly("licentia.json");
        assertThat(reports.resolve("licentia.json")).hasContent("older");
    }

    /** A scan that has to fetch everything. */
    private List<String> fetching() throws IOException {
        Files.move(folder.resolve("repository"), folder.resolve("remote"));
        write(
                "settings.xml",
                "<settings><mirrors><mirror><id>near</id><mirrorOf>*</mirrorOf><url>"
                        + folder.resolve("remote").toUri() + "</url></mirror></mirrors></settings>");
        List<String> command = java();
        command.addAll(scanOf("repository"));
        command.addAll(List.of("--no-cache", "-f", "json", "-o", "-"));
        return command;
    }

    @Test
    void aLocalRepositoryThatTakesNothingCostsNoReport() throws Exception {
        publish("parent");
        Path pom = folder.resolve("project/pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace(
                                "<groupId>com.acme",
                                "<parent><groupId>com.example</groupId><artifactId>parent</artifactId>"
                                        + "<version>1</version></parent><groupId>com.acme"));
        Path parent = folder.resolve(LIB.replace("lib", "parent") + ".pom");
        Files.writeString(parent, Files.readString(parent).replace("<version>", "<packaging>pom</packaging><version>"));
        List<String> command = fetching();
        Result scan = process(Map.of(), limitedTo(0, command));
        assertThat(scan.out())
                .contains("\"complete\" : false", "its file in the local repository cannot be read or written");
        assertThat(scan.exit()).isZero();
        assertThat(process(Map.of(), command).out()).contains("\"complete\" : true");
    }

    @Test
    void aLocalRepositoryThatIsFullIsNamedAsTheCause() throws Exception {
        List<String> command = fetching();
        Result scan = process(Map.of(), limitedTo(2, command));
        assertThat(scan.exit()).isZero();
        for (String artifact : List.of("lib", "other")) {
            assertThat(scan.out())
                    .contains(
                            "The artifact com.example:" + artifact + ":1 could not be obtained, so what it contains is"
                                    + " not known: its file in the local repository cannot be read or written.");
        }
        assertThat(scan.out()).contains("\"complete\" : false", "Check the space on the disk");
        assertThat(process(Map.of(), command).out()).contains("\"complete\" : true");
    }

    @Test
    void aDeviceThatIsFullIsNoAnswer() {
        Assumptions.assumeTrue(Files.exists(FULL, LinkOption.NOFOLLOW_LINKS));
        Result scan = run("scan", "-f", "json", "-o", FULL.toString());
        assertThat(scan.exit()).isEqualTo(2);
        assertThat(scan.err()).contains("The json report could not be written to /dev/full: ", "Choose another place");
        assertThat(FULL).exists();
    }

    @ParameterizedTest
    @CsvSource({">&-", ">/dev/full"})
    void whereNobodyCanReadTheAnswerTheScanIsOfNoUse(String redirection) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(SHELL) && Files.exists(FULL, LinkOption.NOFOLLOW_LINKS));
        List<String> command = new ArrayList<>(List.of(SHELL.toString(), "-c", "exec \"$@\" " + redirection, "closed"));
        command.addAll(everything());
        command.addAll(List.of("--no-cache", "-f", "json", "-o", "-"));
        assertThat(process(Map.of(), command).exit()).isEqualTo(2);
    }

    @Test
    void withoutEnoughMemoryThereIsAWayOutAndNoVerdict() throws Exception {
        Path reports = folder.resolve("reports");
        List<String> command = everything("-Xmx6m");
        command.addAll(List.of("--no-cache", "-o", reports.toString()));
        Result scan = process(Map.of(), command);
        assertThat(scan.exit()).isEqualTo(2);
        assertThat(scan.err()).contains("memory", "-Xmx1g").doesNotContain("internal error");
        assertThat(reports.resolve("licentia.html")).doesNotExist();
    }

    /** 1990, 2038, 2100, a thousand times too fast, set back: the wall clock alone, and in this order over one cache. */
    @Test
    void whateverTheClockSaysTheInventoryHasTheSameBytes() throws Exception {
        Path shim = wallClock();
        String sound = json();
        Path reports = folder.resolve("reports");
        List<String> command = everything();
        command.addAll(List.of("-f", "json,html", "-o", reports.toString()));
        command.addAll(List.of("--cache", folder.resolve("shared").toString()));
        for (String wrong : List.of("0 1", "-1163808000 1", "353030400 1", "2307916800 1", "0 1000", "-86400 1")) {
            String[] clock = wrong.split(" ");
            Map<String, String> environment =
                    Map.of("LD_PRELOAD", shim.toString(), "WALL_OFFSET", clock[0], "WALL_FACTOR", clock[1]);
            Result scan = process(environment, command);
            assertThat(scan.err()).as(wrong).isEmpty();
            assertThat(scan.exit()).as(wrong).isZero();
            assertThat(reports.resolve("licentia.json")).as(wrong).hasContent(sound);
            assertThat(names(reports)).as(wrong).containsExactly("licentia.html", "licentia.json");
        }
    }

    private Path wallClock() throws Exception {
        Path compiler = Path.of("/usr/bin/cc");
        Assumptions.assumeTrue(
                Files.isExecutable(compiler) && System.getProperty("os.name").equals("Linux"),
                "A wrong clock is tried on Linux with a C compiler at /usr/bin/cc alone.");
        Path source = Path.of(FaultsTest.class.getResource("wall-clock.c").toURI());
        Path shim = folder.resolve("wall-clock.so");
        Result compiled = process(
                Map.of(), List.of(compiler.toString(), "-shared", "-fPIC", "-o", shim.toString(), source.toString()));
        assertThat(compiled.exit()).as(compiled.err()).isZero();
        return shim;
    }

    @Test
    void withoutHomeOrTemporaryFolderAScanIsTheSame() throws Exception {
        String sound = json();
        List<String> command = everything("-Djava.io.tmpdir=/nowhere", "-Duser.home=/nowhere");
        command.addAll(List.of("-f", "json", "-o", "-"));
        Result scan = process(Map.of("TMPDIR", "/nowhere"), command);
        assertThat(scan.out()).isEqualTo(sound);
        assertThat(scan.exit()).isZero();
    }

    @Test
    void whoHasNoHomeGetsNoneFromTheProject() throws Exception {
        write("project/?/.m2/settings.xml", "<settings>");
        List<String> command = java("-Duser.home=?");
        command.addAll(List.of("scan", ".", "-f", "json", "-o", "-", "--offline"));
        Path err = folder.resolve("err");
        for (Map<String, String> environment :
                List.of(Map.<String, String>of(), Map.of("HOME", folder.toString()), Map.of("HOME", "?"))) {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.resolve("project").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(err.toFile());
            builder.environment().keySet().retainAll(List.of("PATH"));
            builder.environment().putAll(environment);

            assertThat(builder.start().waitFor()).as(Files.readString(err)).isZero();

            assertThat(folder.resolve("project/?/.cache")).doesNotExist();
            assertThat(folder.resolve("project/?/.m2/repository")).doesNotExist();
        }
    }

    @Test
    void fourScansAtOnceOverOneColdCacheAndOneFolderAreAsOne() throws Exception {
        String sound = json();
        Path reports = folder.resolve("reports");
        List<String> command = everything();
        command.addAll(List.of("-f", "json,html", "-o", reports.toString()));
        command.addAll(List.of("--cache", folder.resolve("cold").toString()));
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(folder.resolve("err" + i).toFile())
                    .start());
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).waitFor()).isZero();
            assertThat(folder.resolve("err" + i)).isEmptyFile();
        }
        assertThat(reports.resolve("licentia.json")).hasContent(sound);
        assertThat(names(reports)).containsExactly("licentia.html", "licentia.json");
    }
}
