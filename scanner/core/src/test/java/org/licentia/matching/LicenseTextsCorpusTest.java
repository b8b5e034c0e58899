package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxTerm;

/**
 * Files with licenses against what curators say they carry: {@code mvn verify -Pcorpus -Dlicentia.corpus=DIR}. A file
 * is right when the set of its licenses is the expected one or an accepted alternative. Prints the share of each kind,
 * every miss and the speed.
 */
@Tag("corpus")
class LicenseTextsCorpusTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("licentia.corpus", ".")).resolve("license-texts");

    private final TextRecognizer recognizer = TextRecognizer.bundled();
    private final SpdxParser parser = new SpdxParser(LicenseList.bundled());

    /** One line of the table. */
    private record Row(String path, String expected, String kind, List<String> accepted) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            List<String> accepted = new ArrayList<>(List.of(cells[1]));
            if (cells.length > 4 && !cells[4].isEmpty()) {
                accepted.addAll(Arrays.asList(cells[4].split("\\|")));
            }
            return new Row(cells[0], cells[1], cells[2], accepted);
        }
    }

    @Test
    void filesCarryTheLicensesThatCuratorsSay() throws IOException {
        Map<String, List<String>> misses = new TreeMap<>();
        Map<String, Integer> rows = new TreeMap<>();
        int choices = 0;
        int choicesSaid = 0;
        for (Row row : rows()) {
            Recognition recognition = recognizer.recognize(Files.readAllBytes(CORPUS.resolve(row.path())));
            SpdxExpression answer = recognition.all().expression();
            rows.merge(row.kind(), 1, Integer::sum);
            boolean right = isRight(row, listed(answer));
            if (!right) {
                misses.computeIfAbsent(row.kind(), kind -> new ArrayList<>())
                        .add(row.path() + "\t" + row.expected() + "\t" + answer);
            }
            if (row.expected().contains(" OR ")) {
                choices++;
                choicesSaid += right && answer.toString().contains(" OR ") ? 1 : 0;
            }
        }
        misses.values().forEach(kind -> kind.forEach(System.out::println));
        rows.forEach((kind, count) -> System.out.printf(
                Locale.ROOT,
                "%-16s %4d of %4d (%.2f %%)%n",
                kind,
                right(misses, rows, kind),
                count,
                share(misses, rows, kind)));
        System.out.printf(Locale.ROOT, "OR said in %d of %d%n", choicesSaid, choices);
        assertThat(share(misses, rows, "verbatim-text")).isGreaterThanOrEqualTo(98.9);
        assertThat(share(misses, rows, "lightly-edited")).isGreaterThanOrEqualTo(98.5);
        assertThat(share(misses, rows, "header")).isGreaterThanOrEqualTo(93.0);
        assertThat(share(misses, rows, "notice-mention")).isGreaterThanOrEqualTo(97.4);
        assertThat(share(misses, rows, "multi")).isGreaterThanOrEqualTo(83.5);
        assertThat(choicesSaid).isGreaterThanOrEqualTo(102);
        assertThat(misses.getOrDefault("negative", List.of())).hasSizeLessThanOrEqualTo(5);
        assertThat(misses.getOrDefault("unlisted", List.of())).hasSizeLessThanOrEqualTo(1);
    }

    /** Two thousand files a second on one core once warm; the bound asserted leaves room for a busy machine. */
    @Test
    void readsThousandsOfFilesASecond() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Row row : rows()) {
            files.add(Files.readAllBytes(CORPUS.resolve(row.path())));
        }
        double best = 0;
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            files.forEach(recognizer::recognize);
            best = Math.max(best, files.size() * 1e9 / (System.nanoTime() - start));
        }
        System.out.printf(Locale.ROOT, "license texts: %.0f files a second%n", best);
        assertThat(best).isGreaterThan(100);
    }

    private boolean isRight(Row row, Set<String> answer) {
        List<Set<String>> accepted = row.accepted().stream().map(this::listed).toList();
        Set<String> union = accepted.stream().flatMap(Set::stream).collect(Collectors.toSet());
        // Several names of one and the same text are no mistake.
        return accepted.contains(answer)
                || !answer.isEmpty()
                        && union.containsAll(answer)
                        && accepted.stream().anyMatch(answer::containsAll);
    }

    private Set<String> listed(String expression) {
        return parser.tryParse(expression).map(LicenseTextsCorpusTest::listed).orElse(Set.of());
    }

    private static Set<String> listed(SpdxExpression expression) {
        return expression.terms().stream()
                .filter(term -> !term.isLicenseRef() && !term.isNoAssertion() && !term.isNone())
                .map(SpdxTerm::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int right(Map<String, List<String>> misses, Map<String, Integer> rows, String kind) {
        return rows.getOrDefault(kind, 0) - misses.getOrDefault(kind, List.of()).size();
    }

    private static double share(Map<String, List<String>> misses, Map<String, Integer> rows, String kind) {
        return 100.0 * right(misses, rows, kind) / rows.getOrDefault(kind, 1);
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(CORPUS.resolve("labels.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Row::of)
                .toList();
    }
}
