package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\u202Eb|a⟨U+202E⟩b",
                "a\\u0000b|a⟨U+0000⟩b",
                "a\\u200Bb|a⟨U+200B⟩b",
                "a\\u2066b\\u2069|a⟨U+2066⟩b⟨U+2069⟩",
                "a\\uFEFFb|a⟨U+FEFF⟩b",
                "a\\uD800b|a⟨U+D800⟩b",
                "a\\u0085b|a⟨U+0085⟩b",
            })
    void charactersThatActAreSpelledOut(String escaped, String visible) {
        assertThat(VisibleText.of(decoded(escaped), 400)).isEqualTo(visible);
    }

    private static String decoded(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < escaped.length(); at++) {
            if (escaped.startsWith("\\u", at)) {
                text.append((char) Integer.parseInt(escaped.substring(at + 2, at + 6), 16));
                at += 5;
            } else {
                text.append(escaped.charAt(at));
            }
        }
        return text.toString();
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Grüße, 日本語, 👩\u200D💻\n\ttabbed";

        assertThat(VisibleText.of(text, 400)).isEqualTo(text);
    }

    @Test
    void lineEndsBecomeLineFeeds() {
        assertThat(VisibleText.of("a\r\nb\rc\fd", 400)).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(VisibleText.of("ab👩cd", 3)).isEqualTo("ab … [cut here; the whole has 6 characters]");
        assertThat(VisibleText.of("abc", 3)).isEqualTo("abc");
    }

    @Test
    void anInventoryKeepsItsShape() {
        Inventory inventory = SampleInventories.smallClean();

        assertThat(VisibleText.in(inventory)).isEqualTo(inventory);
    }

    @Test
    void everyStringIsVisible() {
        Inventory visible = VisibleText.in(StressInventories.hostile("\u202E!"));

        assertThat(visible.toString()).contains("⟨U+202E⟩!").doesNotContain("\u202E");
    }

    @Test
    void theSameTextIsTheSameEverywhere() {
        Inventory visible = VisibleText.in(StressInventories.hostile("\u202E".repeat(500)));

        assertThat(visible.violations())
                .allSatisfy(violation -> assertThat(visible.components())
                        .anyMatch(component -> component.purl().equals(violation.component())));
    }
}
