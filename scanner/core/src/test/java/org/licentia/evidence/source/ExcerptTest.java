package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void isOneLineOfPlainText() {
        assertThat(Excerpt.of("  A\r\n\tB\u0000\u0007C \u202e D\ud800 ")).isEqualTo("A B C D");
    }

    @Test
    void isBounded() {
        assertThat(Excerpt.of("word ".repeat(10_000)))
                .hasSizeLessThanOrEqualTo(501)
                .endsWith("…");
    }

    @Test
    void keepsWholeCharacters() {
        assertThat(Excerpt.of("😀".repeat(600))).hasSizeLessThanOrEqualTo(501).doesNotContain("\ufffd");
    }
}
