package org.licentia.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFingerprintTest {
    @TempDir
    Path folder;

    @Test
    void whatCannotBeReadHasNone() throws IOException {
        URL data = URI.create(folder.toUri() + "data/aliases.yaml").toURL();

        assertThat(CodeFingerprint.of(CodeFingerprintTest.class, data)).isEmpty();
        assertThat(CodeFingerprint.of(String.class, null)).isEmpty();
        assertThat(CodeFingerprint.of(CodeFingerprintTest.class, null)).isPresent();
    }

    @Test
    void otherDataIsAnotherFingerprint() throws IOException {
        Path file = Files.writeString(folder.resolve("aliases.yaml"), "a");
        URL data = file.toUri().toURL();
        String before = CodeFingerprint.of(CodeFingerprintTest.class, data).orElseThrow();
        Files.writeString(file, "ab");

        assertThat(CodeFingerprint.of(CodeFingerprintTest.class, data).orElseThrow())
                .isNotEqualTo(before);
    }
}
