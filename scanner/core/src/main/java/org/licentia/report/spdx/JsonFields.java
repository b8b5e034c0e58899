package org.licentia.report.spdx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the fields of JSON objects to a stream as they come. */
final class JsonFields implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private final JsonGenerator json;

    /** Begins a document, which {@link #close} ends; the stream stays open. */
    JsonFields(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES));
        json.writeStartObject();
    }

    /** Several things to write. */
    interface Content {
        void write() throws IOException;
    }

    /** A text; none when it is null. */
    JsonFields text(String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
        return this;
    }

    JsonFields truth(String name, boolean truth) throws IOException {
        json.writeBooleanField(name, truth);
        return this;
    }

    /** A list of texts; none when it is empty. */
    JsonFields texts(String name, Iterable<String> texts) throws IOException {
        if (texts.iterator().hasNext()) {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
        return this;
    }

    /** A list of objects. */
    JsonFields list(String name, Content content) throws IOException {
        json.writeArrayFieldStart(name);
        content.write();
        json.writeEndArray();
        return this;
    }

    /** An object as a field. */
    JsonFields object(String name, Content content) throws IOException {
        json.writeObjectFieldStart(name);
        content.write();
        json.writeEndObject();
        return this;
    }

    /** An object in a list. */
    void item(Content content) throws IOException {
        json.writeStartObject();
        content.write();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
