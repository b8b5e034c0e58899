package org.licentia.evidence.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.UnreadableFileException;

/**
 * The directory of a ZIP archive (APPNOTE.TXT 6.3.10, 4.3.12 to 4.3.16). Read by ourselves rather than by
 * {@code java.util.zip.ZipFile}, which loads a directory of any size into memory, refuses a whole archive for one
 * encrypted or oddly packed file, answers with the last of several files of one name, and changes from one JDK to the
 * next in what it refuses: what a scan says must not depend on where it runs.
 *
 * @param headers the files in the order of the directory, as many as the bounds allow; folders left out
 * @param announced how many entries the archive says it has
 * @param seen how many of them were read, folders included
 * @param isWhole whether the directory was read to its end
 */
record CentralDirectory(List<ZipEntryHeader> headers, long announced, int seen, boolean isWhole) {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int END64_LENGTH = 56;
    private static final int HEADER_SIGNATURE = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int LONGEST_HEADER = HEADER_LENGTH + 3 * 0xFFFF;
    private static final int MOST_ENDS = 100;
    private static final int WINDOW = 1 << 18;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    /** Where the directory is: its first byte, its length, its entries, and by how much offsets are to be corrected. */
    private record Place(long start, long length, long entries, long shift) {}

    /**
     * Reads the directory of an archive.
     *
     * @param where the name under which to speak of an archive in another; empty for the artifact itself
     * @throws UnreadableFileException when this is no ZIP archive, or not all of one
     */
    static CentralDirectory read(RandomBytes archive, String where, int mostEntries) throws IOException {
        try {
            Place place = find(archive, where);
            if (place == null) {
                throw broken(
                        where, archive.length() == 0 ? "it is empty" : "it is no ZIP archive, or its end is missing");
            }
            return read(archive, where, place, mostEntries);
        } catch (EOFException e) {
            throw broken(where, "its directory is damaged");
        }
    }

