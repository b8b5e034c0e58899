package org.licentia.evidence.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.CacheFolder;
import org.licentia.cache.CacheStore;
import org.licentia.cache.CacheWriter;
import org.licentia.cache.Digest;
import org.licentia.cache.FileIdentity;
import org.licentia.digest.FileHasher;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArtifactChecksums;
import org.licentia.evidence.EvidenceCache;
import org.licentia.evidence.KnownWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache in a folder: findings by the digest of all they depend on, and checksums by the identity of the file that was
 * read. Safe for any number of threads and processes, and for processes that die; whatever cannot be read is not known,
 * and a folder that cannot be written is used as far as it can be read.
 */
public final class FolderEvidenceCache implements EvidenceCache {
    private static final Logger LOG = LoggerFactory.getLogger(FolderEvidenceCache.class);

    /** Raised whenever what is written changes its form. */
    private static final String FORMAT = "3";

    private final CacheFolder folder;
    private final CacheStore store;
    private final String fingerprint;
    private final Clock clock;
    private final FileHasher hasher;
    private final CacheWriter writer;
    private final AtomicBoolean isChanged = new AtomicBoolean();
    private final Queue<Unsettled> unsettled = new ConcurrentLinkedQueue<>();
    private @Nullable WordTable words;

    /** Checksums of a file that had changed too shortly before to be sure of it. */
    private record Unsettled(Path file, FileIdentity identity, ArtifactChecksums checksums) {}

    /**
     * @param root made when first written to
     * @param fingerprint differs whenever sources or the data they use do
     * @param warnings hears, once, that the folder cannot be written
     * @param hasher reads files whose checksums are not known
     */
    public FolderEvidenceCache(Path root, String fingerprint, Consumer<String> warnings, FileHasher hasher) {
        this(root, fingerprint, warnings, hasher, Clock.systemUTC());
    }

    /** One that reads files itself. */
    public FolderEvidenceCache(Path root, String fingerprint, Consumer<String> warnings) {
        this(root, fingerprint, warnings, FileHasher.HERE);
    }

    FolderEvidenceCache(Path root, String fingerprint, Consumer<String> warnings, Clock clock) {
        this(root, fingerprint, warnings, FileHasher.HERE, clock);
    }

    private FolderEvidenceCache(
            Path root, String fingerprint, Consumer<String> warnings, FileHasher hasher, Clock clock) {
        this.hasher = hasher;
        this.folder = new CacheFolder(root);
        this.store = new CacheStore(root);
        this.fingerprint = fingerprint;
        this.writer = new CacheWriter(folder, warnings);
        this.clock = clock;
    }

    @Override
    public ArtifactChecksums checksums(Path file) throws IOException {
        FileIdentity identity = FileIdentity.of(file);
        String name = Digest.of(FORMAT, file.toAbsolutePath().normalize().toString());
        ArtifactChecksums known = known(name, identity);
        if (known != null) {
            return known;
        }
        ArtifactChecksums read = ArtifactChecksums.of(file, hasher);
        Unsettled checksums = new Unsettled(file, identity, read);
        if (identity.isSettledAt(clock.instant())) {
            keep(checksums);
        } else {
            unsettled.add(checksums);
        }
        return read;
    }

    private @Nullable ArtifactChecksums known(String name, FileIdentity identity) {
        byte[] content = folder.read(CacheStore.CHECKSUMS, name);
        if (content == null) {
            return null;
        }
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(identity.text())) {
            return null;
        }
        folder.touch(CacheStore.CHECKSUMS, name, clock.instant());
        return new ArtifactChecksums(lines[1], null);
    }

    // A file that changed while it was read has another identity by now.
    private void keep(Unsettled checksums) throws IOException {
        Path file = checksums.file();
        if (FileIdentity.of(file).equals(checksums.identity())) {
            String content =
                    checksums.identity().text() + "\n" + checksums.checksums().sha256() + "\n";
            write(
                    CacheStore.CHECKSUMS,
                    Digest.of(FORMAT, file.toAbsolutePath().normalize().toString()),
                    content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public @Nullable ArchiveFindings findings(Key key) {
        String name = name(key);
        byte[] content = folder.read(CacheStore.FINDINGS, name);
        if (content == null) {
            return null;
        }
        try {
            ArchiveFindings findings = FindingsCodec.decode(content);
            folder.touch(CacheStore.FINDINGS, name, clock.instant());
            return findings;
        } catch (IOException e) {
            LOG.debug("What the cache knows of {} cannot be read", key.component(), e);
            return null;
        }
    }

    @Override
    public void keep(Key key, ArchiveFindings findings) {
        write(CacheStore.FINDINGS, name(key), FindingsCodec.encode(findings));
    }

    @Override
    public synchronized KnownWords words() {
        WordTable table = words;
        if (table == null) {
            table = readWords();
            words = table;
        }
        return table;
    }

    private WordTable readWords() {
        String name = wordsName();
        byte[] content = folder.read(CacheStore.WORDS, name);
        if (content != null) {
            try {
                WordTable table = WordTable.decode(content);
                folder.touch(CacheStore.WORDS, name, clock.instant());
                return table;
            } catch (IOException e) {
                LOG.debug("What the cache knows of words cannot be read", e);
            }
        }
        return WordTable.empty();
    }

    private String wordsName() {
        return Digest.of(FORMAT, fingerprint);
    }

    // Of two scans that end at once, what the later one writes stays: what the other one read is read again.
    private synchronized void keepWords() {
        if (words != null && words.isChanged()) {
            write(CacheStore.WORDS, wordsName(), words.encode());
        }
    }

    private String name(Key key) {
        return Digest.of(
                FORMAT,
                fingerprint,
                String.join(",", key.sources()),
                key.component().text(),
                key.sha256());
    }

    private void write(String kind, String name, byte[] content) {
        if (writer.write(kind, name, content)) {
            isChanged.set(true);
        }
    }

    @Override
    public void close() {
        keepWords();
        for (Unsettled each = unsettled.poll(); each != null; each = unsettled.poll()) {
            try {
                if (each.identity().isSettledAt(clock.instant()) && Files.exists(each.file())) {
                    keep(each);
                }
            } catch (IOException e) {
                LOG.debug("A file is gone before its checksums could be written down", e);
            }
        }
        if (isChanged.get() && writer.isWritable()) {
            store.pruneNowAndThen(clock.instant());
        }
    }
}
