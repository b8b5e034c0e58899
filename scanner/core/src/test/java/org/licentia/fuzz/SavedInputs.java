package org.licentia.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The inputs of a target that are kept, by name: written by hand, or found and made small. */
public final class SavedInputs {
    private static final String FOLDER = "/org/licentia/fuzz/";

    private SavedInputs() {}

    /** Those of a target; none when it has no folder. One at a time: a JVM opens an archive as a file system once. */
    public static synchronized Map<String, byte[]> of(String target) throws IOException {
        URL folder = SavedInputs.class.getResource(FOLDER + target);
        if (folder == null) {
            return Map.of();
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(FOLDER + target));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> inputs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                inputs.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return inputs;
    }
}
