package org.licentia.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;

/** The published schema describes what the JSON report says, every key of it. */
class InventorySchemaTest {
    private static final String SCHEMA = "/org/licentia/templates/inventory.schema.json";
    private static final String APP = "com.acme:app";
    private static final String TEXT = "Copyright 2020 Jane Doe\nDo as you like.\n";
    private static final List<String> SINCE_1_3 = List.of(
            "/documents/0/sha256",
            "/documents/0/text",
            "/documents/0/components",
            "/components/0/documents/0/path",
            "/components/0/documents/0/kind",
            "/components/0/documents/0/sha256",
            "/components/0/copyrights/0/statement",
            "/components/0/copyrights/0/location",
            "/components/0/dependsOn/0",
            "/violations/0/evidence");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void inventoriesAreValid() throws IOException {
        Schema schema = schema();
        for (Inventory inventory :
                List.of(SampleInventories.decided(), SampleInventories.incomplete(), SampleInventories.unknown())) {
            assertThat(schema.validate(json(inventory), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void whatComponentsCarryIsDescribedAndChecked() throws IOException {
        JsonNode inventory = JSON.readTree(json(carrying()));
        Schema schema = schema();

        assertThat(schema.validate(inventory.toString(), InputFormat.JSON)).isEmpty();
        for (String field : SINCE_1_3) {
            JsonNode value = inventory.at(field);
            assertThat(value.isValueNode()).as(field).isTrue();
            assertThat(value.asText()).as(field).isNotEmpty();

            JsonNode wrong = inventory.deepCopy();
            int last = field.lastIndexOf('/');
            JsonNode holder = wrong.at(field.substring(0, last));
            if (holder instanceof ObjectNode object) {
                object.putNull(field.substring(last + 1));
            } else {
                ((ArrayNode) holder).setNull(0);
            }
            assertThat(schema.validate(wrong.toString(), InputFormat.JSON))
                    .as(field)
                    .isNotEmpty();
        }
    }

    /** One that has a value in every field that came with 1.3.0. */
    private static Inventory carrying() {
        ComponentBuilder other = new ComponentBuilder("org.example:other:1").usedBy(APP, "compile");
        return new InventoryBuilder(APP + ":1", "App")
                .modules(APP)
                .with(new ComponentBuilder("org.example:lib:1")
                        .judged("deny", "network-copyleft", "It would oblige us to release our source.", "Replace it.")
                        .carrying("META-INF/LICENSE", "license", Sha256.hex(TEXT))
                        .copyright("Copyright 2020 Jane Doe", "META-INF/LICENSE:1")
                        .needing(other.purl())
                        .usedBy(APP, "compile"))
                .with(other)
                .document(TEXT)
                .build();
    }

    @Test
    void everyKeyIsDescribed() throws IOException {
        JsonNode root;
        try (InputStream in = InventorySchemaTest.class.getResourceAsStream(SCHEMA)) {
            root = JSON.readTree(Objects.requireNonNull(in));
        }
        List<String> undescribed = new ArrayList<>();
        for (Inventory inventory : List.of(SampleInventories.decided(), SampleInventories.violations(), carrying())) {
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

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(InventorySchemaTest.class.getResourceAsStream(SCHEMA));
    }

    private static String json(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
