package org.licentia.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.FileHasher;
import org.licentia.graph.Purl;

/**
 * Remembers from one scan to the next what was found in artifacts. What it answers is what looking again would find;
 * what goes wrong with it costs time and nothing else. Any thread may use it.
 */
public interface EvidenceCache extends Closeable {
    /** Remembers nothing. */
    EvidenceCache NONE = none(FileHasher.HERE);

    /** One that remembers nothing, and has files hashed. */
    static EvidenceCache none(FileHasher hasher) {
        return new EvidenceCache() {
            @Override
            public ArtifactChecksums checksums(Path file) throws IOException {
                return ArtifactChecksums.of(file, hasher);
            }

            @Override
            public @Nullable ArchiveFindings findings(Key key) {
                return null;
            }

            @Override
            public void keep(Key key, ArchiveFindings findings) {}

            @Override
            public KnownWords words() {
                return KnownWords.NONE;
            }

            @Override
            public void close() {}
        };
    }

    /**
     * What findings depend on, besides the code and data that the cache is for.
     *
     * @param sha256 of the artifact
     * @param component whose artifact it is: sources compare what they find with its coordinates
     * @param sources the ids of the sources asked, in order
     */
    record Key(String sha256, Purl component, List<String> sources) {
        public Key {
            sources = List.copyOf(sources);
        }
    }

    /** The checksums of a file as it is now; read only when it is not known to be unchanged. */
    ArtifactChecksums checksums(Path file) throws IOException;

    /** What was found; null when that is not known. */
    @Nullable
    ArchiveFindings findings(Key key);

    /** Remembers findings, if it can. */
    void keep(Key key, ArchiveFindings findings);

    /** What the words of metadata mean, as far as that is known. */
    KnownWords words();

    /** Puts in order what was written; the cache still answers. */
    @Override
    void close();
}
