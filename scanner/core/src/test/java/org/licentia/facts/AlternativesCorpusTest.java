package org.licentia.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.graph.maven.MavenVersions;

/** Compares the data on alternatives with the tables that it was built from. */
@Tag("corpus")
class AlternativesCorpusTest {
    private static final Alternatives ALTERNATIVES = Alternatives.standard(new MavenVersions());
    private static final Pattern COMPONENT = Pattern.compile("(?<![\\w.])([\\w-]+(?:\\.[\\w-]+)*:[\\w.-]+)");

    @Test
    void everyProblemIsKnownWithWhatReplacesIt() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String[] row : rows("alternatives.tsv")) {
            boolean known = ALTERNATIVES.all(row[0]).stream()
                    .anyMatch(each -> (row[7].equals("-") || row[7].equals(each.lookedAt()))
                            && each.problem().equals(row[3])
                            && each.commercial() == row[6].equals("yes")
                            && row[5].equals(each.effort() == null ? "-" : each.effort())
                            && each.useInstead().stream()
                                    .map(use -> use.replacement().component())
                                    .toList()
                                    .equals(named(row[4])));
            if (!known) {
                missing.add(String.join("\t", row));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> named(String text) {
        List<String> named = new ArrayList<>();
        Matcher matcher = COMPONENT.matcher(text);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        return named;
    }

    @Test
    void everyReplacementIsKnownInTheVersionThatWasLookedAt() throws IOException {
        for (String[] row : rows("replacements.tsv")) {
            assertThat(ALTERNATIVES.replacement(row[0]))
                    .as(row[0])
                    .hasValueSatisfying(known -> assertThat(known.version()).isEqualTo(row[2]));
        }
    }

    @Test
    void everyChangeOfALicenseIsKnown() throws IOException {
        for (String[] row : rows("license-history.tsv")) {
            assertThat(ALTERNATIVES.history(row[0]))
                    .extracting(Release::version)
                    .as(row[0])
                    .contains(row[1]);
        }
    }

    private static List<String[]> rows(String file) throws IOException {
        String folder = System.getProperty("licentia.corpus");
        assertThat(folder).as("-Dlicentia.corpus=DIR").isNotNull();
        List<String> lines = Files.readAllLines(Path.of(folder, file));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
