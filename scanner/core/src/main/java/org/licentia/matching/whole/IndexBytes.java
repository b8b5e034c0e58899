package org.licentia.matching.whole;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of an index, read from front to back. Most numbers in it are small or grow from one to the next, so they are
 * kept in as many bytes as they need, seven bits in each, the lowest first.
 */
final class IndexBytes {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private final int from;
    private final int end;
    private int at;

    IndexBytes(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private IndexBytes(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.from = from;
        this.at = from;
        this.end = end;
    }

    static void write(DataOutputStream out, int number) throws IOException {
        int left = number;
        while ((left & ~SEVEN_BITS) != 0) {
            out.write(left & SEVEN_BITS | MORE);
            left >>>= 7;
        }
        out.write(left);
    }

    static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        write(out, utf8.length);
        out.write(utf8);
    }

    /** Values as pairs of a value and how often it comes in a row. */
    static void writeRuns(DataOutputStream out, char[] values) throws IOException {
        for (int from = 0; from < values.length; ) {
            int to = from + 1;
            while (to < values.length && values[to] == values[from]) {
                to++;
            }
            write(out, values[from]);
            write(out, to - from);
            from = to;
        }
    }

    /** Bytes that can be passed over. */
    static void writeSection(DataOutputStream out, byte[] section) throws IOException {
        write(out, section.length);
        out.write(section);
    }

    /** What {@link #writeSection} wrote, to be read when it is needed. */
    IndexBytes section() {
        int length = number();
        if (length < 0 || length > end - at) {
            throw new IndexOutOfBoundsException("a section of " + length + " bytes at " + at);
        }
        at += length;
        return new IndexBytes(bytes, at - length, at);
    }

    /** The same bytes from their beginning, for one more reader. */
    IndexBytes again() {
        return new IndexBytes(bytes, from, end);
    }

    /** How many bytes there are. */
    int size() {
        return end - from;
    }

    /** Whether all of it was read. */
    boolean isAtEnd() {
        return at == end;
    }

    int number() {
        int number = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            number |= (next & SEVEN_BITS) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return number | next << shift;
    }

    int[] numbers(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = number();
        }
        return values;
    }

    String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** What {@link #writeRuns} wrote. */
    char[] runs(int count) {
        char[] values = new char[count];
        for (int from = 0; from < count; ) {
            char value = (char) number();
            int to = from + number();
            while (from < to) {
                values[from++] = value;
            }
        }
        return values;
    }

    /** Two bytes each, the higher first. */
    char[] chars(int count) {
        char[] values = new char[count];
        ByteBuffer.wrap(bytes, at, 2 * count).asCharBuffer().get(values);
        at += 2 * count;
        return values;
    }

    /** Eight bytes each, the highest first. */
    long[] longs(int count) {
        long[] values = new long[count];
        ByteBuffer.wrap(bytes, at, 8 * count).asLongBuffer().get(values);
        at += 8 * count;
        return values;
    }

    byte[] bytes(int count) {
        byte[] values = new byte[count];
        System.arraycopy(bytes, at, values, 0, count);
        at += count;
        return values;
    }
}
