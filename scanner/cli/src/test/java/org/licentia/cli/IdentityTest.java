package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.StandardParts;
import org.licentia.cli.maven.LoopbackRepository;
import org.licentia.cli.maven.MavenOptions;
import org.licentia.cli.maven.StandaloneMaven;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.maven.MavenProjectSource;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.issue.ScanListener;
import org.licentia.report.Renderer;
import org.licentia.report.json.InventoryReader;

/** The same project gives the same bytes: with and without each cache, cold and warm, with one thread and with eight. */
class IdentityTest {
    private static final int MODULES = 12;
    private static final int ARTIFACTS = 15;
    private static final int ORDERS = 10;

    @TempDir
    Path folder;

    private Path project;
    private Path repository;
    private Path settings;

    @BeforeEach
    void setUp() throws IOException {
        project = folder.resolve("project");
        repository = folder.resolve("repository");
        settings = Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        StringBuilder modules = new StringBuilder("<packaging>pom</packaging><modules>");
        for (int i = 0; i < MODULES; i++) {
            modules.append("<module>m").append(i).append("</module>");
            Path module = Files.createDirectories(project.resolve("m" + i));
            String own = i == 0 ? "" : dependency("t:m" + (i - 1) + ":1", i % 3 == 0 ? "test" : "compile");
            Files.writeString(
                    module.resolve("pom.xml"),
                    LoopbackRepository.pom(
                            "t:m" + i + ":1",
                            "<dependencies>" + own
                                    + dependency("l:a" + i + ":1", i % 4 == 0 ? "provided" : "compile")
                                    + dependency("l:a" + (i * 7 + 3) % ARTIFACTS + ":2", "compile")
                                    + dependency("l:absent" + i % 2 + ":1", "test")
                                    + "</dependencies>"));
        }
        Files.writeString(project.resolve("pom.xml"), LoopbackRepository.pom("t:app:1", modules + "</modules>"));
        for (int i = 0; i < ARTIFACTS; i++) {
            publish("a" + i, "1", i, i + 2 < ARTIFACTS ? dependency("l:a" + (i + 2) + ":1", "compile") : "");
            publish("a" + i, "2", i, i + 1 < ARTIFACTS ? dependency("l:a" + (i + 1) + ":2", "runtime") : "");
        }
        GoldenRepository.complete(repository);
    }

    private static String dependency(String gav, String scope) {
        String[] part = gav.split(":");
        return "<dependency><groupId>" + part[0] + "</groupId><artifactId>" + part[1] + "</artifactId><version>"
                + part[2] + "</version><scope>" + scope + "</scope></dependency>";
    }

    // Licenses that are clear, ambiguous, told by a text only, or not told at all; some jars carry another.
    private void publish(String name, String version, int i, String dependencies) throws IOException {
        String license = switch (i % 4) {
            case 0 -> "<licenses><license><name>Apache-2.0</name></license></licenses>";
            case 1 -> "<licenses><license><name>BSD</name></license><license><name>GPL</name></license></licenses>";
            case 2 -> "<licenses><license><name>Own License " + i + "</name></license></licenses>";
            default -> "";
        };
        Path place = Files.createDirectories(repository.resolve("l/" + name + "/" + version));
        String file = name + "-" + version;
        Files.writeString(
                place.resolve(file + ".pom"),
                LoopbackRepository.pom(
                        "l:" + name + ":" + version,
                        "<name>A " + i + "</name>" + license + "<dependencies>" + dependencies + "</dependencies>"));
        Path jar = Files.createDirectories(place.resolve(file + ".jar/META-INF"));
        Files.writeString(jar.resolve("MANIFEST.MF"), "Manifest-Version: 1.0\r\n");
        if (i % 3 == 0) {
            Files.writeString(
                    jar.resolve("LICENSE"),
                    "SPDX-License-Identifier: MIT\n\nCopyright (c) 20" + (10 + i) + " A " + i + "\n");
        }
        if (i % 5 == 0) {
            Path nested = Files.createDirectories(place.resolve(file + ".jar/META-INF/maven/n/inner" + i));
            Files.writeString(
                    nested.resolve("pom.xml"),
                    LoopbackRepository.pom(
                            "n:inner" + i + ":1", "<licenses><license><name>LGPL-2.1</name></license></licenses>"));
        }
    }

