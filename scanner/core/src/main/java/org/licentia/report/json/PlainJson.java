package org.licentia.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.PlainText;

/**
 * Writes JSON as every document of ours looks, field by field. For documents whose writers know every field: the large
 * ones of each scan, which must not wait for data binding to find out by reflection what there is to write. Half a
 * character becomes U+FFFD, as with {@link WellFormedText}.
 */
final class PlainJson {
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private final JsonGenerator json;

    /** Writes to a stream, which stays open. */
    PlainJson(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(pretty());
    }

    /** Two spaces for each level, one field or item to a line. */
    static DefaultPrettyPrinter pretty() {
        return new DefaultPrettyPrinter().withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES);
    }

    /** Begins an object that is an item, or the document. */
    void begin() throws IOException {
        json.writeStartObject();
    }

    /** Ends the object. */
    void end() throws IOException {
        json.writeEndObject();
    }

    private void list(String name) throws IOException {
        name(name);
        json.writeStartArray();
    }

    private void endList() throws IOException {
        json.writeEndArray();
    }

    void text(String name, String value) throws IOException {
        name(name);
        text(value);
    }

    /** A field that is left out when there is no value. */
    void optional(String name, @Nullable String value) throws IOException {
        if (value != null) {
            text(name, value);
        }
    }

    void number(String name, long value) throws IOException {
        name(name);
        json.writeNumber(value);
    }

    void flag(String name, boolean value) throws IOException {
        name(name);
        json.writeBoolean(value);
    }

    /** A field that is left out when there is no value. */
    void optionalFlag(String name, @Nullable Boolean value) throws IOException {
        if (value != null) {
            flag(name, value);
        }
    }

    void texts(String name, List<String> values) throws IOException {
        list(name);
        for (String value : values) {
            text(value);
        }
        endList();
    }

    /** What writes the fields of a record. */
    @FunctionalInterface
    interface Fields<T> {
        void write(T record, PlainJson json) throws IOException;
    }

    <T> void record(String name, T record, Fields<T> fields) throws IOException {
        name(name);
        begin();
        fields.write(record, this);
        end();
    }

    /** A field that is left out when there is no record. */
    <T> void optionalRecord(String name, @Nullable T record, Fields<T> fields) throws IOException {
        if (record != null) {
            record(name, record, fields);
        }
    }

    <T> void records(String name, List<T> records, Fields<T> fields) throws IOException {
        list(name);
        for (T each : records) {
            begin();
            fields.write(each, this);
            end();
        }
        endList();
    }

    /** Numbers by name, in the order of the map. */
    void counts(String name, Map<String, ? extends Number> counts) throws IOException {
        name(name);
        begin();
        for (Map.Entry<String, ? extends Number> count : counts.entrySet()) {
            number(count.getKey(), count.getValue().longValue());
        }
        end();
    }

    /** Ends the document with a line feed and hands everything on. */
    void finish() throws IOException {
        json.writeRaw('\n');
        json.close();
    }

    private void name(String name) throws IOException {
        json.writeFieldName(PlainText.wellFormed(name));
    }

    private void text(String value) throws IOException {
        json.writeString(PlainText.wellFormed(value));
    }
}
