package org.licentia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The local repository of a golden case. A folder whose name ends in {@code .jar} becomes that jar, folders inside it
 * too; a POM of packaging jar that has none beside it gets a jar with nothing but a manifest, unless a file
 * {@code ….jar.absent} says that it shall have none.
 */
public final class GoldenRepository {
    private static final Pattern PACKAGING = Pattern.compile("<packaging>\\s*([^<\\s]+)\\s*</packaging>");
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private GoldenRepository() {}

    public static void complete(Path repository) throws IOException {
        if (!Files.isDirectory(repository)) {
            return;
        }
        // The deepest first: a jar may lie in another.
        for (Path folder :
                sorted(repository, Comparator.comparing(Path::getNameCount).reversed())) {
            if (Files.isDirectory(folder) && folder.toString().endsWith(".jar")) {
                pack(folder);
            }
        }
        for (Path pom : sorted(repository, Comparator.naturalOrder())) {
            Path jar = Path.of(pom.toString().replaceFirst("\\.pom$", ".jar"));
            if (pom.toString().endsWith(".pom")
                    && hasJar(Files.readString(pom, StandardCharsets.ISO_8859_1))
                    && !Files.exists(jar)
                    && !Files.exists(Path.of(jar + ".absent"))) {
                Files.write(
                        jar,
                        zip(Map.of(
                                "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n".getBytes(StandardCharsets.UTF_8))));
            }
        }
    }

    private static boolean hasJar(String pom) {
        Matcher packaging = PACKAGING.matcher(pom);
        return !packaging.find() || packaging.group(1).equals("jar");
    }

    private static List<Path> sorted(Path root, Comparator<Path> order) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted(order.thenComparing(Comparator.naturalOrder())).toList();
        }
    }

    private static void pack(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> all = sorted(folder, Comparator.naturalOrder());
        for (Path file : all) {
            if (Files.isRegularFile(file)) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
        Files.write(folder, zip(files));
    }

    // Stored, since what DEFLATE makes of equal bytes is up to the JDK.
    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
