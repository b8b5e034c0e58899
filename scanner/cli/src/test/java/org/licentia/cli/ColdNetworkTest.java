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
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.maven.LoopbackRepository;
import org.licentia.inventory.Inventory;
import org.licentia.issue.Statistics;
import org.licentia.report.json.InventoryReader;

/** What a scan with an empty local repository asks of a repository: every file that is needed once, and nothing else. */
class ColdNetworkTest {
    private static final List<String> POMS = List.of(
            "/l/bom/1/bom-1.pom",
            "/l/parent/1/parent-1.pom",
            "/l/x/1/x-1.pom",
            "/l/y/1/y-1.pom",
            "/l/z/1/z-1.pom",
            "/l/z/2/z-2.pom");

    // z:2 loses to z:1, which the project names itself; its POM decides nothing more, its jar is not needed.
    private static final List<String> JARS = List.of("/l/x/1/x-1.jar", "/l/y/1/y-1.jar", "/l/z/1/z-1.jar");

    @TempDir
    Path folder;

    private LoopbackRepository repository;

    @BeforeEach
    void setUp() throws IOException {
        repository = new LoopbackRepository();
        repository.publish("l:parent:1", "<packaging>pom</packaging>");
        repository.publish(
                "l:bom:1",
                "<packaging>pom</packaging><dependencyManagement><dependencies>" + dependency("l:y:1")
                        + "</dependencies></dependencyManagement>");
        repository.publish("l:x:1", "<dependencies>" + dependency("l:y:0") + dependency("l:z:2") + "</dependencies>");
        repository.publish("l:y:1", "");
        repository.publish("l:z:1", "");
        repository.publish("l:z:2", "");
        for (String jar : JARS) {
            repository.put(jar, jar());
        }
        repository.put("/l/z/2/z-2.jar", jar());
        Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>" + repository.url()
                        + "</url></mirror></mirrors></settings>");
        module(
                "",
                "app",
                "<parent><groupId>l</groupId><artifactId>parent</artifactId><version>1</version><relativePath/></parent>",
                "<packaging>pom</packaging><modules><module>a</module><module>b</module></modules>"
                        + "<dependencyManagement><dependencies><dependency><groupId>l</groupId>"
                        + "<artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope>"
                        + "</dependency></dependencies></dependencyManagement>");
        String parent =
                "<parent><groupId>t</groupId><artifactId>app</artifactId><version>1-SNAPSHOT</version></parent>";
        module("a", "a", parent, "<dependencies>" + dependency("l:x:1") + dependency("l:z:1") + "</dependencies>");
        module(
                "b",
                "b",
                parent,
                "<dependencies>" + dependency("t:a:1-SNAPSHOT") + dependency("l:x:1") + dependency("l:z:1")
                        + "</dependencies>");
    }

    @AfterEach
    void tearDown() {
        repository.close();
    }

    private void module(String place, String artifact, String parent, String body) throws IOException {
        Path module = Files.createDirectories(folder.resolve("project").resolve(place));
        Files.writeString(
                module.resolve("pom.xml"), LoopbackRepository.pom("t:" + artifact + ":1-SNAPSHOT", parent + body));
    }

    private static String dependency(String gav) {
        String[] part = gav.split(":");
        return "<dependency><groupId>" + part[0] + "</groupId><artifactId>" + part[1] + "</artifactId><version>"
                + part[2] + "</version></dependency>";
    }

    private static byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\r\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private Result scan(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("scan", folder.resolve("project").toString(), "-f", "json"));
        arguments.addAll(List.of("-o", folder.resolve("inventory.json").toString(), "-q", "--as-of", "2026-01-01"));
        arguments.addAll(List.of("--repository", folder.resolve("repository").toString(), "--jdk", "17"));
        arguments.addAll(List.of("-s", folder.resolve("settings.xml").toString()));
        arguments.addAll(List.of("-gs", folder.resolve("settings.xml").toString()));
        arguments.addAll(List.of("--cache", folder.resolve("cache").toString()));
        arguments.addAll(List.of(more));
        Result result = Result.of("", arguments.toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
        return result;
    }

    private static List<String> withChecksums(Stream<String> files) {
        return files.flatMap(file -> Stream.of(file, file + ".sha1")).toList();
    }

    private JsonNode inventory() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("inventory.json").toFile());
    }

    @Test
    void pomsOnlyAsksForEachPomOnceAndForItsChecksum() throws IOException {
        scan("--poms-only");

        assertThat(repository.requests()).containsExactlyInAnyOrderElementsOf(withChecksums(POMS.stream()));
        assertThat(inventory().path("complete").asBoolean()).isTrue();
    }

    @Test
    void whatTheHeadersOfAnAnswerSayIsNotAskedFor() throws IOException {
        repository.sayingChecksums();

        scan();

        assertThat(repository.requests())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(POMS.stream(), JARS.stream()).toList());
        assertThat(inventory().path("complete").asBoolean()).isTrue();
    }

    @Test
    void eachJarThatIsNeededIsAskedForOnce() {
        scan();

        assertThat(repository.requests())
                .containsExactlyInAnyOrderElementsOf(withChecksums(Stream.concat(POMS.stream(), JARS.stream())));
    }

    @Test
    void nothingIsAskedForTwice() {
        scan();
        int asked = repository.requests().size();

        scan();
        scan("--no-cache");
        scan("--poms-only", "--threads", "1");

        assertThat(repository.requests()).hasSize(asked);
    }

    @Test
    void versionsAreAskedForWhereThereAreRangesAndNowhereElse() throws IOException {
        repository.put(
                "/l/w/maven-metadata.xml",
                ("<metadata><groupId>l</groupId><artifactId>w</artifactId><versioning><versions>"
                                + "<version>1</version><version>2</version></versions></versioning></metadata>")
                        .getBytes(StandardCharsets.UTF_8));
        repository.publish("l:w:1", "");
        module(
                "a",
                "a",
                "<parent><groupId>t</groupId><artifactId>app</artifactId><version>1-SNAPSHOT</version></parent>",
                "<dependencies>" + dependency("l:w:[1,2)") + "</dependencies>");

        scan("--poms-only");

        assertThat(repository.requests())
                .doesNotHaveDuplicates()
                .containsAll(withChecksums(Stream.of("/l/w/1/w-1.pom", "/l/w/maven-metadata.xml")))
                .filteredOn(request -> request.contains("metadata") || request.contains("/w/"))
                .hasSize(4);
    }

    @Test
    void statisticsCountWhatWasAskedFor() throws IOException {
        Result cold = scan("--stats", "--stats-in-inventory");
        Inventory inventory = InventoryReader.read(folder.resolve("inventory.json"));
        Statistics statistics = inventory.statistics();

        assertThat(inventory.schemaVersion()).isEqualTo("1.4.0");
        assertThat(statistics).isNotNull();
        assertThat(statistics.milliseconds().keySet())
                .containsExactly("start", "resolve", "evidence", "conclude", "policy", "report", "total");
        assertThat(statistics.counters())
                .containsEntry("modules", 3L)
                .containsEntry("artifacts", 3L)
                .containsEntry("jarsOpened", 3L)
                .containsEntry("bytesHashed", 3L * jar().length)
                .containsEntry("evidenceCacheHits", 0L)
                .containsEntry("evidenceCacheMisses", 3L);
        assertThat(statistics.counters().get("pomsRead")).isGreaterThanOrEqualTo(POMS.size() + 3L);
        assertThat(statistics.repositories()).singleElement().satisfies(here -> {
            assertThat(here.id()).isEqualTo("here");
            assertThat(here.requests()).isEqualTo(repository.requests().size());
            assertThat(here.poms()).isEqualTo(6);
            assertThat(here.artifacts()).isEqualTo(3);
            assertThat(here.checksums()).isEqualTo(9);
            assertThat(here.notFound() + here.failed() + here.metadata()).isZero();
            assertThat(here.bytes()).isGreaterThan(9 * 40);
        });
        assertThat(cold.err()).contains("network requests", "repository here: 18 requests (POMs 6, artifacts 3,");

        assertThat(scan("--stats").err())
                .containsPattern("network requests +0\n")
                .doesNotContain("repository");
        assertThat(inventory().has("statistics")).isFalse();
        assertThat(inventory().path("schemaVersion").asText()).isEqualTo(Inventory.SCHEMA_VERSION);
    }

    @Test
    void whatIsNotThereIsCountedAndAskedForOnce() throws IOException {
        module(
                "a",
                "a",
                "<parent><groupId>t</groupId><artifactId>app</artifactId><version>1-SNAPSHOT</version></parent>",
                "<dependencies>" + dependency("l:absent:1") + "</dependencies>");

        assertThat(scan("--poms-only", "--stats").err()).containsPattern("not found 1,");
        assertThat(repository.requests()).containsOnlyOnce("/l/absent/1/absent-1.pom");
    }
}
