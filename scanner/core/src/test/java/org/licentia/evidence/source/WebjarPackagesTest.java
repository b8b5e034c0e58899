package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.issue.Severity;
import org.licentia.spdx.LicenseNames;

class WebjarPackagesTest {
    private static final String PLACE = "META-INF/resources/webjars/icons/4.7.0/package.json";

    private final WebjarPackages source = new WebjarPackages(LicenseNames.bundled());

    private List<LicenseEvidence> found(String file, String json) throws IOException {
        return archive()
                .with(file, json)
                .askedBy(source, "org.webjars.npm:icons:4.7.0")
                .evidence();
    }

    @Test
    void theLicenseFieldIsAnExpression() throws IOException {
        List<LicenseEvidence> found = found(PLACE, "{\"name\": \"icons\", \"license\": \"(OFL-1.1 AND MIT)\"}");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(Kind.DECLARED);
        assertThat(found.get(0).meaning().expression()).hasToString("OFL-1.1 AND MIT");
        assertThat(found.get(0).location()).isEqualTo(PLACE);
    }

    @Test
    void olderPackagesHoldObjectsAndLists() throws IOException {
        String json = "{\"licenses\": [{\"type\": \"MIT\", \"url\": \"https://example.com/mit\"}, \"ISC\"]}";
        assertThat(found("META-INF/resources/webjars/icons/4.7.0/bower.json", json))
                .extracting(each -> each.meaning().expression().toString())
                .containsExactly("MIT", "ISC");
    }

    @Test
    void packagesOfOthersDeeperInsideDoNotSpeakOfTheWebjar() throws IOException {
        String deeper = "META-INF/resources/webjars/icons/4.7.0/node_modules/other/package.json";
        assertThat(found(deeper, "{\"license\": \"MIT\"}")).isEmpty();
    }

    @Test
    void whatIsNoJsonStatesNothing() throws IOException {
        assertThat(found(PLACE, "license: MIT")).isEmpty();
        assertThat(found(PLACE, "[\"MIT\"]")).isEmpty();
    }

    @Test
    void whatIsNotReadIsAnError() throws IOException {
        String many = "{\"licenses\": [" + "\"MIT\", ".repeat(20) + "\"GPL-3.0-only\"]}";
        for (String json : List.of("{\"license\": \"MIT\"", many)) {
            assertThat(archive()
                            .with(PLACE, json)
                            .askedBy(source, "com.acme:lib:1")
                            .issues())
                    .extracting(each -> each.severity())
                    .containsExactly(Severity.ERROR);
        }
    }

    @Test
    void anEncodingThatIsNoneSpoilsItsFileAlone() throws IOException {
        for (String json : List.of("{\0\0\0\"\0", "{\0\0\0abcd", "\0\0{\0")) {
            ArchiveFindings found = archive()
                    .with(PLACE, json)
                    .with(PLACE.replace("package", "bower"), "{\"license\": \"MIT\"}")
                    .askedBy(source, "org.webjars.npm:icons:4.7.0");
            assertThat(found.issues())
                    .singleElement()
                    .satisfies(each -> assertThat(each.message()).contains("package.json", "damaged"));
            assertThat(found.evidence()).hasSize(1);
        }
    }
}
