package org.licentia.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void whatWouldActOnATerminalIsShown() {
        assertThat(Terminal.safe("a\u001B[2J\rb")).isEqualTo("a<U+001B>[2J<U+000D>b");
        assertThat(Terminal.safe("a\u202Eb\u2028")).isEqualTo("a<U+202E>b<U+2028>");
        assertThat(Terminal.safe("\uFEFFa\u200Bb")).isEqualTo("<U+FEFF>a<U+200B>b");
        assertThat(Terminal.safe("a\uDB40\uDC41b")).isEqualTo("a<U+E0041>b");
    }

    @Test
    void halvesOfCharactersAreShown() {
        assertThat(Terminal.safe("a\uDC00\uD800b\uD83D")).isEqualTo("a<U+DC00><U+D800>b<U+D83D>");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Grüße, 日本語, 👩\u200D💻\n\ttabbed";
        assertThat(Terminal.safe(text)).isSameAs(text);
    }

    @Test
    void commandsOfBuildServicesAreBroken() {
        assertThat(Terminal.safe("##vso[task]")).isEqualTo("<U+0023>#vso[task]");
        assertThat(Terminal.safe("a\n ::error")).isEqualTo("a\n <U+003A>:error");
    }
}
