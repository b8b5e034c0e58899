package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** One model: what the formats count is the same, each read for itself. */
class OneModelTest {
    private static final List<String> VERDICTS = List.of("deny", "needs-review", "allow-with-obligations", "allow");
    private static final Pattern ROW = Pattern.compile("<tr id=\"[^\"]*\" data-v=\"([^\"]*)\"");
    private static final Pattern MARKDOWN =
            Pattern.compile("(?m)^\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");

    static Stream<Inventory> samples() {
        return Stream.of(
                SampleInventories.smallClean(),
                SampleInventories.violations(),
                SampleInventories.incomplete(),
                SampleInventories.unknown(),
                SampleInventories.decided(),
                StressInventories.large(1_000));
    }

    private static String written(String format, Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Renderer renderer : StandardParts.renderers()) {
            if (renderer.id().equals(format)) {
                renderer.render(inventory, out);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> verdicts(Inventory inventory) {
        Map<String, Integer> counts = new TreeMap<>();
        VERDICTS.forEach(verdict -> {
            int count = inventory.summary().verdicts().getOrDefault(verdict, 0);
            if (count > 0) {
                counts.put(verdict, count);
            }
        });
        return counts;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void jsonCountsWhatItLists(Inventory inventory) throws IOException {
        JsonNode json = new ObjectMapper().readTree(written("json", inventory));
        Map<String, Integer> counts = new TreeMap<>();
        int own = 0;
        for (JsonNode component : json.get("components")) {
            if (component.get("own").asBoolean()) {
                own++;
            } else {
                counts.merge(component.at("/decision/verdict").asText(), 1, Integer::sum);
            }
        }
        assertThat(counts).isEqualTo(verdicts(inventory));
        assertThat(json.at("/summary/own").asInt()).isEqualTo(own);
        assertThat(json.get("violations")).hasSize(inventory.summary().violations());
        assertThat(json.get("issues").findValuesAsText("severity").stream().filter("error"::equals))
                .hasSize(inventory.summary().errors());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePageHasARowForEachComponent(Inventory inventory) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher row = ROW.matcher(written("html", inventory));
        while (row.find()) {
            counts.merge(row.group(1), 1, Integer::sum);
        }
        counts.keySet().retainAll(VERDICTS);
        assertThat(counts).isEqualTo(verdicts(inventory));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void markdownAndTableCountTheSame(Inventory inventory) throws IOException {
        Matcher markdown = MARKDOWN.matcher(written("markdown", inventory));
        assertThat(markdown.find()).isTrue();
        Map<String, Integer> inMarkdown = new TreeMap<>();
        for (int column = 0; column < VERDICTS.size(); column++) {
            int count = Integer.parseInt(markdown.group(column + 1));
            if (count > 0) {
                inMarkdown.put(VERDICTS.get(column), count);
            }
        }
        assertThat(inMarkdown).isEqualTo(verdicts(inventory));
        assertThat(markdown.group(5))
                .isEqualTo(String.valueOf(inventory.summary().components()));

        List<String> lines = written("table", inventory).lines().toList();
        Map<String, Integer> inTable = new TreeMap<>();
        lines.stream()
                .dropWhile(line -> !line.startsWith("VERDICT "))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .forEach(line -> inTable.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum));
        Integer own = inTable.remove("own");
        assertThat(own == null ? 0 : own).isEqualTo(inventory.summary().own());
        assertThat(inTable).isEqualTo(verdicts(inventory));
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith("findings " + inventory.summary().violations() + " · errors "
                                + inventory.summary().errors() + " · "));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sarifAndJunitHoldEveryFindingThatCounts(Inventory inventory) throws IOException {
        List<ViolationEntry> open = inventory.violations().stream()
                .filter(violation -> violation.waivedBy() == null)
                .toList();
        JsonNode sarif = new ObjectMapper().readTree(written("sarif", inventory));
        assertThat(sarif.at("/runs/0/results")).hasSize(open.size());
        String junit = written("junit", inventory);
        if (inventory.complete() && inventory.issues().isEmpty()) {
            assertThat(junit.split("<testcase ", -1))
                    .hasSize(inventory.summary().components() + 1);
            assertThat(junit.split("<failure ", -1))
                    .hasSize((int) open.stream()
                                    .map(ViolationEntry::component)
                                    .distinct()
                                    .count()
                            + 1);
        }
    }
}
