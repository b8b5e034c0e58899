package org.licentia.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes, one behind the other; {@link EntryReader} reads them in the same order. Whatever a string holds comes
 * back, unpaired surrogates too: one byte a character where all are of Latin-1, else two.
 */
public final class EntryWriter {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;
    private static final int LATIN = 0xFF;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Numbers from 0 up; the small ones take one byte: seven bits each, the lowest first (LEB128). */
    public EntryWriter number(int number) {
        return longNumber(Integer.toUnsignedLong(number));
    }

    /** Any number; those from 0 up take less than others. */
    public EntryWriter longNumber(long number) {
        long left = number;
        while ((left & ~(long) SEVEN_BITS) != 0) {
            bytes.write((int) left & SEVEN_BITS | MORE);
            left >>>= 7;
        }
        bytes.write((int) left);
        return this;
    }

    /** Yes or no. */
    public EntryWriter flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    /** Any number, bit for bit. */
    public EntryWriter real(double number) {
        long bits = Double.doubleToLongBits(number);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes.write((int) (bits >>> shift));
        }
        return this;
    }

    /** By its place among the values of its type. */
    public EntryWriter value(Enum<?> value) {
        return number(value.ordinal());
    }

    /** A text. */
    public EntryWriter text(String text) {
        boolean wide = isWide(text);
        number(text.length() << 1 | (wide ? 1 : 0));
        return raw(wide ? wide(text) : text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A text or none. */
    public EntryWriter optional(@Nullable String text) {
        flag(text != null);
        return text == null ? this : text(text);
    }

    /** How many there are, and each. */
    public <T> EntryWriter list(List<T> all, Consumer<T> writer) {
        number(all.size());
        all.forEach(writer);
        return this;
    }

    /** Bytes, without their number. */
    public EntryWriter raw(byte[] content) {
        bytes.write(content, 0, content.length);
        return this;
    }

    /** All that was written. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    // Not as UTF-16 by the JDK, which would replace half a surrogate pair.
    private static byte[] wide(String text) {
        byte[] wide = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            wide[2 * i] = (byte) (text.charAt(i) >>> Byte.SIZE);
            wide[2 * i + 1] = (byte) text.charAt(i);
        }
        return wide;
    }

    private static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LATIN) {
                return true;
            }
        }
        return false;
    }
}
