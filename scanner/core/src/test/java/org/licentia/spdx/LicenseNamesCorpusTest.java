package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * License names found in the wild against what curators say they mean: {@code mvn verify -Pcorpus
 * -Dlicentia.corpus=DIR}. Prints the share answered exactly and every miss.
 */
@Tag("corpus")
class LicenseNamesCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("licentia.corpus", "."));
    private static final Set<String> FREE_OF_DUTIES = Set.of("permissive", "public-domain");
    private static final Set<String> RESTRICTED = Set.of(
            "weak-copyleft-file",
            "weak-copyleft-library",
            "strong-copyleft",
            "network-copyleft",
            "source-available",
            "non-commercial",
            "commercial",
            "proprietary-free");

    private final LicenseNames names = LicenseNames.bundled();
    private final SpdxParser parser = new SpdxParser(LicenseList.bundled());

    @Test
    void namesAndAddressesMeanWhatCuratorsSay() throws IOException {
        Map<String, String> categories = new HashMap<>();
        rows("license-facts.tsv").forEach(row -> categories.put(row.get("id"), row.get("consensus_category")));
        List<String> misses = new ArrayList<>();
        List<String> wrongFamily = new ArrayList<>();
        List<Map<String, String>> rows = rows("license-names.tsv");
        for (Map<String, String> row : rows) {
            LicenseMatch match = names.meaningOf(row.get("string"));
            SpdxExpression expected = expression(row.get("expected_spdx_expression"));
            if (match.expression().isEquivalentTo(expected)) {
                continue;
            }
            String miss = row.get("string") + "\t" + expected + "\t" + match.expression() + "\t" + match.rule();
            misses.add(miss);
            boolean restricted =
                    expected.terms().stream().anyMatch(term -> RESTRICTED.contains(category(categories, term)));
            boolean permissive = match.isRecognised()
                    && match.expression().terms().stream()
                            .allMatch(term -> FREE_OF_DUTIES.contains(category(categories, term)));
            if (restricted && permissive) {
                wrongFamily.add(miss);
            }
        }
        double exact = 100.0 * (rows.size() - misses.size()) / rows.size();
        misses.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "license names: %d of %d exact (%.2f %%), %d permissive answers to something else%n",
                rows.size() - misses.size(),
                rows.size(),
                exact,
                wrongFamily.size());
        assertThat(wrongFamily).isEmpty();
        assertThat(exact).isGreaterThanOrEqualTo(97.0);
    }

    /** POMs with one license: its name and URL together against the curated license of the artifact. */
    @Test
    void nameAndUrlOfPomsLeadToTheCuratedLicense() throws IOException {
        Map<String, String> expected = new HashMap<>();
        rows("artifact-licenses.tsv").forEach(row -> expected.put(row.get("gav"), row.get("expected_spdx_expression")));
        Map<String, List<LicenseMatch>> byArtifact = new HashMap<>();
        for (Map<String, String> row : rows("artifact-pom-licenses.tsv")) {
            byArtifact
                    .computeIfAbsent(row.get("gav"), gav -> new ArrayList<>())
                    .add(names.meaningOf(row.get("license_name"), row.get("license_url")));
        }
        int stated = 0;
        int exact = 0;
        for (Map.Entry<String, List<LicenseMatch>> artifact : byArtifact.entrySet()) {
            if (artifact.getValue().size() != 1
                    || !artifact.getValue().get(0).isRecognised()
                    || !expected.containsKey(artifact.getKey())) {
                continue;
            }
            stated++;
            LicenseMatch match = artifact.getValue().get(0);
            if (match.expression().isEquivalentTo(expression(expected.getOrDefault(artifact.getKey(), "")))) {
                exact++;
            } else {
                System.out.println(artifact.getKey() + "\t" + expected.get(artifact.getKey()) + "\t" + match);
            }
        }
        System.out.printf(Locale.ROOT, "POM name and URL: %d of %d exact%n", exact, stated);
        assertThat(exact).isGreaterThanOrEqualTo(stated * 9 / 10);
    }

    private static String category(Map<String, String> categories, SpdxTerm term) {
        return categories.getOrDefault(term.license(), "unstated");
    }

    // Exceptions stand alone in some rows, which is no expression.
    private SpdxExpression expression(String text) {
        return parser.tryParse(text).orElseGet(() -> SpdxTerm.of(text));
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(CORPUS.resolve(file));
        String[] header = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }
}
