package org.licentia.spdx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The licenses or the exceptions of the SPDX license list, as the build has prepared them: the version of the list, and
 * of each entry its id, its name, what is said of it, and its addresses. Numbers are two bytes; texts are UTF-8 and
 * counted.
 *
 * @param entries exceptions as well; they are approved by nobody
 */
record ListFile(String version, List<ListedLicense> entries) {
    static final String LICENSES = "licenses.json";
    static final String EXCEPTIONS = "exceptions.json";

    private static final String ENDING = ".list";
    private static final int DEPRECATED = 1;
    private static final int OSI = 2;
    private static final int FSF_ASKED = 4;
    private static final int FSF = 8;

    /** Run by the build. */
    static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : List.of(LICENSES, EXCEPTIONS)) {
            Files.write(
                    folder.resolve(file + ENDING), LicenseListJson.list(file).written());
        }
    }

    /** The file of that name; read from the list itself where the build has not prepared it. */
    static ListFile read(String file) {
        byte[] prepared = prepared(file, Integer.MAX_VALUE);
        return prepared == null ? LicenseListJson.list(file) : new Reading(prepared).file();
    }

    /** The version that the file says. */
    static String version(String file) {
        byte[] prepared = prepared(file, 100);
        return prepared == null ? LicenseListJson.list(file).version() : new Reading(prepared).text();
    }

    private static byte @Nullable [] prepared(String file, int most) {
        try (InputStream stream = ListFile.class.getResourceAsStream(file + ENDING)) {
            return stream == null ? null : stream.readNBytes(most);
        } catch (IOException e) {
            return null;
        }
    }

    byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text(version, out);
        number(entries.size(), out);
        for (ListedLicense entry : entries) {
            text(entry.id(), out);
            text(entry.name(), out);
            Boolean fsf = entry.fsfLibre();
            out.write((entry.deprecated() ? DEPRECATED : 0)
                    | (entry.osiApproved() ? OSI : 0)
                    | (fsf == null ? 0 : FSF_ASKED)
                    | (Boolean.TRUE.equals(fsf) ? FSF : 0));
            number(entry.seeAlso().size(), out);
            entry.seeAlso().forEach(address -> text(address, out));
        }
        return out.toByteArray();
    }

    private static void number(int number, ByteArrayOutputStream out) {
        if (number > 0xFFFF) {
            throw new IllegalStateException("The license list has outgrown its prepared form.");
        }
        out.write(number >>> 8);
        out.write(number);
    }

    private static void text(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length, out);
        out.writeBytes(bytes);
    }

    static ListFile of(byte[] written) {
        return new Reading(written).file();
    }

    private static final class Reading {
        private final byte[] bytes;
        private int next;

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        ListFile file() {
            String version = text();
            int size = number();
            List<ListedLicense> entries = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                entries.add(entry());
            }
            return new ListFile(version, entries);
        }

        private ListedLicense entry() {
            String id = text();
            String name = text();
            int said = bytes[next++];
            int size = number();
            List<String> seeAlso = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                seeAlso.add(text());
            }
            return new ListedLicense(
                    id,
                    name,
                    (said & DEPRECATED) != 0,
                    (said & OSI) != 0,
                    (said & FSF_ASKED) == 0 ? null : (said & FSF) != 0,
                    seeAlso);
        }

        String text() {
            int length = number();
            String text = new String(bytes, next, length, StandardCharsets.UTF_8);
            next += length;
            return text;
        }

        private int number() {
            return (bytes[next++] & 0xFF) << 8 | bytes[next++] & 0xFF;
        }
    }
}
