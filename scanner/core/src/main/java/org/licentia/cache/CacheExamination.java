package org.licentia.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How sound a cache is: every entry is read as a scan reads it. Changes nothing.
 *
 * @param entries that were looked at
 * @param damaged of these do not fit their checksum, and are passed over by every scan
 * @param whole whether all were looked at
 */
public record CacheExamination(int entries, int damaged, boolean whole) {
    private static final List<String> KINDS =
            List.of(CacheStore.FINDINGS, CacheStore.CHECKSUMS, CacheStore.WORDS, CacheStore.RESOLUTIONS);

    /**
     * @param root of the cache; may not exist
     * @param more asked before each entry: whether there is still time for one
     * @throws IOException when a folder in it cannot be read
     */
    public static CacheExamination of(Path root, BooleanSupplier more) throws IOException {
        CacheFolder folder = new CacheFolder(root);
        int entries = 0;
        int damaged = 0;
        for (String kind : KINDS) {
            if (!Files.isDirectory(root.resolve(kind))) {
                continue;
            }
            try (DirectoryStream<Path> shards = Files.newDirectoryStream(root.resolve(kind), "[0-9a-f][0-9a-f]")) {
                for (Path shard : shards) {
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(shard, "*" + CacheFolder.SUFFIX)) {
                        for (Path file : files) {
                            if (!more.getAsBoolean()) {
                                return new CacheExamination(entries, damaged, false);
                            }
                            String name = file.getFileName().toString();
                            name = shard.getFileName() + name.substring(0, name.length() - CacheFolder.SUFFIX.length());
                            entries++;
                            // What another process has pruned in between is gone, not damaged.
                            damaged += folder.read(kind, name) == null && Files.exists(file) ? 1 : 0;
                        }
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return new CacheExamination(entries, damaged, true);
    }
}
