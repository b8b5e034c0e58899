package org.licentia.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.licentia.inventory.PlainText;

/**
 * Text that every reader of JSON can read: half a character, which escapes in a stranger's JSON can name, becomes U+FFFD,
 * because what readers do with it is unpredictable (RFC 8259, section 8.2).
 */
public final class WellFormedText {
    private WellFormedText() {}

    /** Writes all texts and all keys so. */
    public static Module module() {
        return new SimpleModule("well-formed-text")
                .addSerializer(String.class, new JsonSerializer<>() {
                    @Override
                    public void serialize(String text, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeString(PlainText.wellFormed(text));
                    }
                })
                .addKeySerializer(String.class, new JsonSerializer<>() {
                    @Override
                    public void serialize(String key, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeFieldName(PlainText.wellFormed(key));
                    }
                });
    }
}
