package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenseRefsTest {
    @Test
    void hashesNameLineFeedUrl() {
        // printf 'Acme License\nhttps://example.com/license' | sha256sum
        assertThat(LicenseRefs.of("Acme License", "https://example.com/license"))
                .isEqualTo(SpdxTerm.of("LicenseRef-licentia-5008596518da"));
        // printf 'Acme License\n' | sha256sum
        assertThat(LicenseRefs.of("Acme License", null)).isEqualTo(SpdxTerm.of("LicenseRef-licentia-64d1974ae8ad"));
        assertThat(LicenseRefs.of("Acme License", "")).isEqualTo(LicenseRefs.of("Acme License", null));
    }

    @Test
    void isAReferenceThatTheParserReads() {
        SpdxTerm reference = LicenseRefs.of("<script>", null);
        assertThat(reference.isLicenseRef()).isTrue();
        assertThat(new SpdxParser(LicenseList.bundled()).tryParse(reference.toString()))
                .contains(reference);
    }
}
