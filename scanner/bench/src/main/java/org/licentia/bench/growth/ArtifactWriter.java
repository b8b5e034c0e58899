package org.licentia.bench.growth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes artifacts as a Maven repository has them, with checksums. */
final class ArtifactWriter {
    private static final String TEXT = """
            MIT License

            Copyright (c) 2026 The authors of %s

            Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
            documentation files (the "Software"), to deal in the Software without restriction, including without limitation
            the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
            to permit persons to whom the Software is furnished to do so, subject to the following conditions:

            The above copyright notice and this permission notice shall be included in all copies or substantial portions of
            the Software.

            THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
            THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
            AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
            CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
            IN THE SOFTWARE.
            """;

    private final Path folder;
    private final boolean jars;

    ArtifactWriter(Path folder, boolean jars) {
        this.folder = folder;
        this.jars = jars;
    }

    Path folder() {
        return folder;
    }

    void write(Pom pom) throws IOException {
        Path place = folder.resolve(pom.group().replace('.', '/'))
                .resolve(pom.artifact())
                .resolve(pom.version());
        Files.createDirectories(place);
        String name = pom.artifact() + "-" + pom.version();
        save(place, name + ".pom", pom.toString().getBytes(StandardCharsets.UTF_8));
        if (jars && pom.hasJar()) {
            save(place, name + ".jar", jar(pom.artifact()));
        }
    }

    private static byte[] jar(String artifact) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n");
            entry(zip, "META-INF/LICENSE", TEXT.formatted(artifact));
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void save(Path place, String name, byte[] content) throws IOException {
        Files.write(place.resolve(name), content);
        try {
            String sum =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
            Files.writeString(place.resolve(name + ".sha1"), sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("This JDK knows no SHA-1, which Maven repositories are checked by.", e);
        }
    }
}
