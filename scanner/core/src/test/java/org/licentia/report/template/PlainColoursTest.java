package org.licentia.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The colours of browsers that do not know pairs of them. */
class PlainColoursTest {
    @Test
    void eachPairIsSaidAgainForLightAndForDark() {
        assertThat(PlainColours.of(":root { --ink: light-dark(#111, rgb(236 236 238 / 0.04)); --u: 0.5rem; }"))
                .isEqualTo("@supports not (color: light-dark(red, red)) {\n"
                        + ":root{--ink:#111;}\n"
                        + "@media screen and (prefers-color-scheme: dark)"
                        + " { :root:not([data-theme=\"light\"]){--ink:rgb(236 236 238 / 0.04);} }\n"
                        + "@media screen { :root[data-theme=\"dark\"]{--ink:rgb(236 236 238 / 0.04);} }\n}");
    }

    @Test
    void noTokenIsForgotten() {
        String tokens = Templates.standard().asset("html/tokens.css");
        long pairs = tokens.lines().filter(line -> line.contains("light-dark(")).count();

        assertThat(PlainColours.of(tokens).split("--[a-z]", -1).length - 1).isEqualTo((int) pairs * 3);
    }

    @Test
    void aStyleWithoutPairsNeedsNothing() {
        assertThat(PlainColours.of(":root { --ink: #111; }")).isEmpty();
    }
}
