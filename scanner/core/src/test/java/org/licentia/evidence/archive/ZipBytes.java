package org.licentia.evidence.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives byte by byte, as no honest tool would. */
final class ZipBytes {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long count;

    ZipBytes stored(String name, byte[] content) {
        return add(name, STORED, 0, content, content);
    }

    ZipBytes stored(String name, String content) {
        return stored(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipBytes deflated(String name, byte[] content) {
        return add(name, DEFLATED, 0, content, deflate(content));
    }

    ZipBytes encrypted(String name, byte[] content) {
        return add(name, STORED, 1, content, content);
    }

    ZipBytes packedBy(int method, String name, byte[] content) {
        return add(name, method, 0, content, content);
    }

    /** Content that claims another size than it has. */
    ZipBytes lying(String name, byte[] content, int claimed) {
        byte[] packed = deflate(content);
        return add(name, DEFLATED, 0, crc(content), claimed, packed);
    }

    /** The same entry so many times, cheaply: only the directory repeats it, under numbered names. */
    ZipBytes repeated(int times, byte[] content) {
        int offset = files.size();
        int crc = crc(content);
        byte[] local = local("file10000000", STORED, 0, crc, content.length, content.length);
        files.writeBytes(local);
        files.writeBytes(content);
        for (int i = 0; i < times; i++) {
            entry("file" + (10_000_000 + i), STORED, 0, crc, content.length, content.length, offset);
        }
        return this;
    }

    private ZipBytes add(String name, int method, int flags, byte[] content, byte[] packed) {
        return add(name, method, flags, crc(content), content.length, packed);
    }

    private ZipBytes add(String name, int method, int flags, int crc, int size, byte[] packed) {
        int offset = files.size();
        files.writeBytes(local(name, method, flags, crc, packed.length, size));
        files.writeBytes(packed);
        entry(name, method, flags, crc, packed.length, size, offset);
        return this;
    }

    private static byte[] local(String name, int method, int flags, int crc, int packed, int size) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return buffer(30 + text.length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(0)
                .putInt(crc)
                .putInt(packed)
                .putInt(size)
                .putShort((short) text.length)
                .putShort((short) 0)
                .put(text)
                .array();
    }

    private void entry(String name, int method, int flags, int crc, int packed, int size, int offset) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        directory.writeBytes(buffer(46 + text.length)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(0)
                .putInt(crc)
                .putInt(packed)
                .putInt(size)
                .putShort((short) text.length)
                .put(new byte[12])
                .putInt(offset)
                .put(text)
                .array());
        count++;
    }

    byte[] bytes() {
        return bytes(count);
    }

    /** With another count of entries than there are. */
    byte[] bytes(long announced) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        all.writeBytes(directory.toByteArray());
        boolean wide = announced >= 0xFFFF;
        if (wide) {
            all.writeBytes(buffer(56 + 20)
                    .putInt(0x06064b50)
                    .putLong(44)
                    .putInt(0)
                    .putLong(0)
                    .putLong(announced)
                    .putLong(announced)
                    .putLong(directory.size())
                    .putLong(files.size())
                    .putInt(0x07064b50)
                    .putInt(0)
                    .putLong(files.size() + directory.size())
                    .putInt(1)
                    .array());
        }
        all.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) (wide ? 0xFFFF : announced))
                .putShort((short) (wide ? 0xFFFF : announced))
                .putInt(directory.size())
                .putInt(files.size())
                .putShort((short) 0)
                .array());
        return all.toByteArray();
    }

    Path in(Path file) {
        return write(file, bytes());
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
