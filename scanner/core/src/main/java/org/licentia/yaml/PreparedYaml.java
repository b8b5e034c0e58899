package org.licentia.yaml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The data files that travel with the scanner, parsed when it is built. A prepared document begins with the CRC-32 of
 * the text that it was made of, four bytes, and counts for that text alone; then come its nodes, the outermost first.
 * Each is a byte for its kind, its line, and its UTF-8 text or its children, counted; numbers are written in groups of
 * seven bits, the lowest first, with the highest bit of each byte saying that there are more.
 */
final class PreparedYaml {
    /** What the name of a prepared document ends in, behind the name of the text. */
    static final String ENDING = ".tree";

    private static final int HEAD = 4;
    private static final int NOTHING = 4;
    private static final YamlNode.Kind[] KINDS = YamlNode.Kind.values();

    private final byte[] bytes;
    private int next = HEAD;

    private PreparedYaml(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The document of a text that travels with the scanner; null when it is not prepared, or of another text. */
    static @Nullable YamlNode of(String resource, byte[] text) {
        try (InputStream stream = PreparedYaml.class.getResourceAsStream(YamlText.FOLDER + resource + ENDING)) {
            return stream == null ? null : read(stream.readAllBytes(), text);
        } catch (IOException e) {
            return null;
        }
    }

    /** The document, if it is of that text. */
    static @Nullable YamlNode read(byte[] prepared, byte[] text) {
        if (prepared.length <= HEAD) {
            return null;
        }
        int sum = sum(text);
        for (int i = 0; i < HEAD; i++) {
            if (prepared[i] != (byte) (sum >>> 8 * i)) {
                return null;
            }
        }
        return new PreparedYaml(prepared).node();
    }

    /** The prepared form of a text's document. */
    static byte[] write(YamlNode root, byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int sum = sum(text);
        for (int i = 0; i < HEAD; i++) {
            out.write(sum >>> 8 * i);
        }
        write(root, out);
        return out.toByteArray();
    }

    private static int sum(byte[] text) {
        CRC32 sum = new CRC32();
        sum.update(text);
        return (int) sum.getValue();
    }

    private static void write(YamlNode node, ByteArrayOutputStream out) {
        if (node.refused() != null) {
            throw new IllegalStateException("line " + node.line() + ": " + node.refused());
        }
        out.write(node.kind().ordinal() + (node.nothing() ? NOTHING : 0));
        number(node.line(), out);
        if (node.kind() == YamlNode.Kind.TEXT) {
            byte[] text = node.text().getBytes(StandardCharsets.UTF_8);
            number(text.length, out);
            out.writeBytes(text);
        } else {
            number(node.children().size(), out);
            node.children().forEach(child -> write(child, out));
        }
    }

    private static void number(int number, ByteArrayOutputStream out) {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private YamlNode node() {
        int head = bytes[next++];
        YamlNode.Kind kind = KINDS[head & NOTHING - 1];
        boolean nothing = (head & NOTHING) != 0;
        int line = number();
        int size = number();
        if (kind == YamlNode.Kind.TEXT) {
            String text = new String(bytes, next, size, StandardCharsets.UTF_8);
            next += size;
            return new YamlNode(kind, nothing, line, text, List.of(), null);
        }
        List<YamlNode> children = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            children.add(node());
        }
        return new YamlNode(kind, nothing, line, "", children, null);
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int group = bytes[next++];
            number |= (group & 0x7F) << shift;
            if (group >= 0) {
                return number;
            }
        }
    }
}
