package org.licentia.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a workbook anew without the time at which it was made: it says the date that the scan was judged for. */
final class FixedZip {
    private static final String PROPERTIES = "docProps/core.xml";
    /** What the time of an entry can say (APPNOTE.TXT 6.3.10, 4.4.6), whole days of it. */
    private static final LocalDate FIRST = LocalDate.of(1980, 1, 2);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 30);

    /** Lengths of the fixed parts of the records of a ZIP archive (APPNOTE.TXT 6.3.10, 4.3). */
    private static final int END_LENGTH = 22;

    private static final int HEADER_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private FixedZip() {}

    /**
     * Writes the workbook; leaves the stream open.
     *
     * @param asOf {@code yyyy-MM-dd}; the first day there is where it says anything else
     */
    static void write(byte[] workbook, String asOf, OutputStream out) throws IOException {
        LocalDate date = date(asOf);
        try (ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out), StandardCharsets.UTF_8)) {
            ByteBuffer bytes = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
            int end = workbook.length - END_LENGTH;
            int entry = bytes.getInt(end + 16);
            for (int left = Short.toUnsignedInt(bytes.getShort(end + 10)); left > 0; left--) {
                int nameLength = bytes.getShort(entry + 28);
                String name = new String(workbook, entry + HEADER_LENGTH, nameLength, StandardCharsets.UTF_8);
                ZipEntry fixed = new ZipEntry(name);
                fixed.setTimeLocal(date.atStartOfDay());
                zip.putNextEntry(fixed);
                try (InputStream part = part(bytes, bytes.getInt(entry + 42), bytes.getInt(entry + 20))) {
                    copy(name, part, date, zip);
                }
                zip.closeEntry();
                entry += HEADER_LENGTH + nameLength + bytes.getShort(entry + 30) + bytes.getShort(entry + 32);
            }
        }
    }

    // What the library writes has no comment and is below 4 GB; the JDK refuses to read it as a stream.
    private static InputStream part(ByteBuffer bytes, int local, int length) {
        int start = local + LOCAL_LENGTH + bytes.getShort(local + 26) + bytes.getShort(local + 28);
        return new InflaterInputStream(new ByteArrayInputStream(bytes.array(), start, length), new Inflater(true));
    }

    private static void copy(String name, InputStream part, LocalDate date, OutputStream zip) throws IOException {
        if (!name.equals(PROPERTIES)) {
            part.transferTo(zip);
            return;
        }
        String properties = new String(part.readAllBytes(), StandardCharsets.UTF_8);
        String dated = properties.replaceAll(
                "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$1" + date + "T00:00:00Z$2");
        zip.write(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate date(String asOf) {
        try {
            LocalDate date = LocalDate.parse(asOf);
            return date.isBefore(FIRST) ? FIRST : date.isAfter(LAST) ? LAST : date;
        } catch (DateTimeParseException e) {
            return FIRST;
        }
    }

    /** A stream that belongs to somebody else. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
