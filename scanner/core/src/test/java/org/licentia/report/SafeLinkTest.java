package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "http://example.org/a?b=c&d=e#f",
                "HTTPS://EXAMPLE.ORG",
                "https://example.org:8443/x%20y"
            })
    void webAddressesMayBeClicked(String address) {
        assertThat(SafeLink.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///etc/passwd",
                "scm:git:https://example.org/",
                "//example.org/",
                "example.org",
                "https://",
                "https:///path",
                "https://user@example.org/",
                "https://user:password@example.org/",
                "https://example.org/\" onclick=\"x",
                "https://example.org/a b",
                "https://ex\u0430mple.org/",
                "https://example.org/\u202E",
                "https://[not-an-address/"
            })
    void everythingElseIsTextOnly(String address) {
        assertThat(SafeLink.of(address)).isNull();
    }
}
