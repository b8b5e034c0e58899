package org.licentia.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What accidents, clocks and full disks do to a cache. */
class CacheFolderTest {
    private static final String NAME = "0123456789abcdef".repeat(4);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder;

    private Path entry() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void noFlippedBitAndNoLostByteIsEverRead() throws IOException {
        CacheFolder cache = new CacheFolder(folder);
        byte[] content = "what was found".repeat(20).getBytes(StandardCharsets.UTF_8);
        cache.write(CacheStore.FINDINGS, NAME, content);
        Path entry = entry();
        byte[] sound = Files.readAllBytes(entry);
        Random random = new Random(7);
        for (int at = 0; at < sound.length; at++) {
            byte[] flipped = sound.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(entry, flipped);
            // The byte between checksum and content carries nothing.
            byte[] read = cache.read(CacheStore.FINDINGS, NAME);
            assertThat(read == null || Arrays.equals(read, content))
                    .as("byte %d", at)
                    .isTrue();
            Files.write(entry, Arrays.copyOf(sound, at));
            assertThat(cache.read(CacheStore.FINDINGS, NAME))
                    .as("cut off at %d", at)
                    .isNull();
        }
        Files.write(entry, sound);
        assertThat(cache.read(CacheStore.FINDINGS, NAME)).isEqualTo(content);
    }

    @Test
    void aFolderInAnEntrysPlaceIsNoEntry() throws IOException {
        CacheFolder cache = new CacheFolder(folder);
        cache.write(CacheStore.FINDINGS, NAME, new byte[] {1});
        Path entry = entry();
        Files.delete(entry);
        Files.createDirectory(entry);
        assertThat(cache.read(CacheStore.FINDINGS, NAME)).isNull();
    }

    @Test
    void linksInTheCacheLeadToNothing() throws IOException {
        Path endless = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(endless), "there is no /dev/zero");
        CacheFolder cache = new CacheFolder(folder.resolve("cache"));
        Path precious = Files.writeString(folder.resolve("precious"), "as it was");
        Files.setLastModifiedTime(precious, FileTime.from(NOW.minus(Duration.ofDays(30))));
        cache.write(CacheStore.FINDINGS, NAME, new byte[] {1});
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            Path entry = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.delete(entry);
            Files.createSymbolicLink(entry, endless);
            assertThat(cache.read(CacheStore.FINDINGS, NAME)).isNull();
            Files.delete(entry);
            Files.createSymbolicLink(entry, precious);
            cache.write(CacheStore.FINDINGS, NAME, new byte[] {2});
            assertThat(cache.read(CacheStore.FINDINGS, NAME)).isEqualTo(new byte[] {2});
        }
        Files.createSymbolicLink(folder.resolve("cache/pruned"), precious);
        new CacheStore(folder.resolve("cache")).pruneNowAndThen(NOW);
        assertThat(precious).hasContent("as it was");
    }

    @Test
    void aCacheThatCannotBeWrittenIsToldOnceWithItsCause() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        List<String> said = new ArrayList<>();
        CacheWriter writer = new CacheWriter(new CacheFolder(file), said::add);
        assertThat(writer.write(CacheStore.FINDINGS, NAME, new byte[] {1})).isFalse();
        assertThat(writer.write(CacheStore.CHECKSUMS, NAME, new byte[] {1})).isFalse();
        assertThat(said).singleElement().asString().contains("cannot be written (", "--no-cache");
        assertThat(file).hasContent("a file");
    }

    @Test
    void timesOfTheFutureNeitherStopPruningNorKeepRubbish() throws IOException {
        CacheFolder cache = new CacheFolder(folder);
        cache.write(CacheStore.FINDINGS, NAME, new byte[] {1});
        Path left = Files.write(entry().resolveSibling(".licentia-1f.part"), new byte[100]);
        Path marker = Files.write(folder.resolve("pruned"), new byte[0]);
        FileTime wrong = FileTime.from(NOW.plus(Duration.ofDays(3_650)));
        Files.setLastModifiedTime(left, wrong);
        Files.setLastModifiedTime(marker, wrong);
        new CacheStore(folder).pruneNowAndThen(NOW);
        assertThat(left).doesNotExist();
        assertThat(Files.getLastModifiedTime(marker).toInstant()).isEqualTo(NOW);
        assertThat(cache.read(CacheStore.FINDINGS, NAME)).isEqualTo(new byte[] {1});
    }

    @Test
    void aFileOfTheFutureIsNeverTrustedUnread() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "a jar");
        FileIdentity identity = FileIdentity.of(file);
        Instant changed = Instant.EPOCH.plusNanos(identity.changed());
        assertThat(identity.isSettledAt(changed.minus(Duration.ofDays(1)))).isFalse();
        assertThat(identity.isSettledAt(changed)).isFalse();
        assertThat(identity.isSettledAt(changed.plus(Duration.ofDays(1)))).isTrue();
    }
}
