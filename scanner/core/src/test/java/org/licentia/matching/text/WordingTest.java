package org.licentia.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording TEXT = Wording.of("One two three four. Five six seven, eight nine ten");

    @Test
    void containsWordsInOrderWhateverTheirSigns() {
        assertThat(TEXT.contains(Wording.of("THREE\n * four -- five"))).isTrue();
        assertThat(TEXT.contains(Wording.of("three five"))).isFalse();
        assertThat(TEXT.contains(Wording.of(""))).isTrue();
        assertThat(Wording.of("a b a b a c").contains(Wording.of("a b a c"))).isTrue();
        assertThat(Wording.of("x").contains(TEXT)).isFalse();
    }

    @Test
    void shareIsOfRunsOfWords() {
        assertThat(TEXT.shareIn(Wording.of("zero one two three four five six seven eight nine ten eleven")))
                .isEqualTo(1.0);
        assertThat(TEXT.shareIn(Wording.of("ten nine eight seven six five four three two one")))
                .isZero();
        assertThat(Wording.of("one two").shareIn(TEXT)).isEqualTo(1.0);
    }

    @Test
    void markupOfPagesIsNoWord() {
        assertThat(Wording.of("<p>One &amp; two<br/>three</p>").contains(Wording.of("one two three")))
                .isTrue();
        assertThat(HtmlText.isPage("<year> <name of author>")).isFalse();
        assertThat(HtmlText.plain("<html><p>A&#x42;&bogus;</p>\n\n\n<p>C</p></html>"))
                .isEqualTo("AB&bogus;\n\nC");
    }

    @Test
    void repeatedWordsTakeLinearTime() {
        String many = "a ".repeat(300_000);
        assertThat(Wording.of(many).contains(Wording.of("a ".repeat(100_000) + "b")))
                .isFalse();
    }
}
