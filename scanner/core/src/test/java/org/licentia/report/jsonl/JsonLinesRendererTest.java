package org.licentia.report.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** Each line is an object that says what it is. */
class JsonLinesRendererTest {
    private static List<JsonNode> lines(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonLinesRenderer().render(inventory, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n").doesNotContain("\r");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static long count(List<JsonNode> lines, String type) {
        return lines.stream()
                .filter(line -> line.at("/type").asText().equals(type))
                .count();
    }

    @Test
    void theHeaderComesFirstAndTheRestInOrder() throws IOException {
        Inventory inventory = SampleInventories.decided();
        List<JsonNode> lines = lines(inventory);
        JsonNode header = lines.get(0);
        assertThat(header.fieldNames().next()).isEqualTo("type");
        assertThat(header.at("/type").asText()).isEqualTo("header");
        assertThat(header.at("/disclaimer").asText()).isEqualTo(inventory.disclaimer());
        assertThat(header.at("/policy/sha256").asText())
                .isEqualTo(inventory.policy().sha256());
        assertThat(count(lines, "component")).isEqualTo(inventory.components().size());
        assertThat(count(lines, "violation")).isEqualTo(inventory.violations().size());
        assertThat(count(lines, "decision")).isEqualTo(inventory.decisions().size());
        assertThat(count(lines, "ledger")).isEqualTo(inventory.ledger().size());
        assertThat(lines.get(1).at("/purl").asText())
                .isEqualTo(inventory.components().get(0).purl());
    }

    @Test
    void hostileWordsStayWordsOnOneLine() throws IOException {
        String payload = "a\nb\u0000\u202E\u2028]]></script>\"😀";
        assertThat(count(lines(StressInventories.hostile(payload)), "component"))
                .isEqualTo(3);
        assertThat(lines(StressInventories.hostile(payload)))
                .anySatisfy(line -> assertThat(line.at("/name").asText()).isEqualTo(payload));
    }
}
