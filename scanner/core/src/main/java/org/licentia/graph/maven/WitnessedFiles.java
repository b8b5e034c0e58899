package org.licentia.graph.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.FileIdentity;
import org.licentia.graph.snapshot.UnsettledException;
import org.licentia.graph.snapshot.Witness.Place;

/** The files that a resolution looked at, as they are now, and the places where it looked for one. */
final class WitnessedFiles {
    private static final String METADATA = "maven-metadata*";
    private static final String METADATA_AND_CHECKS = "{maven-metadata*,resolver-status.properties,*.lastUpdated}";

    private final Instant start;
    private final String watched;
    private final Map<String, FileIdentity> identities = new TreeMap<>();
    private final Map<String, Place> places = new TreeMap<>();

    /**
     * @param start when resolution began
     * @param isOffline whether it asked nobody, so that it does not matter when somebody was asked before
     */
    WitnessedFiles(Instant start, boolean isOffline) {
        this.start = start;
        this.watched = isOffline ? METADATA : METADATA_AND_CHECKS;
    }

    /** By path, what each file was. */
    SortedMap<String, FileIdentity> identities() {
        return new TreeMap<>(identities);
    }

    /** By path, what was there. */
    SortedMap<String, Place> places() {
        return new TreeMap<>(places);
    }

    /** A path at which something was looked for. */
    void lookedFor(String path, Place before) throws UnsettledException {
        ResolutionWitness.require(
                Place.of(new File(path)) == before, path + " has come or gone since it was looked for");
        places.put(path, before);
    }

    /** What is there now. */
    void place(Path path) {
        places.put(path.toString(), Place.of(path.toFile()));
    }

    /** A folder whose metadata decided; what else it holds may change. */
    void watchFolder(@Nullable Path folder) throws IOException, UnsettledException {
        Path there = Objects.requireNonNull(folder);
        if (!Files.isDirectory(there)) {
            place(there);
            return;
        }
        identify(there);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(there, watched)) {
            for (Path file : files) {
                identify(file);
            }
        }
    }

    /** A file that was read if it is there. */
    void identifyOrNothing(Path file) throws IOException, UnsettledException {
        if (Files.exists(file)) {
            identify(file);
        } else {
            places.put(file.toString(), Place.NOTHING);
        }
    }

    /** A file that was read. */
    void identify(Path file) throws IOException, UnsettledException {
        String path = file.toString();
        if (!identities.containsKey(path)) {
            FileIdentity identity = FileIdentity.of(file);
            ResolutionWitness.require(identity.isSettledAt(start), path + " has changed only just now");
            identities.put(path, identity);
        }
    }
}
