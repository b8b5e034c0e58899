package org.licentia.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.issue.Secrets;

class CacheSecretsTest {
    private static final String NAME = "ab".repeat(32);

    @TempDir
    private Path root;

    @AfterEach
    void forget() {
        Secrets.forgotten();
    }

    @Test
    void whatHoldsASecretIsNotWritten() throws IOException {
        Secrets.forgotten().tell("planted-secret");
        CacheFolder folder = new CacheFolder(root);
        assertThat(folder.write(CacheStore.WORDS, NAME, "a planted-secret b".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(folder.read(CacheStore.WORDS, NAME)).isNull();
        byte[] harmless = "harmless".getBytes(StandardCharsets.UTF_8);
        assertThat(folder.write(CacheStore.WORDS, NAME, harmless)).isTrue();
        assertThat(folder.read(CacheStore.WORDS, NAME)).isEqualTo(harmless);
    }
}
