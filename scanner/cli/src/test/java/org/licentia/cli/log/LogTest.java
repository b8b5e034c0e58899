package org.licentia.cli.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.issue.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogTest {
    private static final UnaryOperator<String> SPELLED = text -> text.replace("\u001b", "<U+001B>");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Logger own = LoggerFactory.getLogger("org.licentia.Something");
    private final Logger http = LoggerFactory.getLogger("org.apache.http.wire");
    private final Logger other = LoggerFactory.getLogger("org.example.Library");

    private void show(int verbosity, LogFormat format) {
        Log.show(verbosity, format, SPELLED, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @AfterEach
    void silence() {
        show(0, LogFormat.TEXT);
        Log.record(null, SPELLED);
    }

    @Test
    void nothingIsLoggedUnlessAskedFor() {
        show(0, LogFormat.TEXT);
        own.error("no");
        other.error("no");
        assertThat(own.isErrorEnabled()).isFalse();
        assertThat(lines()).isEmpty();
    }

    @Test
    void eachVSaysMore() {
        show(1, LogFormat.TEXT);
        own.info("decision");
        own.debug("no");
        other.error("no");
        show(2, LogFormat.TEXT);
        own.debug("detail");
        other.debug("library");
        other.trace("no");
        show(3, LogFormat.TEXT);
        other.trace("trace");
        assertThat(lines()).hasSize(4);
        assertThat(lines().get(0)).matches("\\d+ INFO org\\.licentia\\.Something - decision");
    }

    @Test
    void templatesAreATrace() {
        Logger templates = LoggerFactory.getLogger("freemarker.cache");
        show(2, LogFormat.TEXT);
        templates.debug("found");
        assertThat(lines()).isEmpty();
        show(3, LogFormat.TEXT);
        templates.debug("found");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void whatGoesOverTheWireIsNeverLogged() {
        List<String> recorded = new ArrayList<>();
        show(3, LogFormat.TEXT);
        Log.record(recorded::add, SPELLED);
        http.trace("Authorization: Basic abc");
        http.debug("Authorization: Basic abc");
        http.info("connected");
        assertThat(lines()).singleElement().asString().endsWith("connected");
        assertThat(recorded).hasSize(1);
    }

    @Test
    void aMessageIsOneLineWhateverStrangersWrite() {
        show(1, LogFormat.TEXT);
        own.info("read {}", "name\r\n12 INFO org.licentia.Something - verdict: allow\u001b[2J");
        own.info("failed", new IllegalStateException("one\n13 INFO forged"));
        assertThat(lines().get(0))
                .endsWith("read name<U+000D><U+000A>12 INFO org.licentia.Something - verdict: allow<U+001B>[2J");
        assertThat(lines().subList(2, lines().size())).isNotEmpty().allMatch(line -> line.startsWith("\t"));
    }

    @Test
    void jsonIsOneObjectALine() throws Exception {
        show(1, LogFormat.JSON);
        own.info("a \"quoted\" \\ back\nslash \uD83D\uDE00 {}", 1);
        own.warn("failed", new IllegalStateException("outer", new IllegalArgumentException("inner\nline")));
        assertThat(lines()).hasSize(2);
        JsonNode first = JsonMapper.builder().build().readTree(lines().get(0));
        assertThat(first.fieldNames()).toIterable().containsExactly("time", "level", "logger", "thread", "message");
        assertThat(first.get("message").asText()).isEqualTo("a \"quoted\" \\ back<U+000A>slash \uD83D\uDE00 1");
        assertThat(first.get("time").asText()).endsWith("Z");
        JsonNode second = JsonMapper.builder().build().readTree(lines().get(1));
        assertThat(second.get("exception").asText())
                .contains(
                        "IllegalStateException: outer",
                        "Caused by: java.lang.IllegalArgumentException: inner<U+000A>line");
    }

    @Test
    void knownSecretsAreTakenOut() {
        Secrets.forgotten().tell("s3cret-value");
        show(2, LogFormat.JSON);
        other.debug(
                "asks https://user:pw@example.com/?token=x for s3cret-value",
                new IllegalStateException("s3cret-value"));
        assertThat(lines())
                .singleElement()
                .asString()
                .doesNotContain("s3cret-value", "user:pw", "token=x")
                .contains("***");
    }

    /** Neither what the JVM is configured to log nor what lies in the project that is its current folder. */
    @Test
    void whatTheJvmIsConfiguredToLogDoesNotCount(@TempDir Path folder) throws Exception {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Path project = Files.createDirectories(folder.resolve("project"));
        String configured = Stream.of("", "org.licentia.", "org.", "org.apache.http.", "java.", "jdk.")
                .map(logger -> logger + "handlers = java.util.logging.FileHandler, java.util.logging.ConsoleHandler\n"
                        + (logger.isEmpty() ? "." : logger) + "level = ALL\n")
                .collect(Collectors.joining());
        Files.writeString(
                project.resolve("logging.properties"),
                configured + "java.util.logging.ConsoleHandler.level = ALL\njava.util.logging.FileHandler.pattern = "
                        + logs.resolve("jdk-log%u.%g").toString().replace('\\', '/') + "\n");
        Files.writeString(project.resolve("simplelogger.properties"), "org.slf4j.simpleLogger.defaultLogLevel=trace\n");
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>app</artifactId>"
                        + "<version>1</version></project>");
        for (String verbosity : List.of("-q", "-v", "-vvv")) {
            List<String> plain = logged(folder.resolve("elsewhere"), project, verbosity);
            assertThat(plain).as(verbosity).hasSizeGreaterThan(verbosity.equals("-q") ? 0 : 5);
            assertThat(logged(project, project, verbosity, "-Djava.util.logging.config.file=logging.properties"))
                    .as(verbosity)
                    .isEqualTo(plain);
        }
        assertThat(logs).isEmptyDirectory();
    }

    /** What a scan in a process of its own prints and logs, without times. */
    private static List<String> logged(Path current, Path project, String verbosity, String... ofJvm) throws Exception {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of(ofJvm));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.licentia.cli.Main", "scan"));
        words.addAll(List.of(project.toString(), "-f", "json", "-o", "-", "--offline", "--no-cache", "--threads", "1"));
        words.addAll(List.of("--as-of", "2026-01-01", verbosity));
        Process process = new ProcessBuilder(words)
                .directory(Files.createDirectories(current).toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines()
                .map(line -> line.replaceAll("\\d+ ?ms|Time=\\d+|^\\d+ ", ""))
                .toList();
    }

    @Test
    void onlyTheLogKnowsWhatStandsBehindSlf4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.licentia.cli.log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j.spi..", "org.slf4j.helpers..", "org.slf4j.event..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("org.licentia"));
    }
}
