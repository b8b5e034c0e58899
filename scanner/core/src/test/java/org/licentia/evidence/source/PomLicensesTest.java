package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclaredLicense;
import org.licentia.graph.PomDescription;
import org.licentia.spdx.LicenseNames;

class PomLicensesTest {
    private final PomLicenses source = new PomLicenses(LicenseNames.bundled()::meaningOf);

    private Confidence confidence(String license, String statedIn, int distance) {
        PomDescription pom = new PomDescription(
                null,
                null,
                null,
                null,
                null,
                List.of(new DeclaredLicense(license, null, null, null, 3)),
                statedIn,
                distance,
                null);
        Component component = Component.of(Coordinates.jar("org.acme.tool", "tool-core", "1.2"), false);
        return source.examine(component, new ComponentFiles(pom)).get(0).confidence();
    }

    @Test
    void ownWordsAreCertainUnlessTheyLeaveSomethingOpen() {
        assertThat(confidence("MIT", "org.acme.tool:tool-core:1.2", 0)).isEqualTo(Confidence.CERTAIN);
        assertThat(confidence("BSD", "org.acme.tool:tool-core:1.2", 0)).isEqualTo(Confidence.PROBABLE);
        assertThat(confidence("Terms of Spring", "org.acme.tool:tool-core:1.2", 0))
                .isEqualTo(Confidence.PROBABLE);
    }

    @Test
    void parentOfTheSameProjectSpeaksAsTheComponentDoes() {
        assertThat(confidence("MIT", "org.acme.tool:tool-parent:7", 1)).isEqualTo(Confidence.CERTAIN);
        assertThat(confidence("MIT", "org.acme.tool.build:parent:7", 1)).isEqualTo(Confidence.CERTAIN);
        assertThat(confidence("MIT", "org.acme:tool-parent:1.2", 2)).isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void parentOfAnOrganisationIsWeaker() {
        assertThat(confidence("MIT", "org.acme:acme-parent:31", 2)).isEqualTo(Confidence.PROBABLE);
        assertThat(confidence("MIT", "org.host.oss:oss-parent:9", 1)).isEqualTo(Confidence.HINT);
        assertThat(confidence("MIT", "org:parent:9", 1)).isEqualTo(Confidence.HINT);
        assertThat(confidence("MIT", "org.acme.to:parent:9", 1)).isEqualTo(Confidence.HINT);
    }
}
