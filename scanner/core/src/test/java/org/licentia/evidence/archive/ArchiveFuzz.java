package org.licentia.evidence.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.licentia.evidence.Archive;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.ScratchFile;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;

/** ZIP archives, read within small bounds and beside the reader of the JDK. */
public final class ArchiveFuzz implements FuzzTarget {
    private static final Component LIBRARY = Component.of(Coordinates.jar("com.acme", "lib", "1"), false);
    private static final ArchiveBounds BOUNDS = new ArchiveBounds(50, 200, 64 << 10, 256 << 10, 256 << 10, 10, 3);

    private final ScratchFile file = new ScratchFile("lib.jar");

    @Override
    public List<byte[]> seeds() throws IOException {
        byte[] inner = zip(ZipEntry.DEFLATED, "META-INF/LICENSE", "MIT License".getBytes(StandardCharsets.UTF_8));
        return List.of(
                zip(
                        ZipEntry.DEFLATED,
                        "META-INF/LICENSE",
                        "MIT License ".repeat(20).getBytes(StandardCharsets.UTF_8)),
                zip(ZipEntry.STORED, "a.txt", "stored".getBytes(StandardCharsets.UTF_8)),
                zip(ZipEntry.DEFLATED, "lib/inner.jar", inner),
                zip(ZipEntry.STORED, "lib/inner.jar", inner),
                zip(ZipEntry.DEFLATED, "zeros", new byte[1_000]));
    }

    private static byte[] zip(int method, String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String each : List.of(name, "META-INF/MANIFEST.MF")) {
                ZipEntry entry = new ZipEntry(each);
                entry.setTime(0);
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    entry.setCrc(crc.getValue());
                    entry.setSize(content.length);
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public List<String> words() {
        return List.of(
                "PK\u0001\u0002",
                "PK\u0003\u0004",
                "PK\u0005\u0006",
                "PK\u0006\u0006",
                "PK\u0006\u0007",
                "PK\u0007\u0008",
                "\u0001\u0000",
                "\u0008\u0000",
                "../",
                "META-INF/",
                "LICENSE",
                ".jar",
                "lib/inner.jar");
    }

    @Override
    public void feed(byte[] input) throws IOException {
        Path path = file.with(input);
        try (JarArchive archive = JarArchive.open(LIBRARY, path, BOUNDS)) {
            long read = read(archive, path);
            long most = BOUNDS.readBytes() + BOUNDS.unpackedBytes();
            if (read > most || archive.bytesRead() > most) {
                throw new AssertionError(read + " bytes were read, where " + most + " may be");
            }
        } catch (UnreadableFileException e) {
            return;
        }
    }

    private static long read(JarArchive archive, Path path) throws IOException {
        long read = 0;
        for (String name : archive.files()) {
            if (name.startsWith("/") || ("/" + name + "/").contains("/../")) {
                throw new AssertionError("leads out: " + name);
            }
            byte[] content;
            try {
                content = archive.read(name);
            } catch (UnreadableFileException e) {
                continue;
            }
            read += content.length;
            requireAgreement(path, name, content);
        }
        lookInto(archive, 0);
        return read;
    }

    private static void lookInto(Archive archive, int depth) throws IOException {
        if (depth > BOUNDS.depth()) {
            throw new AssertionError("deeper than " + BOUNDS.depth());
        }
        for (String name : archive.files()) {
            try {
                Archive inner = archive.open(name);
                archive.sha256(name);
                for (String each : inner.files()) {
                    readIfAnyhow(inner, each);
                }
                lookInto(inner, depth + 1);
            } catch (UnreadableFileException e) {
                continue;
            }
        }
    }

    private static void readIfAnyhow(Archive archive, String name) throws IOException {
        try {
            archive.read(name);
        } catch (UnreadableFileException e) {
            return;
        }
    }

    // Of several files of one name the readers of the world take different ones, which is an issue of ours.
    private static void requireAgreement(Path path, String name, byte[] content) throws IOException {
        byte[] theirs;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.stream().filter(each -> each.getName().equals(name)).count() != 1) {
                return;
            }
            try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                theirs = in.readNBytes(BOUNDS.fileBytes() + 1);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return;
        }
        if (!Arrays.equals(content, theirs)) {
            throw new AssertionError(
                    name + " has " + content.length + " bytes here and " + theirs.length + " others for the JDK");
        }
    }
}
