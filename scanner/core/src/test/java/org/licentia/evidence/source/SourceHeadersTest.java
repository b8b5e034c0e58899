package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.licentia.evidence.LicenseEvidence.Confidence;

class SourceHeadersTest {
    private final SourceHeaders source = new SourceHeaders(LicenseFilesTest::recognise);

    @Test
    void filesWithOneLicenseAreOneFinding() throws IOException {
        assertThat(archive()
                        .with("org/acme/A.java", "/*\nTEXT MIT\n */\npackage org.acme;")
                        .with("org/acme/B.java", "/*\nTEXT MIT\n */\npackage org.acme;")
                        .with("org/acme/C.java", "\n/*\nEDITED MIT\n */\npackage org.acme;")
                        .with("org/acme/None.java", "package org.acme;")
                        .askedBy(source, "org.acme:tool:1")
                        .evidence())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.location()).isEqualTo("org/acme/A.java:2 and 2 other files");
                    assertThat(each.confidence()).isEqualTo(Confidence.PROBABLE);
                });
    }

    @Test
    void codeIsNoHeader() throws IOException {
        assertThat(archive()
                        .with("org/acme/A.java", "package org.acme;\nTEXT MIT\n/*\nTEXT MIT\n*/")
                        .with("org/acme/data.txt", "TEXT MIT")
                        .askedBy(source, "org.acme:tool:1")
                        .evidence())
                .isEmpty();
    }
}
