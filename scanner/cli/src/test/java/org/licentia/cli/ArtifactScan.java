package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.licentia.cli.terminal.Terminal;

/**
 * Scans artifacts from Maven Central, or from the user's local repository where they are, each without its
 * dependencies, through the command line. {@code -Dlicentia.repository=DIR} replaces the local repository.
 */
final class ArtifactScan {
    private ArtifactScan() {}

    /** The entry of each component of the inventory, those found inside others too, by its coordinates. */
    static Map<String, JsonNode> of(Collection<String> coordinates, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("scan", "-", "--no-transitive", "-q", "-f", "json", "-o", "-"));
        String repository = System.getProperty("licentia.repository");
        if (repository != null) {
            arguments.addAll(List.of("--repository", repository));
        }
        arguments.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(String.join("\n", coordinates).getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int exit = Main.run(terminal, arguments.toArray(String[]::new));
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        new ObjectMapper()
                .readTree(out.toByteArray())
                .path("components")
                .forEach(entry -> entries.put(entry.path("coordinates").asText(), entry));
        return entries;
    }

    /** What the places of some evidence sources say, each once. */
    static String said(JsonNode entry, boolean byPom) {
        return StreamSupport.stream(entry.path("evidence").spliterator(), false)
                .filter(each -> each.path("source").asText().equals("pom") == byPom)
                .map(each -> (byPom ? "" : each.path("source").asText() + ": ")
                        + each.path("expression").asText())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