    private static @Nullable Place find(RandomBytes archive, String where) throws IOException {
        int tail = (int) Math.min(archive.length(), END_LENGTH + LONGEST_COMMENT);
        if (tail < END_LENGTH) {
            return null;
        }
        long tailStart = archive.length() - tail;
        ByteBuffer bytes = archive.bytes(tailStart, tail);
        int ends = 0;
        for (int at = tail - END_LENGTH; at >= 0 && ends < MOST_ENDS; at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                ends++;
                Place place = place(archive, bytes, at, tailStart + at);
                int rest = tail - at - END_LENGTH - (bytes.getShort(at + 20) & 0xFFFF);
                if (place != null && rest < 0) {
                    // Some readers go on to look for another end then, and may find another directory.
                    throw broken(where, "its end is cut off");
                }
                // What is followed by more than its comment is an end only where java.util.zip.ZipFile takes it
                // for one: of two directories, the one counts from which a JVM would load.
                if (place != null && (rest == 0 || beginsWithAFile(archive, place))) {
                    return place;
                }
            }
        }
        return null;
    }

    private static boolean beginsWithAFile(RandomBytes archive, Place place) throws IOException {
        return place.length() > 0 && archive.bytes(place.shift(), 4).getInt() == ZipEntryHeader.LOCAL_SIGNATURE;
    }

    private static @Nullable Place place(RandomBytes archive, ByteBuffer tail, int at, long end) throws IOException {
        long entries = tail.getShort(at + 10) & 0xFFFF;
        long length = tail.getInt(at + 12) & UNSIGNED;
        long offset = tail.getInt(at + 16) & UNSIGNED;
        long directoryEnd = end;
        if (entries == 0xFFFF || length == UNSIGNED || offset == UNSIGNED) {
            long end64 = end64(archive, end);
            if (end64 >= 0) {
                ByteBuffer record = archive.bytes(end64, END64_LENGTH);
                entries = record.getLong(32);
                length = record.getLong(40);
                offset = record.getLong(48);
                directoryEnd = end64;
            }
        }
        long start = directoryEnd - length;
        // Whatever precedes the archive, such as a script that starts it, shifts every offset.
        long shift = start - offset;
        if (length < 0 || entries < 0 || start < 0 || shift < 0) {
            return null;
        }
        boolean begins = length == 0
                ? entries == 0
                : length >= HEADER_LENGTH && archive.bytes(start, 4).getInt() == HEADER_SIGNATURE;
        return begins ? new Place(start, length, entries, shift) : null;
    }

    private static long end64(RandomBytes archive, long end) throws IOException {
        long locator = end - LOCATOR_LENGTH;
        if (locator < 0 || archive.bytes(locator, LOCATOR_LENGTH).getInt(0) != LOCATOR_SIGNATURE) {
            return -1;
        }
        long named = archive.bytes(locator, LOCATOR_LENGTH).getLong(8);
        for (long candidate : new long[] {named, locator - END64_LENGTH}) {
            if (candidate >= 0
                    && candidate <= locator - END64_LENGTH
                    && archive.bytes(candidate, END64_LENGTH).getInt(0) == END64_SIGNATURE) {
                return candidate;
            }
        }
        return -1;
    }

    private static CentralDirectory read(RandomBytes archive, String where, Place place, int mostEntries)
            throws IOException {
        List<ZipEntryHeader> headers = new ArrayList<>((int) Math.min(place.entries(), 4_096));
        RandomBytes directory = archive.slice(place.start(), place.length());
        ByteBuffer window = ByteBuffer.allocate(0);
        long windowStart = 0;
        long at = 0;
        int seen = 0;
        while (place.length() - at >= HEADER_LENGTH && seen < mostEntries && at < ArchiveBounds.DIRECTORY_BYTES) {
            if (at + Math.min(LONGEST_HEADER, place.length() - at) > windowStart + window.limit()) {
                window = directory.bytes(at, (int) Math.min(WINDOW, place.length() - at));
                windowStart = at;
            }
            ByteBuffer header = window.slice((int) (at - windowStart), (int) (window.limit() - (at - windowStart)))
                    .order(ByteOrder.LITTLE_ENDIAN);
            long headerLength = length(header);
            if (header.getInt(0) != HEADER_SIGNATURE || headerLength > header.limit()) {
                throw broken(where, "its directory is damaged");
            }
            ZipEntryHeader entry = entry(header, place.shift());
            if (!entry.name().endsWith("/")) {
                headers.add(entry);
            }
            at += headerLength;
            seen++;
        }
        boolean whole = place.length() - at < HEADER_LENGTH;
        if (whole && seen < place.entries()) {
            throw broken(where, "its directory lists fewer files than it announces");
        }
        return new CentralDirectory(List.copyOf(headers), place.entries(), seen, whole);
    }

    private static long length(ByteBuffer header) {
        return HEADER_LENGTH
                + (header.getShort(28) & 0xFFFFL)
                + (header.getShort(30) & 0xFFFFL)
                + (header.getShort(32) & 0xFFFFL);
    }

    private static ZipEntryHeader entry(ByteBuffer header, long shift) throws IOException {
        int nameLength = header.getShort(28) & 0xFFFF;
        int extraLength = header.getShort(30) & 0xFFFF;
        byte[] name = new byte[nameLength];
        header.get(HEADER_LENGTH, name);
        long compressed = header.getInt(20) & UNSIGNED;
        long size = header.getInt(24) & UNSIGNED;
        long offset = header.getInt(42) & UNSIGNED;
        if (compressed == UNSIGNED || size == UNSIGNED || offset == UNSIGNED) {
            ByteBuffer wide =
                    zip64(header.slice(HEADER_LENGTH + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN));
            size = size == UNSIGNED ? wide.getLong() : size;
            compressed = compressed == UNSIGNED ? wide.getLong() : compressed;
            offset = offset == UNSIGNED ? wide.getLong() : offset;
        }
        return new ZipEntryHeader(
                text(name),
                header.getShort(10) & 0xFFFF,
                (header.getShort(8) & 1) != 0,
                header.getInt(16) & UNSIGNED,
                compressed,
                size,
                offset < 0 ? offset : offset + shift);
    }

    // The extra field of id 1 holds those of the three numbers that did not fit (APPNOTE.TXT 4.5.3).
    private static ByteBuffer zip64(ByteBuffer extra) throws IOException {
        int at = 0;
        while (at + 4 <= extra.limit()) {
            int length = extra.getShort(at + 2) & 0xFFFF;
            if (extra.getShort(at) == 1 && at + 4 + length <= extra.limit() && length >= 8) {
                ByteBuffer wide = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
                wide.put(extra.slice(at + 4, Math.min(24, length)));
                return wide.position(0).limit(24);
            }
            at += 4 + length;
        }
        return ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(-1)
                .putLong(-1)
                .putLong(-1)
                .flip();
    }

    // Java writes and reads names as UTF-8 whatever the flag says; what is not UTF-8 keeps its bytes apart.
    private static String text(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, StandardCharsets.ISO_8859_1);
        }
    }

    private static UnreadableFileException broken(String where, String why) {
        return new UnreadableFileException(
                (where.isEmpty() ? why : "of " + ShownName.of(where) + " in it, " + why) + ".",
                "Remove it from the local repository and scan again, or ask its publisher for a sound one.");
    }
}
