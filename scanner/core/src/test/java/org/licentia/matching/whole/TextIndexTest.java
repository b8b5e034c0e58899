package org.licentia.matching.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.issue.LicentiaException;
import org.licentia.matching.text.TokenizedText;
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

    /** Every run of every text is found where it stands, and what no text has is not found. */
    @Test
    void everyRunOfEveryTextIsFoundInIt() {
        TextIndex index = TextIndex.bundled();
        for (int text = 0; text < index.size(); text++) {
            char[] words = index.text(text).words();
            for (int i = 0; i + TextIndex.GRAM <= words.length; i++) {
                int start = index.lookup(TextIndex.gram(words[i], words[i + 1], words[i + 2], words[i + 3]));
                assertThat(textsAt(index, start)).contains(text);
            }
        }
        Random random = new Random(1);
        int known = 0;
        for (int i = 0; i < 10_000; i++) {
            known += index.lookup(random.nextInt()) == 0 ? 0 : 1;
        }
        assertThat(known).isLessThan(10);
    }

    private static Set<Integer> textsAt(TextIndex index, int start) {
        int[] postings = index.postings();
        return IntStream.rangeClosed(start + 1, start + postings[start])
                .mapToObj(i -> TextIndex.textOf(postings[i]))
                .collect(Collectors.toSet());
    }

    @Test
    void anIndexThatIsCutOffIsSaidToBeDamaged() throws IOException {
        byte[] sound;
        try (InputStream stream = TextIndex.class.getResourceAsStream(TextIndex.FILE)) {
            sound = stream.readAllBytes();
        }
        for (int length : new int[] {0, 1, 60, 10_000, sound.length / 2, sound.length - 1}) {
            byte[] cut = Arrays.copyOf(sound, length);
            assertThatThrownBy(() -> TextIndex.of(cut))
                    .isInstanceOf(LicentiaException.class)
                    .hasMessageContaining("damaged");
        }
        byte[] longer = Arrays.copyOf(sound, sound.length + 1);
        assertThatThrownBy(() -> TextIndex.of(longer)).isInstanceOf(LicentiaException.class);
    }

    @Test
    void aDrawerThatIsDamagedInsideIsSaidToBe() throws IOException {
        byte[] broken;
        try (InputStream stream = TextIndex.class.getResourceAsStream(TextIndex.FILE)) {
            broken = stream.readAllBytes();
        }
        // The last drawer ends the file.
        broken[broken.length - 1] = (byte) 0xFF;
        TextIndex index = TextIndex.of(broken);
        assertThatThrownBy(() -> index.lookup(Integer.MAX_VALUE))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("damaged");
    }
}
