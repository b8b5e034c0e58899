package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.spdx.LicenseNames;

class NoticeFilesTest {
    private final NoticeFiles source = new NoticeFiles(LicenseFilesTest::recognise, LicenseNames.bundled());

    private ArchiveFindings found(String file, String text) throws IOException {
        return archive().with(file, text).askedBy(source, "org.acme:tool:1");
    }

    @Test
    void whatItSaysOfTheArtifactIsHint() throws IOException {
        assertThat(found("META-INF/NOTICE.txt", "Acme\nTEXT MIT").evidence())
                .singleElement()
                .satisfies(each -> assertThat(each.confidence()).isEqualTo(Confidence.HINT));
    }

    @Test
    void whatItSaysIsInsideIsContained() throws IOException {
        assertThat(found("NOTICE", "This product includes software:\nUSES Zip Tool\n")
                        .contained())
                .hasSize(1);
        assertThat(found("NOTICE", "\nOTHER Zip Tool\n").contained()).hasSize(1);
    }

    @Test
    void whatAProjectIsBuiltAndTestedWithIsNot() throws IOException {
        assertThat(found("NOTICE.md", "## Third-party Content\n\nJUnit (4.12)\nUSES JUnit\n")
                        .contained())
                .isEmpty();
        assertThat(found("NOTICE", "This product optionally depends on X,\nwhich includes\nUSES X\n")
                        .contained())
                .isEmpty();
    }

    @Test
    void thirdPartyFileSpeaksOfOthersAlone() throws IOException {
        ArchiveFindings found = found("META-INF/THIRD-PARTY-NOTICES.txt", "TEXT MIT");

        assertThat(found.evidence()).isEmpty();
        assertThat(found.contained())
                .extracting(each -> each.component().part())
                .containsExactly("META-INF/THIRD-PARTY-NOTICES.txt/third-party");
        assertThat(found("META-INF/THIRD-PARTY.txt", "NAMES MIT").contained()).isEmpty();
    }

    @Test
    void listsOfDependenciesAreNotRead() throws IOException {
        ArchiveFindings found = found("META-INF/DEPENDENCIES", "includes\nOTHER Zip Tool\nTEXT MIT");

        assertThat(found.evidence()).isEmpty();
        assertThat(found.contained()).isEmpty();
    }

    @Test
    void unreadableNoticeIsAnIssue() throws IOException {
        assertThat(archive()
                        .withUnreadable("NOTICE")
                        .askedBy(source, "org.acme:tool:1")
                        .issues())
                .hasSize(1);
    }
}
