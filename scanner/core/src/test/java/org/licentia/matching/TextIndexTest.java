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
    void anIndexThatIsUpToDateStaysAsItIs() throws IOException {
        Path file = folder.resolve("made/texts.bin");
        TextIndexBuilder.write(file, new byte[] {1, 2});
        FileTime long1970 = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, long1970);
        TextIndexBuilder.write(file, new byte[] {1, 2});
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(long1970);
        TextIndexBuilder.write(file, new byte[] {3});
        assertThat(Files.readAllBytes(file)).containsExactly(3);
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
