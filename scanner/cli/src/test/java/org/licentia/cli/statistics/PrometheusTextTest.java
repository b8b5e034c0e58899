package org.licentia.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.GoldenRepository;
import org.licentia.cli.Result;
import org.licentia.cli.terminal.Exit;
import org.licentia.issue.Statistics;
import org.licentia.issue.Statistics.Traffic;

/** What is written for Prometheus, read as its specification of the text format (version 0.0.4) says. */
class PrometheusTextTest {
    @TempDir
    Path folder;

    private Path metrics;

    @BeforeEach
    void writeProject() throws IOException {
        metrics = folder.resolve("shop.prom");
        Files.createDirectories(folder.resolve("project"));
        Path pom = folder.resolve("repository/com/example/copyleft/1.0/copyleft-1.0.pom");
        Files.createDirectories(pom.getParent());
        Files.writeString(
                pom,
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>copyleft"
                        + "</artifactId><version>1.0</version><licenses><license><name>GPL-3.0-only</name></license>"
                        + "</licenses></project>");
        Files.writeString(
                folder.resolve("project/pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>app</artifactId>"
                        + "<version>1</version><dependencies><dependency><groupId>com.example</groupId><artifactId>"
                        + "copyleft</artifactId><version>1.0</version></dependency></dependencies></project>");
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        GoldenRepository.complete(folder.resolve("repository"));
    }

    private Result check(String... more) {
        String[] words = new String[4 + more.length];
        words[0] = "check";
        words[1] = folder.resolve("project").toString();
        words[2] = "--stats-prometheus";
        words[3] = metrics.toString();
        System.arraycopy(more, 0, words, 4, more.length);
        return Result.offline(folder, "", words);
    }

    /** Every sample by its name and labels, after everything that the format asks for has been seen to. */
    private static final class Exposition {
        private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
        private static final Pattern LABEL =
                Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\\\\\"n])*)\"");
        private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");

        private final Map<String, Double> samples = new LinkedHashMap<>();
        private final Map<String, String> types = new HashMap<>();
        private final Set<String> helped = new HashSet<>();
        private String group = "";

        static Map<String, Double> read(String text) {
            assertThat(text).as("the last line ends").endsWith("\n");
            Exposition exposition = new Exposition();
            text.lines().forEach(exposition::line);
            assertThat(exposition.types.keySet()).isEqualTo(exposition.helped);
            return exposition.samples;
        }

        private void line(String line) {
            if (line.startsWith("# HELP ")) {
                String[] words = line.split(" ", 4);
                assertThat(words[2]).matches(NAME);
                assertThat(words[3].replaceAll("\\\\[\\\\n]", "")).doesNotContain("\\");
                assertThat(helped.add(words[2])).as("one HELP for " + words[2]).isTrue();
                group = words[2];
            } else if (line.startsWith("# TYPE ")) {
                String[] words = line.split(" ");
                assertThat(words).hasSize(4);
                assertThat(words[2])
                        .as("TYPE stands with HELP, before the samples")
                        .isEqualTo(group);
                assertThat(List.of("counter", "gauge", "histogram", "summary", "untyped"))
                        .contains(words[3]);
                assertThat(types.put(words[2], words[3])).isNull();
            } else {
                sample(line);
            }
        }

        private void sample(String line) {
            Matcher sample = SAMPLE.matcher(line);
            assertThat(sample.matches()).as(line).isTrue();
            assertThat(sample.group(1)).as("one group for each name").isEqualTo(group);
            assertThat(types).containsKey(group);
            Set<String> names = new HashSet<>();
            String rest = sample.group(2) == null ? "" : sample.group(2);
            while (!rest.isEmpty()) {
                Matcher label = LABEL.matcher(rest);
                assertThat(label.lookingAt()).as(line).isTrue();
                assertThat(names.add(label.group(1))).as("labels once").isTrue();
                assertThat(label.group(1)).doesNotStartWith("__");
                rest = rest.substring(label.end());
                assertThat(rest.isEmpty() || rest.startsWith(",")).as(line).isTrue();
                rest = rest.isEmpty() ? rest : rest.substring(1);
            }
            String series = line.substring(0, line.lastIndexOf(' '));
            assertThat(samples.put(series, Double.valueOf(sample.group(3))))
                    .as("each series once")
                    .isNull();
        }
    }

    @Test
    void aCheckIsWrittenDown() throws IOException {
        Result result = check();
        assertThat(result.exit()).isEqualTo(Exit.VIOLATIONS);
        Map<String, Double> samples = Exposition.read(Files.readString(metrics));
        assertThat(samples)
                .containsEntry("licentia_exit_code{project=\"shop\"}", 1.0)
                .containsEntry("licentia_complete{project=\"shop\"}", 1.0)
                .containsEntry("licentia_components{project=\"shop\"}", 1.0)
                .containsEntry("licentia_artifacts{project=\"shop\"}", 1.0)
                .containsEntry("licentia_component_verdicts{project=\"shop\",verdict=\"deny\"}", 1.0)
                .containsEntry("licentia_component_verdicts{project=\"shop\",verdict=\"allow\"}", 0.0)
                .containsEntry("licentia_target_info{project=\"shop\",coordinates=\"com.acme:app:1\"}", 1.0);
        assertThat(samples.keySet()).anyMatch(each -> each.startsWith("licentia_build_info{project=\"shop\",version="));
        assertThat(samples.get("licentia_stage_seconds{project=\"shop\",stage=\"resolve\"}"))
                .isPositive();
        assertThat(folder.toFile().list((place, name) -> name.endsWith(".part")))
                .isEmpty();
        assertThat(result.err()).doesNotContain("statistics");
    }

    @Test
    void aRunThatFailsDoesNotLeaveTheFileOfAGoodOne() throws IOException {
        Files.writeString(metrics, "licentia_exit_code{project=\"shop\"} 0\n");
        assertThat(check("-p", "no-such-policy").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(Exposition.read(Files.readString(metrics)))
                .containsEntry("licentia_exit_code{project=\"shop\"}", 2.0)
                .doesNotContainKey("licentia_complete{project=\"shop\"}");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndIsNoViolation() throws IOException {
        metrics = folder.resolve("settings.xml/shop.prom");
        Result result = check();
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("The statistics could not be written to " + metrics);
    }

    @Test
    void theReportIsTheSameWithAndWithout() throws IOException {
        Path with = folder.resolve("with.json");
        Path without = folder.resolve("without.json");
        check("-f", "json", "-o", with.toString());
        Result.offline(
                folder, "", "check", folder.resolve("project").toString(), "-f", "json", "-o", without.toString());
        assertThat(with).hasSameBinaryContentAs(without);
    }

    @Test
    void whatStrangersNameIsEscaped() throws IOException {
        Statistics statistics = new Statistics(
                Map.of("resolve", 1_234L, "total", 2_000L),
                Map.of("pomsRead", 7L),
                List.of(new Traffic("a\"b\\c\nd{}=,\u202e", 1, 2, 3, 4, 5, 6, 7)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusText.write("x\"y", statistics, null, 0, out);
        Map<String, Double> samples = Exposition.read(out.toString(StandardCharsets.UTF_8));
        assertThat(samples)
                .containsEntry("licentia_stage_seconds{project=\"x\\\"y\",stage=\"resolve\"}", 1.234)
                .containsEntry(
                        "licentia_repository_requests{project=\"x\\\"y\",repository=\"a\\\"b\\\\c d{}=,<U+202E>\","
                                + "kind=\"checksum\"}",
                        4.0);
    }
}
