package org.licentia.report.jsonl;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.licentia.inventory.Inventory;
import org.licentia.report.ExportNotes;
import org.licentia.report.Renderer;
import org.licentia.report.json.WellFormedText;

/**
 * The inventory as JSON Lines: one object for each line, UTF-8, LF. The first is the {@code header}; then come the
 * {@code component}s, {@code violation}s, {@code issue}s, {@code decision}s, {@code license}s, {@code document}s,
 * {@code obligation}s, {@code ledger} entries, {@code model}s and {@code question}s. Each begins with its {@code type},
 * and has the fields that {@code inventory.schema.json} describes.
 */
public final class JsonLinesRenderer implements Renderer {
    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String fileName() {
        return "licentia.jsonl";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        try (SequenceWriter lines =
                Json.MAPPER.writer(new MinimalPrettyPrinter("\n")).writeValues(out)) {
            lines.write(header(inventory));
            write("component", inventory.components(), lines);
            write("violation", inventory.violations(), lines);
            write("issue", inventory.issues(), lines);
            write("decision", inventory.decisions(), lines);
            write("license", inventory.licenses(), lines);
            write("document", inventory.documents(), lines);
            write("obligation", inventory.obligations(), lines);
            write("ledger", inventory.ledger(), lines);
            write("model", inventory.models(), lines);
            write("question", inventory.questions(), lines);
        }
        out.write('\n');
    }

    private static ObjectNode header(Inventory inventory) {
        ObjectNode header = typed("header");
        header.put("schemaVersion", inventory.schemaVersion());
        header.set("tool", Json.MAPPER.valueToTree(inventory.tool()));
        header.set("target", Json.MAPPER.valueToTree(inventory.target()));
        header.set("policy", Json.MAPPER.valueToTree(inventory.policy()));
        header.put("asOf", inventory.asOf());
        header.put("complete", inventory.complete());
        header.set("summary", Json.MAPPER.valueToTree(inventory.summary()));
        header.put("disclaimer", inventory.disclaimer());
        header.put("lookedAt", ExportNotes.lookedAt(inventory));
        header.set("notLookedAt", Json.MAPPER.valueToTree(inventory.notLookedAt()));
        header.set("dataSources", Json.MAPPER.valueToTree(inventory.dataSources()));
        return header;
    }

    private static void write(String type, List<?> records, SequenceWriter lines) throws IOException {
        for (Object each : records) {
            lines.write(typed(type).setAll(Json.MAPPER.<ObjectNode>valueToTree(each)));
        }
    }

    private static ObjectNode typed(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }

    // Made with the first report: who asks for the id of a format must not pay for data binding.
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .addModule(WellFormedText.module())
                .build();

        private Json() {}
    }
}
