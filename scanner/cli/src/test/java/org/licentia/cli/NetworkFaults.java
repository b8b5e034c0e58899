package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.licentia.cli.maven.FaultyRepository;
import org.licentia.cli.maven.FaultyRepository.Fault;
import org.licentia.cli.maven.LoopbackRepository;

/** A project whose graph of artifacts is had from repositories that fail. */
final class NetworkFaults {
    private static final int CHILDREN = 4;
    private static final long READ_MILLIS = 600;

    private final Path folder;
    private final int artifacts;
    private final List<String> table = new ArrayList<>();
    private int runs;

    /** @param artifacts how many the project uses */
    NetworkFaults(Path folder, int artifacts) throws IOException {
        this.folder = folder;
        this.artifacts = artifacts;
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("pom.xml"),
                LoopbackRepository.pom("t:app:1", "<dependencies>" + dependency(0) + "</dependencies>"));
    }

    /** Replaces the project's POM by one with this body. */
    void project(String body) throws IOException {
        Files.writeString(folder.resolve("project/pom.xml"), LoopbackRepository.pom("t:app:1", body));
    }

    static String dependency(int index) {
        return "<dependency><groupId>l</groupId><artifactId>a" + index
                + "</artifactId><version>1</version></dependency>";
    }

    /** The files of the artifacts from one to another; those of a few have no others below them. */
    Map<String, byte[]> files(int from, int to) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = from; i < to; i++) {
            StringBuilder below = new StringBuilder();
            for (int child = CHILDREN * i + 1; child <= CHILDREN * i + CHILDREN && child < artifacts; child++) {
                below.append(dependency(child));
            }
            String path = "/l/a" + i + "/1/a" + i + "-1";
            String pom = LoopbackRepository.pom(
                    "l:a" + i + ":1",
                    "<licenses><license><name>Apache-2.0</name></license></licenses><dependencies>" + below
                            + "</dependencies>");
            files.put(path + ".pom", pom.getBytes(StandardCharsets.UTF_8));
            files.put(path + ".jar", jar(i));
        }
        return files;
    }

    private static byte[] jar(int index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("META-INF/MANIFEST.MF");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(("Manifest-Version: 1.0\r\nImplementation-Title: a" + index + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** What a run left behind. */
    record Run(byte[] inventory, JsonNode json, long millis, Result result, Path localRepository) {
        boolean complete() {
            return json.path("complete").asBoolean();
        }

        /** The components that errors name. */
        TreeSet<String> lost() {
            TreeSet<String> lost = new TreeSet<>();
            json.path("issues").forEach(issue -> {
                if (issue.path("severity").asText().equalsIgnoreCase("error") && issue.hasNonNull("component")) {
                    lost.add(issue.path("component").asText());
                }
            });
            return lost;
        }

        String messages() {
            StringBuilder all = new StringBuilder();
            json.path("issues")
                    .forEach(issue -> all.append(issue.path("severity").asText())
                            .append(' ')
                            .append(issue.path("message").asText())
                            .append('\n'));
            return all.toString();
        }
    }

    /** Checks with an empty local repository and without caches; all repositories are those of the settings given. */
    Run check(String settings, String... more) throws IOException {
        Path run = Files.createDirectories(folder.resolve("run" + runs++));
        Files.writeString(run.resolve("settings.xml"), "<settings>" + settings + "</settings>");
        List<String> arguments = new ArrayList<>(List.of(
                "check", folder.resolve("project").toString(), "-f", "json", "-q", "--no-cache", "--jdk", "17"));
        arguments.addAll(List.of("-o", run.resolve("out.json").toString(), "--as-of", "2026-01-01"));
        arguments.addAll(List.of("--repository", run.resolve("repository").toString()));
        arguments.addAll(List.of("-s", run.resolve("settings.xml").toString()));
        arguments.addAll(List.of("-gs", run.resolve("settings.xml").toString()));
        if (!List.of(more).contains("--read-timeout")) {
            arguments.addAll(List.of("--read-timeout", READ_MILLIS + "ms", "--connect-timeout", READ_MILLIS + "ms"));
        }
        arguments.addAll(List.of(more));
        long start = System.nanoTime();
        Result result = Result.of("", arguments.toArray(String[]::new));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(result.err()).doesNotContain("internal error");
        assertThat(run.resolve("out.json")).as(result.err()).exists();
        byte[] bytes = Files.readAllBytes(run.resolve("out.json"));
        return new Run(bytes, new ObjectMapper().readTree(bytes), millis, result, run.resolve("repository"));
    }

    /** Scans with an empty local repository and writes a bundle, for which source jars are asked for; what is in it. */
    Set<String> bundle(String settings) throws IOException {
        Path run = Files.createDirectories(folder.resolve("run" + runs++));
        Files.writeString(run.resolve("settings.xml"), "<settings>" + settings + "</settings>");
        Path bundle = run.resolve("bundle.zip");
        List<Object> arguments = new ArrayList<>(
                List.of("scan", folder.resolve("project"), "-f", "bundle", "-q", "--no-cache", "--jdk", "17"));
        arguments.addAll(List.of("-o", bundle, "--as-of", "2026-01-01", "--repository", run.resolve("repository")));
        arguments.addAll(List.of("-s", run.resolve("settings.xml"), "-gs", run.resolve("settings.xml")));
        arguments.addAll(List.of("--read-timeout", READ_MILLIS + "ms", "--connect-timeout", READ_MILLIS + "ms"));
        Result result = Result.of("", arguments.stream().map(String::valueOf).toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        }
    }

    /** Settings in which one address stands for every repository. */
    static String mirror(FaultyRepository repository) {
        return "<mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                + "</url></mirror></mirrors>";
    }

    /** Settings with two repositories, of which the second is asked first. */
    static String two(FaultyRepository sound, FaultyRepository faulty) {
        return "<mirrors><mirror><id>sound</id><mirrorOf>central</mirrorOf><url>" + sound.url()
                + "</url></mirror></mirrors><profiles><profile><id>p</id><repositories><repository><id>faulty</id><url>"
                + faulty.url() + "</url></repository></repositories></profile></profiles><activeProfiles>"
                + "<activeProfile>p</activeProfile></activeProfiles>";
    }

    Run sound() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files(0, artifacts))) {
            Run run = check(mirror(repository));
            row("none", 0, run, repository);
            assertThat(run.result().exit()).as(run.messages()).isZero();
            assertThat(run.json().path("components")).hasSizeGreaterThanOrEqualTo(artifacts);
            return run;
        }
    }

    /** One request in ten fails, and the next time it does not. */
    Run withSome(long seed, Fault... faults) throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files(0, artifacts)).failing(0.1, seed, faults)) {
            Run run = check(mirror(repository));
            row(faults.length == 1 ? name(faults[0]) : "all of them", 10, run, repository);
            return run;
        }
    }

    /** Every request to one of two repositories fails, which alone has the last artifacts. */
    Run withAll(int lost, Fault fault) throws IOException {
        try (FaultyRepository sound = new FaultyRepository(files(0, artifacts - lost));
                FaultyRepository faulty =
                        new FaultyRepository(files(artifacts - lost, artifacts)).failing(1, 1, fault)) {
            Run run = check(two(sound, faulty));
            row(name(fault), 100, run, faulty);
            return run;
        }
    }

    /** The same two, both sound. */
    Run withNone(int lost) throws IOException {
        try (FaultyRepository sound = new FaultyRepository(files(0, artifacts - lost));
                FaultyRepository other = new FaultyRepository(files(artifacts - lost, artifacts))) {
            Run run = check(two(sound, other));
            row("none, two repositories", 0, run, other);
            return run;
        }
    }

    private static String name(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void row(String fault, int percent, Run run, FaultyRepository repository) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %d %% | %.1f s | %d | %d |",
                fault,
                percent,
                run.millis() / 1000.0,
                repository.requests().size(),
                run.lost().size()));
    }

    /** What was measured, as rows of a table. */
    String table() {
        return String.join("\n", table);
    }
}
