package org.licentia.graph.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.CacheFolder;
import org.licentia.cache.CacheStore;
import org.licentia.cache.CacheWriter;
import org.licentia.cache.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps snapshots in a folder. Any number of scans may use it at once; what is damaged is not there, and what cannot be
 * written is resolved again by the next scan.
 */
public final class SnapshotStore {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotStore.class);

    private final CacheFolder folder;
    private final CacheStore store;
    private final String fingerprint;
    private final CacheWriter writer;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param root made when first written to
     * @param fingerprint differs whenever the code does
     * @param warnings hears, once, that the folder cannot be written
     */
    public SnapshotStore(Path root, String fingerprint, Consumer<String> warnings) {
        this(root, fingerprint, warnings, Clock.systemUTC(), ZoneId.systemDefault());
    }

    /** For another time and another place. */
    public SnapshotStore(Path root, String fingerprint, Consumer<String> warnings, Clock clock, ZoneId zone) {
        this.folder = new CacheFolder(root);
        this.store = new CacheStore(root);
        this.fingerprint = fingerprint;
        this.writer = new CacheWriter(folder, warnings);
        this.clock = clock;
        this.zone = zone;
    }

    Clock clock() {
        return clock;
    }

    /** The local day by which Maven judges whether to ask a repository again. */
    String today() {
        return LocalDate.now(clock.withZone(zone)) + " " + zone.getId();
    }

    /**
     * What is known, if it still holds.
     *
     * @param inputs all that was given to the resolution
     * @param properties of the system, and of the environment as {@code env.NAME}
     * @return null when it is not known
     */
    @Nullable
    Snapshot find(String inputs, Map<String, String> properties) {
        String name = name(inputs);
        byte[] content = folder.read(CacheStore.RESOLUTIONS, name);
        if (content == null) {
            LOG.info("No earlier scan was given the same");
            return null;
        }
        try {
            SnapshotReader reader = new SnapshotReader(content);
            Witness witness = reader.witness();
            String difference = witness.difference(properties, today());
            if (difference != null) {
                LOG.info("What was resolved before does not hold any more: {}", difference);
                return null;
            }
            Snapshot snapshot = reader.rest(witness);
            folder.touch(CacheStore.RESOLUTIONS, name, clock.instant());
            return snapshot;
        } catch (IOException e) {
            LOG.info("What was resolved before cannot be read", e);
            return null;
        }
    }

    /** Whether it is kept: what holds a secret is not. */
    boolean keep(String inputs, Snapshot snapshot) {
        boolean isKept = writer.isWritable()
                && writer.write(CacheStore.RESOLUTIONS, name(inputs), SnapshotWriter.encode(snapshot));
        if (isKept) {
            store.pruneNowAndThen(clock.instant());
        }
        return isKept;
    }

    private String name(String inputs) {
        return Digest.of(fingerprint, inputs);
    }
}
