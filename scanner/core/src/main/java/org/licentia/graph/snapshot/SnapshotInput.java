package org.licentia.graph.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SnapshotOutput} wrote. Every method throws {@code IOException} when that is not what is there. */
final class SnapshotInput {
    /** Paths of 300 characters that differ in one file name of ten make thirty. */
    private static final int MOST_CHARACTERS_PER_BYTE = 64;

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int at;
    private String path = "";
    private long pathCharacters;

    SnapshotInput(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at >= bytes.length) {
                throw damaged();
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged();
    }

    /** A number of things, each of which takes a byte at least. */
    int count() throws IOException {
        return below(bytes.length - at + 1);
    }

    /** A number from 0 to below this. */
    int below(int limit) throws IOException {
        long value = number();
        if (value < 0 || value >= limit) {
            throw damaged();
        }
        return (int) value;
    }

    String text() throws IOException {
        String text = textOrNull();
        if (text == null) {
            throw damaged();
        }
        return text;
    }

    @Nullable
    String textOrNull() throws IOException {
        int code = below(SnapshotOutput.FIRST + texts.size());
        if (code == SnapshotOutput.NULL) {
            return null;
        }
        if (code >= SnapshotOutput.FIRST) {
            return texts.get(code - SnapshotOutput.FIRST);
        }
        String text = raw();
        texts.add(text);
        return text;
    }

    /** Each begins as the one before, so that few bytes could stand for many characters; those of files do not. */
    String path() throws IOException {
        int shared = below(path.length() + 1);
        path = path.substring(0, shared) + raw();
        pathCharacters += path.length();
        if (pathCharacters > (long) bytes.length * MOST_CHARACTERS_PER_BYTE) {
            throw damaged();
        }
        return path;
    }

    private String raw() throws IOException {
        long code = number();
        long length = code >>> 1;
        if (length > bytes.length - at) {
            throw damaged();
        }
        int start = at;
        at += (int) length;
        return (code & 1) == 0
                ? new String(bytes, start, (int) length, StandardCharsets.UTF_8)
                : utf16(start, (int) length);
    }

    // The decoder of the JDK would replace the unpaired surrogates for which this form is there.
    private String utf16(int start, int length) {
        StringBuilder text = new StringBuilder(length / 2);
        for (int i = start; i + 1 < start + length; i += 2) {
            text.append((char) ((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
        }
        return text.toString();
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    static IOException damaged() {
        return new IOException("This is no snapshot.");
    }
}
