package org.licentia.evidence.cache;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * Findings as bytes and back, such that what comes back equals what went in. Expressions are kept by their structure:
 * their text would not bring back every one, such as an exception that was found alone.
 */
final class FindingsCodec {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addSerializer(SpdxExpression.class, new ExpressionWriter())
                    .addDeserializer(SpdxExpression.class, new ExpressionReader()))
            .build();

    private FindingsCodec() {}

    static byte[] encode(ArchiveFindings findings) throws IOException {
        return MAPPER.writeValueAsBytes(findings);
    }

    /** @throws IOException when these bytes are no findings */
    static ArchiveFindings decode(byte[] bytes) throws IOException {
        ArchiveFindings findings = MAPPER.readValue(bytes, ArchiveFindings.class);
        if (findings == null) {
            throw new IOException("no findings");
        }
        return findings;
    }

    private static final class ExpressionWriter extends StdSerializer<SpdxExpression> {
        private static final long serialVersionUID = 1L;

        ExpressionWriter() {
            super(SpdxExpression.class);
        }

        @Override
        public void serialize(SpdxExpression expression, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject();
            if (expression instanceof SpdxTerm term) {
                json.writeStringField("license", term.license());
                json.writeBooleanField("orLater", term.orLater());
                if (term.exception() != null) {
                    json.writeStringField("exception", term.exception());
                }
            } else if (expression instanceof SpdxExpression.And and) {
                operands("and", and.operands(), json, provider);
            } else if (expression instanceof SpdxExpression.Or or) {
                operands("or", or.operands(), json, provider);
            }
            json.writeEndObject();
        }

        private void operands(
                String operator, List<SpdxExpression> operands, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeArrayFieldStart(operator);
            for (SpdxExpression operand : operands) {
                serialize(operand, json, provider);
            }
            json.writeEndArray();
        }
    }

    private static final class ExpressionReader extends StdDeserializer<SpdxExpression> {
        private static final long serialVersionUID = 1L;

        ExpressionReader() {
            super(SpdxExpression.class);
        }

        @Override
        public SpdxExpression deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return expression(json.readValueAsTree());
        }

        private static SpdxExpression expression(JsonNode node) throws IOException {
            if (node.has("license")) {
                return new SpdxTerm(
                        node.get("license").asText(), node.path("orLater").asBoolean(), text(node.get("exception")));
            }
            if (node.has("and")) {
                return new SpdxExpression.And(operands(node.get("and")));
            }
            if (node.has("or")) {
                return new SpdxExpression.Or(operands(node.get("or")));
            }
            throw new IOException("no expression");
        }

        private static List<SpdxExpression> operands(JsonNode nodes) throws IOException {
            List<SpdxExpression> operands = new ArrayList<>();
            for (JsonNode node : nodes) {
                operands.add(expression(node));
            }
            return operands;
        }

        private static @Nullable String text(@Nullable JsonNode node) {
            return node == null ? null : node.asText();
        }
    }
}
