package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.spdx.LicenseNames;

class SpdxTagsTest {
    private final SpdxTags source = new SpdxTags(LicenseNames.bundled());

    @Test
    void tagsInTheReadMeAreHints() throws IOException {
        assertThat(archive()
                        .with(
                                "README.md",
                                "# Acme\n<!-- SPDX-License-Identifier: MIT OR Apache-2.0 -->\n"
                                        + "SPDX-License-Identifier: mit or apache-2.0\n")
                        .with("docs/README.md", "SPDX-License-Identifier: EPL-2.0\n")
                        .askedBy(source, "org.acme:tool:1")
                        .evidence())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.location()).isEqualTo("README.md:2");
                    assertThat(each.confidence()).isEqualTo(Confidence.HINT);
                    assertThat(each.meaning().expression()).hasToString("MIT OR Apache-2.0");
                });
    }

    @Test
    void whatIsNoExpressionSaysNothing() throws IOException {
        assertThat(archive()
                        .with(
                                "README",
                                "SPDX-License-Identifier:\nSPDX-License-Identifier: <your license>\n".repeat(5_000))
                        .askedBy(source, "org.acme:tool:1")
                        .evidence())
                .isEmpty();
    }

    @Test
    void aTagBehindALongReadMeCountsAndTooManyAreAnError() throws IOException {
        assertThat(archive()
                        .with("README", "words\n".repeat(20_000) + "SPDX-License-Identifier: GPL-3.0-only\n")
                        .askedBy(source, "org.acme:tool:1")
                        .evidence())
                .extracting(each -> each.location())
                .containsExactly("README:20001");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            many.append("SPDX-License-Identifier: LicenseRef-").append(i).append('\n');
        }
        assertThat(archive()
                        .with("README", many.toString())
                        .askedBy(source, "org.acme:tool:1")
                        .issues())
                .extracting(each -> each.message())
                .containsExactly("The artifact of org.acme:tool:1 holds more than 100 license tags in README; only the"
                        + " first of them were looked at.");
    }
}
