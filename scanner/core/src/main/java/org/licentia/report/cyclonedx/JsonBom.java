package org.licentia.report.cyclonedx;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.report.cyclonedx.BomComponent.Concluded;
import org.licentia.report.cyclonedx.BomComponent.Evidence;
import org.licentia.report.cyclonedx.BomComponent.Identity;
import org.licentia.report.cyclonedx.BomComponent.LicenseText;
import org.licentia.report.cyclonedx.BomComponent.StatedLicense;

/** Writes a bill of materials as JSON, piece by piece. */
final class JsonBom {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private final SpecificationVersion version;
    private final JsonGenerator json;

    private JsonBom(SpecificationVersion version, JsonGenerator json) {
        this.version = version;
        this.json = json;
    }

    /** Leaves the stream open. */
    static void write(Bom bom, SpecificationVersion version, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES));
            new JsonBom(version, json).document(bom);
            json.writeRaw('\n');
        }
    }

    private void document(Bom bom) throws IOException {
        json.writeStartObject();
        string("$schema", "http://cyclonedx.org/schema/bom-" + version.number() + ".schema.json");
        string("bomFormat", "CycloneDX");
        string("specVersion", version.number());
        string("serialNumber", bom.serialNumber());
        json.writeNumberField("version", 1);
        metadata(bom);
        json.writeArrayFieldStart("components");
        for (BomComponent component : bom.components()) {
            component(component);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dependencies");
        for (Bom.Dependencies node : bom.dependencies()) {
            json.writeStartObject();
            string("ref", node.ref());
            strings("dependsOn", node.dependsOn());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("compositions");
        for (Bom.Composition composition : bom.compositions()) {
            json.writeStartObject();
            string("aggregate", composition.aggregate());
            strings("assemblies", composition.assemblies());
            strings("dependencies", composition.dependencies());
            json.writeEndObject();
        }
        json.writeEndArray();
        annotations(bom);
        json.writeEndObject();
    }

    private void metadata(Bom bom) throws IOException {
        json.writeObjectFieldStart("metadata");
        string("timestamp", bom.timestamp());
        json.writeArrayFieldStart("lifecycles");
        json.writeStartObject();
        string("phase", "build");
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("tools");
        json.writeArrayFieldStart("components");
        tool(bom);
        json.writeEndArray();
        json.writeEndObject();
        json.writeFieldName("component");
        component(bom.target());
        properties(bom.properties());
        json.writeEndObject();
    }

    private void tool(Bom bom) throws IOException {
        json.writeStartObject();
        string("type", "application");
        string("name", Text.line(bom.tool().name(), "unnamed"));
        string("version", Text.line(bom.tool().version()));
        json.writeEndObject();
    }

    private void component(BomComponent component) throws IOException {
        json.writeStartObject();
        string("type", component.type());
        string("bom-ref", component.ref());
        if (component.organization() != null) {
            json.writeObjectFieldStart("supplier");
            string("name", component.organization());
            json.writeEndObject();
            string("publisher", component.organization());
        }
        string("group", component.group());
        string("name", component.name());
        string("version", component.version());
        if (component.external() && version.hasExternalComponents()) {
            json.writeBooleanField("isExternal", true);
        }
        string("description", component.description());
        string("scope", component.scope());
        if (!component.hashes().isEmpty()) {
            json.writeArrayFieldStart("hashes");
            for (BomComponent.Hash hash : component.hashes()) {
                json.writeStartObject();
                string("alg", hash.algorithm());
                string("content", hash.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        concluded(component.license());
        string("purl", component.purl());
        if (!component.links().isEmpty()) {
            json.writeArrayFieldStart("externalReferences");
            for (BomComponent.Link link : component.links()) {
                json.writeStartObject();
                string("type", link.type());
                string("url", link.url());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        properties(component.properties());
        evidence(component);
        json.writeEndObject();
    }

    private void concluded(@Nullable Concluded license) throws IOException {
        if (license == null) {
            return;
        }
        json.writeArrayFieldStart("licenses");
        json.writeStartObject();
        string("expression", license.expression());
        string("acknowledgement", "concluded");
        if (version.hasExpressionDetails() && !license.texts().isEmpty()) {
            json.writeArrayFieldStart("expressionDetails");
            for (LicenseText text : license.texts()) {
                json.writeStartObject();
                string("licenseIdentifier", text.id());
                text(text.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void evidence(BomComponent component) throws IOException {
        Evidence evidence = component.evidence();
        if (evidence == null) {
            return;
        }
        json.writeObjectFieldStart("evidence");
        identity(evidence.identity());
        if (!evidence.occurrences().isEmpty()) {
            json.writeArrayFieldStart("occurrences");
            for (BomComponent.Occurrence occurrence : evidence.occurrences()) {
                json.writeStartObject();
                string("location", occurrence.location());
                string("additionalContext", occurrence.context());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        List<LicenseText> texts = component.textsBeside(version);
        if (!evidence.licenses().isEmpty() || !texts.isEmpty()) {
            json.writeArrayFieldStart("licenses");
            for (StatedLicense stated : evidence.licenses()) {
                stated(stated);
            }
            for (LicenseText text : texts) {
                json.writeStartObject();
                json.writeObjectFieldStart("license");
                string("name", text.id());
                text(text.text());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!evidence.copyrights().isEmpty()) {
            json.writeArrayFieldStart("copyright");
            for (String copyright : evidence.copyrights()) {
                json.writeStartObject();
                string("text", copyright);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void identity(Identity identity) throws IOException {
        json.writeArrayFieldStart("identity");
        json.writeStartObject();
        string("field", identity.field());
        json.writeFieldName("confidence");
        json.writeNumber(identity.confidence());
        json.writeArrayFieldStart("methods");
        json.writeStartObject();
        string("technique", identity.technique());
        json.writeFieldName("confidence");
        json.writeNumber(identity.confidence());
        string("value", identity.value());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void stated(StatedLicense stated) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("license");
        string("name", stated.name());
        string("acknowledgement", stated.declared() ? "declared" : null);
        string("url", stated.url());
        properties(stated.properties());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void annotations(Bom bom) throws IOException {
        if (bom.annotations().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("annotations");
        for (Bom.Annotation annotation : bom.annotations()) {
            json.writeStartObject();
            strings("subjects", List.of(annotation.subject()));
            json.writeObjectFieldStart("annotator");
            json.writeFieldName("component");
            tool(bom);
            json.writeEndObject();
            string("timestamp", bom.timestamp());
            string("text", annotation.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String text) throws IOException {
        json.writeObjectFieldStart("text");
        string("contentType", "text/plain");
        string("content", text);
        json.writeEndObject();
    }

    private void properties(List<Bom.Property> properties) throws IOException {
        if (properties.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("properties");
        for (Bom.Property property : properties) {
            json.writeStartObject();
            string("name", property.name());
            string("value", property.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String field, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private void string(String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }
}
