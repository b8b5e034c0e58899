package org.licentia.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook anew without the time at which it was made: it says the date that the scan was judged for. */
final class FixedZip {
    private static final String PROPERTIES = "docProps/core.xml";
    /** What the time of an entry can say (APPNOTE.TXT 6.3.10, 4.4.6), whole days of it. */
    private static final LocalDate FIRST = LocalDate.of(1980, 1, 2);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 30);

    private FixedZip() {}

    /**
     * Writes the workbook; leaves the stream open.
     *
     * @param asOf {@code yyyy-MM-dd}; the first day there is where it says anything else
     */
    static void write(byte[] workbook, String asOf, OutputStream out) throws IOException {
        LocalDate date = date(asOf);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8);
                ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out), StandardCharsets.UTF_8)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(part.getName());
                fixed.setTimeLocal(date.atStartOfDay());
                zip.putNextEntry(fixed);
                if (part.getName().equals(PROPERTIES)) {
                    String properties = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                    String dated = properties.replaceAll(
                            "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$1" + date + "T00:00:00Z$2");
                    zip.write(dated.getBytes(StandardCharsets.UTF_8));
                } else {
                    parts.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
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
