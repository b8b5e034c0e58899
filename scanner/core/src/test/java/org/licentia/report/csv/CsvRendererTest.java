package org.licentia.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.ExportNotes;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** Lines and fields as RFC 4180 wants them, and nothing that a spreadsheet would compute. */
class CsvRendererTest {
    private static String written(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvRenderer().render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The grammar of RFC 4180, section 2, and nothing beside it. */
    private static List<List<String>> parsed(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                line.add(field.toString());
                field.setLength(0);
            } else if (!quoted && c == '\r') {
                assertThat(csv.charAt(++i)).isEqualTo('\n');
                line.add(field.toString());
                field.setLength(0);
                lines.add(line);
                line = new ArrayList<>();
            } else {
                assertThat(quoted || c != '\n').isTrue();
                field.append(c);
            }
        }
        assertThat(line).isEmpty();
        return lines;
    }

    @Test
    void oneLineForEachComponent() throws IOException {
        Inventory inventory = SampleInventories.violations();
        String csv = written(inventory);
        assertThat(csv).startsWith("\uFEFFComponent,Verdict,License,").endsWith("\r\n");
        List<List<String>> lines = parsed(csv);
        assertThat(lines).hasSize(inventory.components().size() + 1);
        assertThat(lines).allMatch(line -> line.size() == lines.get(0).size());
        assertThat(lines.get(1)).containsAll(ExportNotes.of(inventory).values());
        assertThat(written(inventory)).isEqualTo(csv);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@x",
                "\t=1",
                "\r=1",
                " =1",
                "\n=1",
                "a\",=1",
                "\u0000=1",
                "＝1",
                "a,\"b\"\r\nc"
            })
    void nothingBeginsLikeAFormula(String payload) throws IOException {
        for (List<String> line : parsed(written(StressInventories.hostile(payload)))) {
            assertThat(line)
                    .allSatisfy(field -> assertThat(field.stripLeading()).doesNotMatch("(?s)[=+\\-@\\t\\r＝].*"));
        }
    }

    @Test
    void theWordsAreKept() {
        assertThat(CsvRenderer.field("=1")).isEqualTo("'=1");
        assertThat(CsvRenderer.field("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
        assertThat(CsvRenderer.field("plain")).isEqualTo("plain");
        assertThat(CsvRenderer.field("\u202Ex")).isEqualTo("⟨U+202E⟩x");
    }
}
