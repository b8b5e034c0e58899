package org.licentia.matching.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text when nobody says in which encoding they are: a byte order mark decides; then the zero bytes of UTF-16;
 * then UTF-8 where it is valid; windows-1252 otherwise. Binary content is no text.
 */
public final class Decoder {
    /** What is longer is cut off: no license text, and no collection of them, comes near. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 4_096;

    private Decoder() {}

    /** The text of these bytes; empty when they are binary. */
    public static String decode(byte[] content) {
        int length = Math.min(content.length, MOST_BYTES);
        if (starts(content, length, 0xEF, 0xBB, 0xBF)) {
            return plainOrNothing(utf8Or1252(content, 3, length));
        }
        if (starts(content, length, 0xFE, 0xFF)) {
            return plainOrNothing(decode(content, 2, length, StandardCharsets.UTF_16BE));
        }
        if (starts(content, length, 0xFF, 0xFE)) {
            return plainOrNothing(decode(content, 2, length, StandardCharsets.UTF_16LE));
        }
        Charset wide = utf16(content, length);
        return plainOrNothing(wide != null ? decode(content, 0, length, wide) : utf8Or1252(content, 0, length));
    }

    // Western text in UTF-16 is every other byte zero.
    private static @Nullable Charset utf16(byte[] content, int length) {
        int sample = Math.min(length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample; i += 2) {
            even += content[i] == 0 ? 1 : 0;
            odd += content[i + 1] == 0 ? 1 : 0;
        }
        int pairs = sample / 2;
        if (pairs == 0 || even > 0 && odd > 0) {
            return null;
        }
        return odd * 10 > pairs * 7
                ? StandardCharsets.UTF_16LE
                : even * 10 > pairs * 7 ? StandardCharsets.UTF_16BE : null;
    }

    private static String utf8Or1252(byte[] content, int from, int length) {
        // A cut may split the last character.
        int end = length;
        if (length < content.length) {
            while (end > from && (content[end] & 0xC0) == 0x80) {
                end--;
            }
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, end - from));
            return text.toString();
        } catch (CharacterCodingException e) {
            return decode(content, from, length, WINDOWS_1252);
        }
    }

    private static String decode(byte[] content, int from, int length, Charset charset) {
        return new String(content, from, length - from, charset);
    }

    private static boolean starts(byte[] content, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    // Text has no zero characters and next to no control characters; form feeds and escapes do occur.
    private static String plainOrNothing(String text) {
        int sample = Math.min(text.length(), 4 * SAMPLE);
        int strange = 0;
        for (int i = 0; i < sample; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                strange += 8;
            } else if (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b) {
                strange++;
            }
        }
        return strange * 50 > sample ? "" : text;
    }
}
