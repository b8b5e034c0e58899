package org.licentia.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.PlainText;

/**
 * Writes JSON (RFC 8259) as every document of ours looks: two spaces for each level, one field or item to a line. For
 * documents whose writers know every field: the large ones of each scan, which must not wait for a library that first
 * finds out by reflection what there is to write. Half a character becomes U+FFFD.
 */
final class PlainJson {
    private static final int BUFFER = 1 << 16;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    // RFC 8259, section 7: what stands between quotation marks as it is, of ASCII.
    private static final boolean[] AS_IT_IS = new boolean[128];

    static {
        for (int c = ' '; c < AS_IT_IS.length; c++) {
            AS_IT_IS[c] = c != '"' && c != '\\';
        }
    }

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private int depth;
    private boolean empty = true;

    /** Writes to a stream, which stays open. */
    PlainJson(OutputStream out) {
        this.out = out;
    }

    /** Begins an object that is an item, or the document. */
    void begin() throws IOException {
        if (depth > 0) {
            next();
        }
        open('{');
    }

    /** Begins an object that is the value of a field. */
    void begin(String name) throws IOException {
        name(name);
        open('{');
    }

    /** Ends the object. */
    void end() throws IOException {
        close('}');
    }

    /** Begins the list that is the value of a field. */
    void list(String name) throws IOException {
        name(name);
        open('[');
    }

    /** Ends the list. */
    void endList() throws IOException {
        close(']');
    }

    void text(String name, String value) throws IOException {
        name(name);
        quoted(value);
    }

    /** A field that is left out when there is no value. */
    void optional(String name, @Nullable String value) throws IOException {
        if (value != null) {
            text(name, value);
        }
    }

    void number(String name, long value) throws IOException {
        name(name);
        ascii(Long.toString(value));
    }

    void flag(String name, boolean value) throws IOException {
        name(name);
        ascii(value ? "true" : "false");
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
            next();
            quoted(value);
        }
        endList();
    }

    /** Numbers by name, in the order of the map. */
    void counts(String name, Map<String, ? extends Number> counts) throws IOException {
        begin(name);
        for (Map.Entry<String, ? extends Number> count : counts.entrySet()) {
            number(count.getKey(), count.getValue().longValue());
        }
        end();
    }

    /** Ends the document with a line feed and hands everything on. */
    void finish() throws IOException {
        put('\n');
        hand();
        out.flush();
    }

    private void name(String name) throws IOException {
        next();
        quoted(name);
        ascii(" : ");
    }

    private void open(char bracket) throws IOException {
        put(bracket);
        depth++;
        empty = true;
    }

    private void close(char bracket) throws IOException {
        depth--;
        if (empty) {
            put(' ');
        } else {
            line();
        }
        put(bracket);
        empty = false;
    }

    private void next() throws IOException {
        if (!empty) {
            put(',');
        }
        empty = false;
        line();
    }

    private void line() throws IOException {
        put('\n');
        for (int level = 0; level < depth; level++) {
            put(' ');
            put(' ');
        }
    }

    private void quoted(String text) throws IOException {
        put('"');
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int written = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            // Encoding turned half a character into '?'.
            if (b == '?' || b < 0) {
                bytes = PlainText.wellFormed(text).getBytes(StandardCharsets.UTF_8);
                break;
            }
        }
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b >= 0 && !AS_IT_IS[b]) {
                raw(bytes, written, i);
                escaped(b);
                written = i + 1;
            } else if ((b & 0xF8) == 0xF0) {
                raw(bytes, written, i);
                pair(bytes, i);
                written = i + 4;
            }
        }
        raw(bytes, written, bytes.length);
        put('"');
    }

    /** A character of four bytes, as the pair of escapes that data binding has always written it as. */
    private void pair(byte[] bytes, int at) throws IOException {
        int character =
                (bytes[at] & 7) << 18 | (bytes[at + 1] & 63) << 12 | (bytes[at + 2] & 63) << 6 | bytes[at + 3] & 63;
        unit(Character.highSurrogate(character));
        unit(Character.lowSurrogate(character));
    }

    private void unit(char c) throws IOException {
        ascii("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            put((char) HEX[c >> shift & 15]);
        }
    }

    private void escaped(byte b) throws IOException {
        put('\\');
        switch (b) {
            case '"', '\\' -> put((char) b);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                ascii("u00");
                put((char) HEX[b >> 4]);
                put((char) HEX[b & 15]);
            }
        }
    }

    private void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(char c) throws IOException {
        if (used == BUFFER) {
            hand();
        }
        buffer[used++] = (byte) c;
    }

    private void raw(byte[] bytes, int from, int to) throws IOException {
        int length = to - from;
        if (length > BUFFER - used) {
            hand();
            if (length > BUFFER) {
                out.write(bytes, from, length);
                return;
            }
        }
        System.arraycopy(bytes, from, buffer, used, length);
        used += length;
    }

    private void hand() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
