package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.report.json.JsonRenderer;
import org.licentia.report.sample.SampleInventories;

/** The published schema describes what the JSON report says, every key of it. */
class InventorySchemaTest {
    private static final String SCHEMA = "/org/licentia/templates/inventory.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void inventoriesAreValid() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(InventorySchemaTest.class.getResourceAsStream(SCHEMA));
        for (Inventory inventory :
                List.of(SampleInventories.decided(), SampleInventories.incomplete(), SampleInventories.unknown())) {
            assertThat(schema.validate(json(inventory), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void everyKeyIsDescribed() throws IOException {
        JsonNode root;
        try (InputStream in = InventorySchemaTest.class.getResourceAsStream(SCHEMA)) {
            root = JSON.readTree(Objects.requireNonNull(in));
        }
        List<String> undescribed = new ArrayList<>();
        for (Inventory inventory : List.of(SampleInventories.decided(), SampleInventories.violations())) {
            compare("", JSON.readTree(json(inventory)), root, root, undescribed);
        }
        assertThat(undescribed).isEmpty();
    }

    private static void compare(String at, JsonNode value, JsonNode schema, JsonNode root, List<String> undescribed) {
        JsonNode meant =
                schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
        if (value.isArray()) {
            value.forEach(element -> compare(at + "[]", element, meant.path("items"), root, undescribed));
        } else if (value.isObject() && !meant.path("additionalProperties").isObject()) {
            Stream<Map.Entry<String, JsonNode>> members = value.properties().stream();
            members.forEach(member -> {
                String name = at + "." + member.getKey();
                JsonNode property = meant.path("properties").path(member.getKey());
                if (property.isMissingNode()) {
                    undescribed.add(name);
                } else {
                    compare(name, member.getValue(), property, root, undescribed);
                }
            });
        }
    }

    private static String json(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
