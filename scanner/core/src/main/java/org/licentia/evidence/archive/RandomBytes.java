package org.licentia.evidence.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Bytes that can be read from any position, by any thread. */
interface RandomBytes {
    long length();

    /** Reads at least one byte; -1 at the end. */
    int read(ByteBuffer into, long position) throws IOException;

    /** Those of a file; closing it is up to the caller. */
    static RandomBytes of(FileChannel file) throws IOException {
        long length = file.size();
        return new RandomBytes() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                return file.read(into, position);
            }
        };
    }

    /** Those in memory. */
    static RandomBytes of(byte[] bytes) {
        return new RandomBytes() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int read(ByteBuffer into, long position) {
                int count = (int) Math.min(into.remaining(), bytes.length - position);
                if (count <= 0) {
                    return -1;
                }
                into.put(bytes, (int) position, count);
                return count;
            }
        };
    }

    /** A part of these. */
    default RandomBytes slice(long from, long length) {
        RandomBytes whole = this;
        return new RandomBytes() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                long left = length - position;
                if (left <= 0) {
                    return -1;
                }
                int limit = into.limit();
                into.limit((int) Math.min(limit, into.position() + left));
                try {
                    return whole.read(into, from + position);
                } finally {
                    into.limit(limit);
                }
            }
        };
    }

    /**
     * So many bytes from a position on, little-endian as ZIP has them.
     *
     * @throws EOFException when there are fewer
     */
    default ByteBuffer bytes(long position, int count) throws IOException {
        if (position < 0 || position + count > length()) {
            throw new EOFException();
        }
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    /** All of them, one after the other. */
    default InputStream stream() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int count = RandomBytes.this.read(ByteBuffer.wrap(into, offset, length), position);
                position += Math.max(0, count);
                return count;
            }
        };
    }
}
