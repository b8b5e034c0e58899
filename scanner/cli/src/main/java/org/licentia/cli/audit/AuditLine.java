package org.licentia.cli.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.inventory.PlainText;
import org.licentia.issue.HiddenCharacters;

/**
 * An {@link AuditEntry} as a line of JSON. Keys that are not known are passed over; those that are missing are refused.
 *
 * <p>The last key of a line, {@code sha256}, is the hash of the line as it would be without that key. Whoever changes the
 * line may as well compute it again, so it shows accidents and edits by hand, and proves nothing.
 */
final class AuditLine {
    private static final String OWN_HASH = ",\"sha256\":\"";
    private static final int OWN_HASH_LENGTH = OWN_HASH.length() + 64 + 2;

    private AuditLine() {}

    /** What a line says of itself. */
    enum OwnHash {
        /** It is as it was written. */
        FITS,
        /** It is not. */
        DIFFERS,
        /** Nothing: an older Licentia wrote it. */
        ABSENT
    }

    /** Without a line end; what hides or turns other text is written as an escape. */
    static String of(AuditEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            field(json, "at", entry.at());
            field(json, "command", entry.command());
            field(json, "user", entry.user());
            field(json, "licentia", entry.licentia());
            if (entry.policy() != null) {
                json.writeObjectFieldStart("policy");
                field(json, "id", entry.policy());
                field(json, "sha256", entry.policySha256());
                json.writeEndObject();
            }
            json.writeObjectFieldStart("file");
            field(json, "name", entry.file().name());
            field(json, "before", entry.file().before());
            field(json, "after", entry.file().after());
            json.writeEndObject();
            json.writeObjectFieldStart("decided");
            for (Map.Entry<String, Object> each : entry.decided().entrySet()) {
                if (each.getValue() instanceof List<?> words) {
                    json.writeArrayFieldStart(each.getKey());
                    for (Object word : words) {
                        json.writeString(PlainText.wellFormed(String.valueOf(word)));
                    }
                    json.writeEndArray();
                } else {
                    field(json, each.getKey(), String.valueOf(each.getValue()));
                }
            }
            json.writeEndObject();
            field(json, "previous", entry.previous());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        String line = visible(text.toString());
        return line.substring(0, line.length() - 1) + OWN_HASH + Sha256.hex(line) + "\"}";
    }

    /** Compares a line, as it stands in the file, with the hash in it. */
    static OwnHash ownHash(byte[] line) {
        int start = line.length - OWN_HASH_LENGTH;
        if (start > 0) {
            String end = new String(line, start, OWN_HASH_LENGTH, StandardCharsets.ISO_8859_1);
            byte[] rest = Arrays.copyOf(line, start + 1);
            rest[start] = '}';
            if (end.equals(OWN_HASH + Sha256.hex(rest) + "\"}")) {
                return OwnHash.FITS;
            }
        }
        try {
            return Reading.MAPPER.readTree(line).has("sha256") ? OwnHash.DIFFERS : OwnHash.ABSENT;
        } catch (IOException e) {
            return OwnHash.DIFFERS;
        }
    }

    private static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(PlainText.wellFormed(value));
        }
    }

    // All that is left of them stands in texts, where an escape means the same.
    private static String visible(String json) {
        if (json.codePoints().noneMatch(HiddenCharacters::contains)) {
            return json;
        }
        StringBuilder shown = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (HiddenCharacters.contains(c)) {
                for (char half : Character.toChars(c)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04X", (int) half));
                }
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** @throws IOException when it is no such line; the message is half a sentence without words of the line */
    static AuditEntry read(byte[] line) throws IOException {
        JsonNode root;
        try {
            root = Reading.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new IOException("is no JSON, or not all of it", e);
        }
        if (!root.isObject()) {
            throw new IOException("is no JSON object");
        }
        JsonNode file = root.path("file");
        return new AuditEntry(
                text(root, "at"),
                text(root, "command"),
                text(root, "user"),
                text(root, "licentia"),
                optional(root.path("policy"), "id"),
                optional(root.path("policy"), "sha256"),
                new AuditedFile(text(file, "name"), optional(file, "before"), text(file, "after")),
                decided(root.path("decided")),
                optional(root, "previous"));
    }

    private static String text(JsonNode node, String name) throws IOException {
        String text = optional(node, name);
        if (text == null) {
            throw new IOException("has no '" + name + "'");
        }
        return text;
    }

    private static @Nullable String optional(JsonNode node, String name) throws IOException {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IOException("has a '" + name + "' that is no text");
        }
        return value.textValue();
    }

    private static Map<String, Object> decided(JsonNode node) throws IOException {
        if (!node.isObject()) {
            throw new IOException("has no 'decided'");
        }
        Map<String, Object> decided = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (value.isArray()) {
                List<String> words = new ArrayList<>();
                value.forEach(word -> words.add(word.asText()));
                decided.put(field.getKey(), words);
            } else {
                decided.put(field.getKey(), value.asText());
            }
        }
        return decided;
    }

    private static final class Reading {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
