package org.licentia.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenizedTextTest {
    @Test
    void wordsKeepTheirPlace() {
        TokenizedText text = TokenizedText.of("  * The Zlib\r\n# license,\rv2\n\nhere");
        assertThat(words(text)).containsExactly("the", "zlib", "license", "v2", "here");
        assertThat(lines(text)).containsExactly(1, 1, 2, 3, 5);
        assertThat(text.text().substring(text.start(1), text.end(1))).isEqualTo("Zlib");
    }

    @Test
    void spellingsOfOneWordAreOneWord() {
        assertThat(TokenizedText.of("licence").hash(0)).isEqualTo(TokenizedText.hashOf("license"));
        assertThat(TokenizedText.of("OWNER").hash(0)).isEqualTo(TokenizedText.hashOf("holder"));
        assertThat(TokenizedText.of("https").hash(0)).isEqualTo(TokenizedText.hashOf("http"));
        assertThat(TokenizedText.of("GEMÄSS").hash(0)).isEqualTo(TokenizedText.hashOf("gemäß"));
        assertThat(TokenizedText.of("Zoe\u0308").hash(0)).isEqualTo(TokenizedText.hashOf("zoë"));
        assertThat(TokenizedText.of("war\u00adran\u200bty").hash(0)).isEqualTo(TokenizedText.hashOf("warranty"));
    }

    @Test
    void apostrophesLoseNothingHoweverTheyAreWritten() {
        for (String spelling :
                List.of("licensor's", "licensor’s", "licensor&rsquo;s", "licensor&#8217;s", "licensor\ufffds")) {
            assertThat(words(TokenizedText.of(spelling))).as(spelling).containsExactly("licensor", "s");
        }
    }

    @Test
    void plusIsAWordWhereItMeansOrLater() {
        assertThat(words(TokenizedText.of("GPL+ GPL-2.0+ LGPLv2.1+")))
                .containsExactly("gpl", "+", "gpl", "2", "0", "+", "lgplv2", "1", "+");
        assertThat(words(TokenizedText.of("C++ a + b"))).containsExactly("c", "a", "b");
    }

    @Test
    void htmlIsNoText() {
        assertThat(words(TokenizedText.of("<p class='x'>See&nbsp;the <b>GNU</b><br/>\n<a\nhref=\"x\">page</a></p>")))
                .containsExactly("see", "the", "gnu", "page");
        assertThat(lines(TokenizedText.of("<a\nhref=\"x\">page</a>"))).containsExactly(2);
        assertThat(words(TokenizedText.of("<style>p { color: red }</style><script>var x;</script>text")))
                .containsExactly("text");
    }

    @Test
    void placeholdersAndTypeParametersAreText() {
        assertThat(words(TokenizedText.of("Copyright <year> <name of author> List<String> a & b; <CODE BEGINS>")))
                .containsExactly(
                        "copyright", "year", "name", "of", "author", "list", "string", "a", "b", "code", "begins");
    }

    @Test
    void escapesInStringLiteralsAreNoLetters() {
        assertThat(words(TokenizedText.of("\"The\\nlicense\\tof\""))).containsExactly("the", "license", "of");
    }

    @Test
    void unfinishedMarkupIsReadToTheEnd() {
        for (String text : List.of("<", "<a", "</", "&", "&#", "&amp", "\\", "<script>", "<a href=", "-\n")) {
            assertThat(TokenizedText.of(text).size()).as(text).isLessThan(3);
        }
    }

    private static List<String> words(TokenizedText text) {
        return IntStream.range(0, text.size())
                .mapToObj(token -> text.word(token).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Integer> lines(TokenizedText text) {
        return IntStream.range(0, text.size()).mapToObj(text::line).toList();
    }
}
