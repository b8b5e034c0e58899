package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;

/**
 * Compares conclusions with those of human curators, from POMs alone and with the jars: {@code mvn verify -Pcorpus
 * -Dlicentia.corpus=DIR}, where {@code DIR} holds {@code artifact-licenses.tsv}. Only artifacts that occur in the graphs
 * of {@code DIR/projects} are asked for.
 */
@Tag("corpus")
class ArtifactLicensesCorpusTest {
    private static final SpdxParser PARSER = new SpdxParser(LicenseList.bundled());

    private enum Outcome {
        EXACT,
        SET,
        WRONG,
        UNKNOWN
    }

    /** One curated artifact. */
    private record Row(String coordinates, SpdxExpression expected, String difficulty) {}

    @Test
    void concludesWhatCuratorsConcluded() throws IOException {
        String corpus = System.getProperty("licentia.corpus");
        assumeThat(corpus).as("system property licentia.corpus").isNotNull();
        List<Row> rows = rows(Path.of(corpus));
        List<String> coordinates = rows.stream().map(Row::coordinates).toList();

        double poms = score("POMs only", rows, ArtifactScan.of(coordinates, "--poms-only"));
        double jars = score("with jars", rows, ArtifactScan.of(coordinates, "--no-cache"));

        assertThat(jars).isGreaterThanOrEqualTo(poms).isGreaterThanOrEqualTo(0.95);
    }

    private static List<Row> rows(Path corpus) throws IOException {
        Set<String> used = new HashSet<>();
        try (Stream<Path> projects = Files.list(corpus.resolve("projects"))) {
            for (Path project : projects.filter(Files::isDirectory).toList()) {
                for (String line : Files.readAllLines(project.resolve("expected-dependencies.tsv"))) {
                    used.add(line.split("\t")[1].replaceFirst("^([^:]*:[^:]*):jar:([^:]*)$", "$1:$2"));
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(corpus.resolve("artifact-licenses.tsv"))) {
            String[] columns = line.split("\t");
            if (columns.length > 3 && used.contains(columns[0])) {
                rows.add(new Row(columns[0], PARSER.tryParse(columns[1]).orElseThrow(), columns[2]));
            }
        }
        return rows;
    }

    /** Prints the table and every row that is not exact; the share of exact ones. */
    private static double score(String label, List<Row> rows, Map<String, JsonNode> entries) {
        Map<String, int[]> table = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        for (Row row : rows) {
            JsonNode license = entries.get(row.coordinates()).path("license");
            Outcome outcome = outcome(row.expected(), license.path("concluded").asText());
            for (String difficulty : List.of("all", row.difficulty())) {
                table.computeIfAbsent(difficulty, key -> new int[Outcome.values().length])[outcome.ordinal()]++;
            }
            if (outcome != Outcome.EXACT) {
                misses.add("  " + row.coordinates() + "  curated " + row.expected() + "  concluded "
                        + license.path("concluded").asText() + " ("
                        + license.path("status").asText() + ", "
                        + license.path("rule").asText() + ")");
            }
        }
        System.out.printf("%-12s %6s %6s %6s %6s%n", label, "exact", "set", "wrong", "unknown");
        table.forEach((difficulty, counts) ->
                System.out.printf("%-12s %6d %6d %6d %6d%n", difficulty, counts[0], counts[1], counts[2], counts[3]));
        misses.forEach(System.out::println);
        return (double) table.getOrDefault("all", new int[1])[0] / rows.size();
    }

    private static Outcome outcome(SpdxExpression expected, String concluded) {
        SpdxExpression answer = PARSER.tryParse(concluded).orElseThrow();
        if (answer.terms().stream()
                .allMatch(term -> term.license().startsWith("LicenseRef-")
                        || term.license().equals("NOASSERTION")
                        || term.license().equals("NONE"))) {
            return Outcome.UNKNOWN;
        }
        if (answer.isEquivalentTo(expected)) {
            return Outcome.EXACT;
        }
        return new HashSet<>(answer.terms()).equals(new HashSet<>(expected.terms())) ? Outcome.SET : Outcome.WRONG;
    }
}
