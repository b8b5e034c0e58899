package org.licentia.graph.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes numbers in as few bytes as they need, each text once, and of each path what the one before does not have. */
final class SnapshotOutput {
    static final int NULL = 0;
    static final int NEW = 1;
    static final int FIRST = 2;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private String path = "";

    /** Seven bits a byte, the lowest first (LEB128). */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        octet((int) rest);
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(NULL);
            return;
        }
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            number(FIRST + known);
        } else {
            number(NEW);
            raw(text);
        }
    }

    void path(String next) {
        int shared = 0;
        int most = Math.min(path.length(), next.length());
        while (shared < most && path.charAt(shared) == next.charAt(shared)) {
            shared++;
        }
        number(shared);
        raw(next.substring(shared));
        path = next;
    }

    // Unpaired surrogates would not come back from UTF-8; UTF-16 keeps whatever a text is.
    private void raw(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        boolean isKept = new String(encoded, StandardCharsets.UTF_8).equals(text);
        byte[] kept = isKept ? encoded : utf16(text);
        number((long) kept.length << 1 | (isKept ? 0 : 1));
        room(kept.length);
        System.arraycopy(kept, 0, bytes, length, kept.length);
        length += kept.length;
    }

    private static byte[] utf16(String text) {
        byte[] units = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            units[2 * i] = (byte) (text.charAt(i) >> 8);
            units[2 * i + 1] = (byte) text.charAt(i);
        }
        return units;
    }

    private void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
