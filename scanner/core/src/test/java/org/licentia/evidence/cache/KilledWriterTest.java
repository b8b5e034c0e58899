package org.licentia.evidence.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cache.CacheStore;

/** A process that is killed while it writes loses what it was writing, and nothing else. */
class KilledWriterTest {
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    /** Writes entries without end and says which are written. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            FolderEvidenceCache cache = new FolderEvidenceCache(Path.of(arguments[0]), "f", warning -> {});
            for (int seed = Integer.parseInt(arguments[1]); ; seed++) {
                cache.keep(SampleFindings.key(seed), SampleFindings.of(seed));
                System.out.println(seed);
            }
        }
    }

    @Test
    void whatWasWrittenBeforeIsWhole() throws IOException {
        FolderEvidenceCache cache = new FolderEvidenceCache(folder, "f", warning -> {});
        int written = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int first = written;
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            folder.toString(),
                            Integer.toString(first))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said = writer.inputReader()) {
                while (written < first + 200) {
                    String line = said.readLine();
                    assertThat(line).as("the writer lives").isNotNull();
                    written = Integer.parseInt(line) + 1;
                }
            } finally {
                writer.destroyForcibly();
                writer.onExit().join();
            }
            for (int seed = 0; seed < written; seed++) {
                assertThat(cache.findings(SampleFindings.key(seed))).isEqualTo(SampleFindings.of(seed));
            }
        }
        CacheStore store = new CacheStore(folder);
        store.prune(Long.MAX_VALUE, Instant.now().plus(Duration.ofHours(2)));
        assertThat(store.statistics().artifacts()).isGreaterThanOrEqualTo(written);
        assertThat(cache.findings(SampleFindings.key(0))).isEqualTo(SampleFindings.of(0));
    }
}