    /** The reports of a project, json and html, made in every way that must make no difference, by the way. */
    static Map<String, List<String>> everyWay(Path project, Path scratch, List<String> more) throws IOException {
        Path cache = scratch.resolve("cache");
        String[][] ways = {
            {"--no-cache", "--threads", "1"},
            {"--no-cache", "--threads", "8"},
            {"--cache", cache.toString(), "--threads", "8"},
            {"--cache", cache.toString(), "--threads", "8"},
            {"--cache", cache.toString(), "--threads", "1"},
            {"--cache", cache.toString(), "--stats"},
            {"--no-cache", "--threads", "8"},
        };
        Map<String, List<String>> reports = new LinkedHashMap<>();
        for (int i = 0; i < ways.length; i++) {
            Path out = scratch.resolve("out" + i);
            List<String> arguments = new ArrayList<>(List.of("scan", project.toString(), "-q", "-f", "json,html"));
            arguments.addAll(List.of("-o", out + "/", "--as-of", "2026-01-01"));
            arguments.addAll(more);
            arguments.addAll(List.of(ways[i]));
            Result result = Result.of("", arguments.toArray(String[]::new));
            assertThat(result.exit()).as(result.err()).isZero();
            reports.put(
                    i + " " + String.join(" ", ways[i]),
                    List.of(
                            Files.readString(out.resolve("licentia.json")),
                            Files.readString(out.resolve("licentia.html"))));
        }
        return reports;
    }

    private void assertSame(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--offline", "--jdk", "17", "-s", settings.toString()));
        arguments.addAll(List.of("-gs", settings.toString(), "--repository", repository.toString()));
        arguments.addAll(List.of(more));
        Map<String, List<String>> reports = everyWay(project, folder, arguments);
        List<String> first = reports.values().iterator().next();
        assertThat(first.get(0)).contains("pkg:maven/l/a3@", "absent1");
        reports.forEach((way, files) -> assertThat(files).as(way).isEqualTo(first));
    }

    @Test
    void reportsAreTheSameHoweverTheyAreMade() throws IOException {
        assertSame();
    }

    @Test
    void soAreThoseOfPomsAlone() throws IOException {
        Path out = folder.resolve("poms");
        Map<String, List<String>> reports = everyWay(
                project,
                Files.createDirectories(out),
                List.of(
                        "--offline",
                        "--jdk",
                        "17",
                        "--poms-only",
                        "-s",
                        settings.toString(),
                        "-gs",
                        settings.toString(),
                        "--repository",
                        repository.toString()));
        List<String> first = reports.values().iterator().next();
        reports.forEach((way, files) -> assertThat(files).as(way).isEqualTo(first));
    }

    @Test
    void statisticsChangeNothingButTheJson() throws IOException {
        List<Renderer> others = StandardParts.renderers().stream()
                .filter(each -> !each.id().equals("json") && !each.id().equals("bundle"))
                .toList();
        for (String measured : List.of("--stats", "--stats-in-inventory")) {
            List<String> arguments = new ArrayList<>(List.of("scan", project.toString(), "-q", "--poms-only"));
            arguments.addAll(List.of("-o", folder.resolve(measured) + "/", "--jdk", "17", measured));
            arguments.addAll(
                    List.of("-f", others.stream().map(Renderer::id).collect(Collectors.joining(",", "", ",json"))));
            assertThat(Result.offline(folder, "", arguments.toArray(String[]::new))
                            .exit())
                    .isZero();
        }
        for (Renderer each : others) {
            assertThat(folder.resolve("--stats-in-inventory").resolve(each.fileName()))
                    .hasSameBinaryContentAs(folder.resolve("--stats").resolve(each.fileName()));
        }
        assertThat(InventoryReader.read(folder.resolve("--stats-in-inventory/licentia.json"))
                        .repeatable())
                .isEqualTo(InventoryReader.read(folder.resolve("--stats/licentia.json")));
    }

    @Test
    void modulesMayBeDoneInAnyOrder() {
        ResolvedGraph inOrder = resolve(new Random(0), false);
        assertThat(inOrder.graph().modules()).hasSize(MODULES + 1);
        for (int seed = 1; seed <= ORDERS; seed++) {
            ResolvedGraph shuffled = resolve(new Random(seed), true);
            assertThat(shuffled.graph()).as("seed " + seed).isEqualTo(inOrder.graph());
            assertThat(shuffled.issues()).as("seed " + seed).isEqualTo(inOrder.issues());
            assertThat(shuffled.files()).as("seed " + seed).isEqualTo(inOrder.files());
        }
    }

    private ResolvedGraph resolve(Random random, boolean shuffles) {
        MavenOptions options = new MavenOptions(project, settings, settings, repository, true, Map.of());
        try (StandaloneMaven maven = StandaloneMaven.open(options)) {
            MavenTarget target = new MavenTarget(project, List.of(), Map.of(), List.of(), "17", true);
            return new MavenProjectSource(target, maven.runtime(), new Shuffling(random, shuffles), ScanListener.SILENT)
                    .resolve();
        }
    }

    /** Runs tasks one after the other in an order of its own, and answers in theirs. */
    private static final class Shuffling extends AbstractExecutorService {
        private final Random random;
        private final boolean shuffles;

        Shuffling(Random random, boolean shuffles) {
            this.random = random;
            this.shuffles = shuffles;
        }

        @Override
        public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
            List<FutureTask<T>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(new FutureTask<>(task)));
            List<FutureTask<T>> order = new ArrayList<>(futures);
            if (shuffles) {
                Collections.shuffle(order, random);
            }
            order.forEach(FutureTask::run);
            return List.copyOf(futures);
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
