package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Terminal;

/**
 * Runs every folder under {@code src/test/golden}: {@code why.txt} says what it shows, {@code command.txt} the
 * arguments, {@code project/} what is scanned, {@code repository/} the POMs and jars that Maven would find (see {@link GoldenRepository}), and {@code expected/}
 * the exit code, what is printed, and the inventory. {@code -Dgolden.update} rewrites the expectations and then fails,
 * so that somebody reads the difference.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(GoldenTest.class.getResourceAsStream("/org/licentia/templates/inventory.schema.json"));

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> everyFolderBehavesAsWrittenDown() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private void check(Path folder) throws IOException {
        assertThat(folder.resolve("why.txt")).isNotEmptyFile();
        Path work = scratch.resolve(folder.getFileName());
        copy(folder, work);
        GoldenRepository.complete(work.resolve("repository"));
        Path reports = Files.createDirectory(work.resolve("reports"));
        Files.writeString(work.resolve("settings.xml"), "<settings/>");

        List<String> arguments = new ArrayList<>();
        for (String word :
                Files.readString(folder.resolve("command.txt")).strip().split("\\s+")) {
            arguments.add(word.replace("@", work.toString()));
        }
        arguments.addAll(List.of("--offline", "--as-of", "2026-01-01", "--jdk", "17"));
        arguments.addAll(List.of("--repository", work.resolve("repository").toString()));
        arguments.addAll(List.of("--settings", work.resolve("settings.xml").toString()));
        arguments.addAll(
                List.of("--global-settings", work.resolve("settings.xml").toString()));
        arguments.addAll(List.of("--cache", work.resolve("cache").toString()));
        arguments.addAll(List.of("-f", "json", "-o", reports + "/"));

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, false, false);
        int exit = Main.run(terminal, arguments.toArray(String[]::new));

        Path expected = folder.resolve("expected");
        Map<Path, String> actual = new LinkedHashMap<>();
        actual.put(expected.resolve("exit.txt"), exit + "\n");
        actual.put(
                expected.resolve("printed.txt"),
                printed.toString(StandardCharsets.UTF_8).replace(work.toString(), "@"));
        Path json = reports.resolve("licentia.json");
        if (Files.exists(json)) {
            assertThat(SCHEMA.validate(Files.readString(json), InputFormat.JSON))
                    .isEmpty();
            actual.put(expected.resolve("licentia.json"), withoutWhatChangesElsewhere(json));
        }
        if (System.getProperty("golden.update") != null) {
            rewrite(actual);
        }
        for (Map.Entry<Path, String> file : actual.entrySet()) {
            assertThat(file.getValue()).as(file.getKey().toString()).isEqualTo(Files.readString(file.getKey()));
        }
    }

    private static void rewrite(Map<Path, String> actual) throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Map.Entry<Path, String> file : actual.entrySet()) {
            Path path = file.getKey();
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
                changed.add(path);
            }
        }
        if (!changed.isEmpty()) {
            fail("Rewrote " + changed + ". Read the difference, then run again without -Dgolden.update.");
        }
    }

    /** The inventory without the texts of the SPDX list and the policy's hash, which change for reasons of their own. */
    private static String withoutWhatChangesElsewhere(Path json) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode inventory = (ObjectNode) mapper.readTree(json.toFile());
        ((ObjectNode) inventory.get("policy")).put("sha256", "…");
        for (JsonNode license : inventory.get("licenses")) {
            if (!license.get("kind").asText().equals("reference")) {
                ((ObjectNode) license).put("text", "…");
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(inventory) + "\n";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
