package org.licentia.cache;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.licentia.issue.FileTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into a cache for as long as that can be done: the first failure is told, and nothing is tried after it. */
public final class CacheWriter {
    private static final Logger LOG = LoggerFactory.getLogger(CacheWriter.class);

    private final CacheFolder folder;
    private final Consumer<String> warnings;
    private final AtomicBoolean isWritable = new AtomicBoolean(true);

    /** @param warnings hears, once, that the folder cannot be written */
    public CacheWriter(CacheFolder folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
    }

    /** Whether nothing has failed yet. */
    public boolean isWritable() {
        return isWritable.get();
    }

    /**
     * Writes a file, as {@link CacheFolder#write} does.
     *
     * @return whether it was written
     */
    public boolean write(String kind, String name, byte[] content) {
        if (!isWritable.get()) {
            return false;
        }
        try {
            return folder.write(kind, name, content);
        } catch (IOException e) {
            LOG.debug("The cache cannot be written", e);
            if (isWritable.getAndSet(false)) {
                warnings.accept("the cache in " + folder.root() + " cannot be written (" + FileTrouble.reason(e)
                        + "), so the next scan will look at everything again. Name another folder with --cache, or use"
                        + " --no-cache.");
            }
            return false;
        }
    }
}
