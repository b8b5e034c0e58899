package org.licentia.evidence.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cache.CacheStore;
import org.licentia.digest.FileHasher;
import org.licentia.digest.Sha256;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArtifactChecksums;

class FolderEvidenceCacheTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private Path root() {
        return folder.resolve("cache");
    }

    private FolderEvidenceCache cache() {
        return cache(Duration.ofMinutes(30));
    }

    /** A cache that lives so much later than the files of the test. */
    private FolderEvidenceCache cache(Duration later) {
        Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new FolderEvidenceCache(root(), "today", warnings::add, clock);
    }

    private List<Path> entries(String kind) throws IOException {
        try (Stream<Path> all = Files.walk(root().resolve(kind))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void remembersFindingsFromOneScanToTheNext() {
        cache().keep(SampleFindings.key(1), SampleFindings.of(1));
        assertThat(cache().findings(SampleFindings.key(1))).isEqualTo(SampleFindings.of(1));
        assertThat(cache().findings(SampleFindings.key(2))).isNull();
    }

    @Test
    void otherSourcesOrDataHaveFindingsOfTheirOwn() {
        cache().keep(SampleFindings.key(1), SampleFindings.of(1));
        FolderEvidenceCache tomorrow = new FolderEvidenceCache(root(), "tomorrow", warnings::add);
        assertThat(tomorrow.findings(SampleFindings.key(1))).isNull();
    }

    @Test
    void anEntryThatWasTamperedWithIsNotThere() throws IOException {
        cache().keep(SampleFindings.key(1), SampleFindings.of(1));
        Path entry = entries("findings").get(0);
        byte[] sound = Files.readAllBytes(entry);
        for (int at = 0; at < Math.min(sound.length, 400); at++) {
            byte[] broken = sound.clone();
            broken[at] ^= 1;
            Files.write(entry, broken);
            assertThat(cache().findings(SampleFindings.key(1)))
                    .satisfiesAnyOf(
                            found -> assertThat(found).isNull(),
                            found -> assertThat(found).isEqualTo(SampleFindings.of(1)));
        }
        for (int length = 0; length < sound.length; length += 7) {
            Files.write(entry, Arrays.copyOf(sound, length));
            assertThat(cache().findings(SampleFindings.key(1))).isNull();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void checksumsOfAFileThatDidNotChangeAreNotReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "one");
        ArtifactChecksums read = cache().checksums(file);
        assertThat(read.sha256()).isEqualTo(Sha256.hex("one"));
        Path entry = entries("checksums").get(0);
        FileTime written = Files.getLastModifiedTime(entry);
        assertThat(cache().checksums(file)).isEqualTo(read);
        assertThat(Files.getLastModifiedTime(entry)).isEqualTo(written);
    }

    @Test
    void aFileThatChangedIsReadAgainEvenIfItsSizeAndTimeDidNot() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("unix");
        Path file = Files.writeString(folder.resolve("a.jar"), "one");
        FileTime time = Files.getLastModifiedTime(file);
        ArtifactChecksums before = cache().checksums(file);
        Path other = Files.writeString(folder.resolve("b.jar"), "two");
        Files.setLastModifiedTime(other, time);
        Files.delete(file);
        Files.move(other, file);
        assertThat(cache().checksums(file)).isNotEqualTo(before).isEqualTo(ArtifactChecksums.of(file, FileHasher.HERE));
    }

    @Test
    void whatChangedJustNowIsTrustedOnlyOnceAChangeWouldShow() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "one");
        try (FolderEvidenceCache tooSoon = cache(Duration.ZERO)) {
            tooSoon.checksums(file);
        }
        assertThat(root().resolve("checksums")).doesNotExist();
        MovableClock clock = new MovableClock(Instant.now());
        try (FolderEvidenceCache patient = new FolderEvidenceCache(root(), "today", warnings::add, clock)) {
            patient.checksums(file);
            clock.now = clock.now.plus(AN_HOUR);
        }
        assertThat(entries("checksums")).hasSize(1);
    }

    private static final class MovableClock extends Clock {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnceAndCostsNothingElse() throws IOException {
        Files.writeString(root(), "a file where the folder should be");
        try (FolderEvidenceCache cache = cache()) {
            cache.keep(SampleFindings.key(1), SampleFindings.of(1));
            cache.keep(SampleFindings.key(2), SampleFindings.of(2));
            assertThat(cache.findings(SampleFindings.key(1))).isNull();
            Path file = Files.writeString(folder.resolve("a.jar"), "one");
            assertThat(cache.checksums(file)).isEqualTo(ArtifactChecksums.of(file, FileHasher.HERE));
        }
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("cannot be written")
                .contains("--cache");
    }

    @Test
    void manyThreadsAndCachesOnOneFolderAgree() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<ArchiveFindings>>> answers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread;
                answers.add(threads.submit(() -> {
                    FolderEvidenceCache mine = cache();
                    List<ArchiveFindings> wrong = new ArrayList<>();
                    for (int i = 0; i < 400; i++) {
                        int seed = (i * 7 + first) % 50;
                        ArchiveFindings found = mine.findings(SampleFindings.key(seed));
                        if (found == null) {
                            mine.keep(SampleFindings.key(seed), SampleFindings.of(seed));
                        } else if (!found.equals(SampleFindings.of(seed))) {
                            wrong.add(found);
                        }
                        if (i % 97 == 0) {
                            new CacheStore(root()).prune(20_000, Instant.now());
                        }
                    }
                    return wrong;
                }));
            }
            for (Future<List<ArchiveFindings>> answer : answers) {
                assertThat(answer.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void pruningForgetsWhatWasNotUsedForLongestAndWhatDeadProcessesLeft() throws IOException {
        Instant now = Instant.now();
        for (int i = 0; i < 10; i++) {
            cache().keep(SampleFindings.key(i), SampleFindings.of(0));
            for (Path entry : entries("findings")) {
                if (Files.getLastModifiedTime(entry).toInstant().isAfter(now.minus(AN_HOUR))) {
                    Files.setLastModifiedTime(entry, FileTime.from(now.minus(Duration.ofDays(20 - i))));
                }
            }
        }
        Path shard = entries("findings").get(0).getParent();
        Path dead = Files.writeString(shard.resolve("dead.part"), "half");
        Files.setLastModifiedTime(dead, FileTime.from(now.minus(AN_HOUR.multipliedBy(2))));
        Path alive = Files.writeString(shard.resolve("alive.part"), "half");
        Path foreign = Files.writeString(root().resolve("findings/readme.txt"), "mine");
        // Using one makes it the youngest.
        cache(Duration.ZERO).findings(SampleFindings.key(0));

        CacheStore store = new CacheStore(root());
        long each = Files.size(entries("findings").stream()
                .filter(entry -> entry.toString().endsWith(".entry"))
                .findFirst()
                .orElseThrow());
        store.prune(3 * each + 100, now);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            if (cache().findings(SampleFindings.key(i)) != null) {
                left.add(i);
            }
        }
        assertThat(left).containsExactly(0, 8, 9);
        assertThat(dead).doesNotExist();
        assertThat(alive).exists();

        store.clear();
        assertThat(store.statistics().bytes()).isZero();
        assertThat(foreign).exists();
    }
}
