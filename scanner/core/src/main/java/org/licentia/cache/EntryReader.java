package org.licentia.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EntryWriter} wrote. Bytes that nobody wrote so are refused, and never cost more than their length. */
public final class EntryReader {
    private static final int SEVEN_BITS = 0x7F;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Reads all of it. */
    public EntryReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads a part of it. */
    public EntryReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /** Reads one value. */
    public interface Part<T> {
        T read() throws IOException;
    }

    /** A number of up to 32 bits. */
    public int number() throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = next();
            number |= (next & SEVEN_BITS) << shift;
            if (next <= SEVEN_BITS) {
                return number;
            }
        }
        throw damaged();
    }

    /** A number of up to 64 bits. */
    public long longNumber() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = next();
            number |= (long) (next & SEVEN_BITS) << shift;
            if (next <= SEVEN_BITS) {
                return number;
            }
        }
        throw damaged();
    }

    /** How many things follow, each of which takes a byte at least: there are no more of them than bytes. */
    public int count() throws IOException {
        return below(end - at + 1);
    }

    /** Whether nothing is left. */
    public boolean atEnd() {
        return at == end;
    }

    /** Yes or no. */
    public boolean flag() throws IOException {
        return below(2) == 1;
    }

    /** Any number, bit for bit. */
    public double real() throws IOException {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) {
            bits = bits << Byte.SIZE | next();
        }
        return Double.longBitsToDouble(bits);
    }

    /** One of these. */
    public <T> T value(T[] all) throws IOException {
        return all[below(all.length)];
    }

    /** A text. */
    public String text() throws IOException {
        int head = number();
        int length = head >>> 1;
        if ((head & 1) == 0) {
            return new String(bytes, skip(length), length, StandardCharsets.ISO_8859_1);
        }
        int from = skip(2L * length);
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) (bytes[from + 2 * i] << Byte.SIZE | bytes[from + 2 * i + 1] & 0xFF);
        }
        return new String(text);
    }

    @Nullable
    /** A text or none. */
    public String optional() throws IOException {
        return flag() ? text() : null;
    }

    /** Every element takes a byte at least, so there are no more of them than bytes. */
    public <T> List<T> list(Part<T> part) throws IOException {
        int count = count();
        List<T> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(part.read());
        }
        return all;
    }

    /** Where the next so many bytes begin, which are passed over. */
    public int skip(long count) throws IOException {
        if (count < 0 || count > end - at) {
            throw damaged();
        }
        at += (int) count;
        return at - (int) count;
    }

    /** @throws IOException when there is more */
    public void finish() throws IOException {
        if (!atEnd()) {
            throw damaged();
        }
    }

    /** A number from 0 to below this. */
    public int below(int bound) throws IOException {
        int number = number();
        if (number < 0 || number >= bound) {
            throw damaged();
        }
        return number;
    }

    private int next() throws IOException {
        return bytes[skip(1)] & 0xFF;
    }

    /** What to throw when nobody wrote this. */
    public static IOException damaged() {
        return new IOException("damaged entry");
    }
}
