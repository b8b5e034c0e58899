package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.report.sample.SampleInventories;

class PrintedHeaderTest {
    @Test
    void everyPageSaysWhatItIsPartOf() {
        assertThat(PrintedHeader.of(SampleInventories.violations()))
                .startsWith("@page{@top-left{content:\"License report of Acme Shop\"}@top-right{content:\"As of 2026")
                .contains("Not legal advice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"}body{display:none}",
                "</style><script>",
                "\\",
                "a\nb",
                "/* */",
                "url(https://evil.example/)",
                "\uD800",
                "é👩"
            })
    void noTextLeavesItsString(String text) {
        assertThat(PrintedHeader.quoted(text)).matches("\"(?:[A-Za-z0-9 ]|\\\\[0-9a-f]{6} )*\"");
    }

    @Test
    void longNamesAreCut() {
        assertThat(PrintedHeader.quoted("x".repeat(91))).isEqualTo("\"" + "x".repeat(90) + "\\002026 \"");
    }
}
