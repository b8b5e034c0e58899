package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.spdx.LicenseList;

class TextIndexTest {
    @TempDir
    Path folder;

    @Test
    void builtAgainTheIndexIsTheSame() throws IOException {
        try (InputStream stream = TextIndex.class.getResourceAsStream(TextIndex.FILE)) {
            assertThat(TextIndexBuilder.build()).isEqualTo(stream.readAllBytes());
        }
    }

    @Test
    void anIndexNewerThanTheCodeIsNotBuiltAgain() throws IOException {
        Path code = Files.write(folder.resolve("Code.class"), new byte[0]);
        Path index = folder.resolve("texts.bin");
        assertThat(TextIndexBuilder.isNewer(index, folder)).isFalse();
        Files.write(index, new byte[] {1});
        Files.setLastModifiedTime(code, FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(index, FileTime.fromMillis(1_000));
        assertThat(TextIndexBuilder.isNewer(index, folder)).isFalse();
        Files.setLastModifiedTime(index, FileTime.fromMillis(2_000));
        assertThat(TextIndexBuilder.isNewer(index, folder)).isTrue();
        TextIndexBuilder.main(new String[] {folder.toString(), index.toString()});
        assertThat(Files.readAllBytes(index)).containsExactly(1);
    }

    @Test
    void everyMeaningIsAnIdOfToday() {
        TextIndex index = TextIndex.bundled();
        LicenseList list = LicenseList.bundled();
        Set<String> ids = IntStream.range(0, index.size())
                .mapToObj(text -> index.text(text).id())
                .collect(Collectors.toSet());
        assertThat(ids)
                .hasSizeGreaterThan(700)
                .allSatisfy(
                        id -> assertThat(list.current(id).map(Object::toString).or(() -> list.currentException(id)))
                                .contains(id));
    }

    @Test
    void theFingerprintIsADigest() {
        assertThat(TextIndex.bundled().fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void wordsCanBeShown() {
        TextIndex index = TextIndex.bundled();
        assertThat(index.spelling(index.number(TokenizedText.hashOf("merchantability"))))
                .isEqualTo("merchantability");
        assertThat(index.number(TokenizedText.hashOf("kumquat"))).isEqualTo((char) 0);
    }
}
