package org.licentia.evidence.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.licentia.evidence.UnreadableFileException;

/**
 * What the central directory says of one file (APPNOTE.TXT 6.3.10, 4.3.12).
 *
 * @param name as in the archive
 * @param compressed the size of its packed bytes
 * @param offset where its local header is
 */
record ZipEntryHeader(String name, int method, boolean encrypted, long crc, long compressed, long size, long offset) {
    static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_HEADER = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    boolean isStored() {
        return method == STORED && !encrypted;
    }

    /** The first position behind it, were its local header without a name. */
    long leastEnd() {
        return compressed > Long.MAX_VALUE - LOCAL_HEADER - offset
                ? Long.MAX_VALUE
                : offset + LOCAL_HEADER + compressed;
    }

    /** Whether the other is the same file once more, as far as the directory tells. */
    boolean hasSameContentAs(ZipEntryHeader other) {
        return crc == other.crc && size == other.size;
    }

    /**
     * The bytes as they lie in the archive.
     *
     * @param place the name under which to speak of this file
     * @throws UnreadableFileException when there are none that Java could read
     */
    RandomBytes packed(RandomBytes archive, String place) throws IOException {
        if (encrypted) {
            throw unreadable(place, "is encrypted");
        }
        if (method != STORED && method != DEFLATED) {
            throw unreadable(place, "is packed by a method that Java does not know (" + method + ")");
        }
        if (offset < 0 || compressed < 0 || offset > archive.length() - LOCAL_HEADER) {
            throw unreadable(place, "is said to lie outside of the archive");
        }
        ByteBuffer local = archive.bytes(offset, LOCAL_HEADER);
        if (local.getInt(0) != LOCAL_SIGNATURE) {
            throw unreadable(place, "is not where the archive's directory says");
        }
        long start = offset + LOCAL_HEADER + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        if (start + compressed > archive.length()) {
            throw unreadable(place, "reaches beyond the end of the archive");
        }
        return archive.slice(start, compressed);
    }

    /** The content; the stream is as long as it turns out to be, whatever the directory says. */
    InputStream content(RandomBytes archive, String place) throws IOException {
        RandomBytes packed = packed(archive, place);
        return method == STORED ? packed.stream() : new RawInflaterStream(new BufferedInputStream(packed.stream()));
    }

    static UnreadableFileException unreadable(String place, String why) {
        return new UnreadableFileException(
                "the file " + ShownName.of(place) + " in it " + why + ".",
                "Obtain the artifact again from a repository you trust; if it is always so, look into it by hand.");
    }

    /** Raw DEFLATE that frees its native memory when closed. */
    private static final class RawInflaterStream extends InflaterInputStream {
        RawInflaterStream(InputStream packed) {
            super(packed, new Inflater(true), 8192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
