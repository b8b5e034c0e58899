package org.licentia.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A file that is written anew for each input, in a folder that goes with the process. */
public final class ScratchFile {
    private final Path file;

    /** A file of this name, which may lie in folders. */
    public ScratchFile(String name) {
        try {
            Path folder = Files.createTempDirectory("licentia-fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            file = folder.resolve(name);
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with this content. */
    public Path with(byte[] content) throws IOException {
        Files.write(file, content);
        return file;
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
