package org.licentia.report.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.licentia.digest.Sha256;

/** A ZIP archive whose bytes depend on nothing but its content, and that lists the checksums of what it holds. */
final class ChecksummedZip {
    /** The list of checksums, as {@code sha256sum -c} reads it. */
    static final String MANIFEST = "MANIFEST.sha256";

    // The first moment of 1980 would not do: java.util.zip takes it for an earlier one and writes the local time zone.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    // Higher ones take far longer on reports, which repeat themselves, for a few percent.
    private static final int LEVEL = 6;

    private final ZipOutputStream zip;
    private final Map<String, String> checksums = new TreeMap<>();

    /** @param out stays open */
    ChecksummedZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(LEVEL);
    }

    /** What writes one file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes one file as its content comes. */
    void add(String name, Content content) throws IOException {
        begin(name);
        DigestOutputStream digested = new DigestOutputStream(new Unclosed(zip), Sha256.begin());
        content.writeTo(digested);
        digested.flush();
        zip.closeEntry();
        checksums.put(name, Sha256.hex(digested.getMessageDigest()));
    }

    void add(String name, String text) throws IOException {
        add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the list of checksums and ends the archive. */
    void finish() throws IOException {
        StringBuilder manifest = new StringBuilder();
        checksums.forEach((name, sha256) ->
                manifest.append(sha256).append("  ").append(name).append('\n'));
        begin(MANIFEST);
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    /** Passes bytes on in pieces, and no more than that: who writes one file must not end the archive. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // What is compressed needs no flushing, and flushing would change the bytes.
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }
}
