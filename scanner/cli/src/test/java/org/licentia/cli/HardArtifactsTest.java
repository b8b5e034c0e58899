package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Artifacts that have led others astray, with the answer that a person gives who looked into them, and why:
 * {@code hard-artifacts.tsv}. Fetches them from Maven Central where the local repository lacks them: {@code mvn verify
 * -Pnetwork}.
 */
@Tag("network")
class HardArtifactsTest {

    /**
     * One line of the table.
     *
     * @param gap why Licentia does not answer so yet; empty when it does
     */
    private record Row(String coordinates, String expression, String status, String why, String gap) {}

    @Test
    void concludesWhatAPersonConcludes() throws IOException {
        List<Row> rows = rows();
        Map<String, JsonNode> entries =
                ArtifactScan.of(rows.stream().map(Row::coordinates).toList(), "--no-cache");
        List<String> differing = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (Row row : rows) {
            JsonNode entry = entries.get(row.coordinates());
            JsonNode license = entry.path("license");
            String answer = license.path("concluded").asText() + " "
                    + license.path("status").asText();
            System.out.printf(
                    "%s%n  POM   %s%n  jar   %s%n  holds %s%n  so    %s by %s%n",
                    row.coordinates(),
                    ArtifactScan.said(entry, true),
                    ArtifactScan.said(entry, false),
                    entry.path("contains").size(),
                    answer,
                    license.path("rule").asText());
            boolean agrees = answer.equals(row.expression() + " " + row.status());
            if (row.gap().isEmpty() && !agrees) {
                differing.add(row.coordinates() + "  expected " + row.expression() + " " + row.status() + "  got "
                        + answer + "  because " + row.why());
            }
            if (!row.gap().isEmpty()) {
                System.out.printf("  gap   a person says %s %s: %s%n", row.expression(), row.status(), row.gap());
                if (agrees) {
                    closed.add(row.coordinates());
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(closed)
                .as("gaps that are none any more: remove the last column")
                .isEmpty();
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HardArtifactsTest.class.getResourceAsStream("hard-artifacts.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Row(
                            columns[0], columns[1], columns[2], columns[3], columns.length > 4 ? columns[4] : ""))
                    .toList();
        }
    }
}
