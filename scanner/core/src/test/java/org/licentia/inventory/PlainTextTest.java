package org.licentia.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void leavesOrdinaryTextAlone() {
        String text = "Zlib/libpng — “licence” 😀";
        assertThat(PlainText.bounded(text)).isSameAs(text);
        assertThat(PlainText.of(null)).isNull();
    }

    @Test
    void repairsHalvesOfCharactersSoThatEveryWriterCanEncodeThem() {
        String repaired = PlainText.bounded("a\uD83Db\uDE00c");
        assertThat(repaired).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(repaired)).isTrue();
    }

    @Test
    void cutsWhatNobodyWroteToBeReadAndSaysSo() {
        String cut = PlainText.bounded("x".repeat(1_000_000));
        assertThat(cut).hasSizeLessThan(PlainText.MOST_CHARACTERS + 100).endsWith("[cut: 1000000 characters]");
    }

    @Test
    void cuttingNeverSplitsACharacter() {
        String text = "x".repeat(PlainText.MOST_CHARACTERS - 1) + "😀".repeat(10);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(PlainText.bounded(text)))
                .isTrue();
    }
}
