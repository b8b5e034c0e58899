package org.licentia.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.graph.maven.MavenVersions;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlText;

class AlternativesTest {
    private static final Alternatives ALTERNATIVES = Alternatives.standard(new MavenVersions());

    @Test
    void everyLicenseIsOfTheListOrAReference() {
        LicenseList list = LicenseList.bundled();
        assertThat(ALTERNATIVES.all())
                .isNotEmpty()
                .flatExtracting(each -> each.license().terms())
                .allMatch(term -> isKnown(list, term));
        assertThat(ALTERNATIVES.all())
                .flatExtracting(Alternative::useInstead)
                .flatExtracting(use -> use.replacement().license().terms())
                .allMatch(term -> isKnown(list, term));
    }

    private static boolean isKnown(LicenseList list, SpdxTerm term) {
        return term.isLicenseRef()
                || term.isNoAssertion()
                || list.license(term.license()).isPresent();
    }

    @Test
    void everyVersionThatWasLookedAtLiesInItsRange() {
        assertThat(ALTERNATIVES.all())
                .filteredOn(each -> each.lookedAt() != null)
                .allSatisfy(each -> assertThat(each.versions().contains(String.valueOf(each.lookedAt())))
                        .as(each.component() + " " + each.versions() + " " + each.lookedAt())
                        .isTrue());
    }

    @Test
    void theHistoryNeverContradictsTheRanges() {
        assertThat(ALTERNATIVES.all())
                .allSatisfy(each -> assertThat(ALTERNATIVES.history(each.component()))
                        .filteredOn(release -> each.versions().contains(release.version())
                                && !release.license().equals(SpdxTerm.NOASSERTION)
                                && !each.problem().equals("none"))
                        .as(each.component() + " " + each.versions())
                        .allSatisfy(release -> assertThat(release.license().terms())
                                .as(release.version())
                                .containsAnyElementsOf(each.license().terms())));
    }

    @ParameterizedTest
    @CsvSource({
        "ch.qos.logback:logback-classic, 1.4.14, 1.5.28",
        "org.hibernate:hibernate-core, 5.6.15.Final, 6.0.0.Final",
        "com.sun.xml.bind:jaxb-impl, 2.3.1, 2.3.2",
        "org.json:json, 20140107, 20220320",
        "com.itextpdf:html2pdf, 4.0.5, ''"
    })
    void theNextReleaseWithAKnownLicenseIsTheNearest(String ga, String version, String next) {
        assertThat(ALTERNATIVES.newer(ga, version).stream()
                        .map(Release::version)
                        .findFirst()
                        .orElse(""))
                .isEqualTo(next);
    }

    @Test
    void olderReleasesAreThoseLookedAtUnderAnyNameOfTheWork() {
        assertThat(ALTERNATIVES.older("com.itextpdf:itextpdf", "5.5.13"))
                .extracting(release -> release.component() + ":" + release.version() + " " + release.license())
                .contains("com.lowagie:itext:2.1.7 MPL-1.1 OR LGPL-2.0-or-later")
                .doesNotContain("com.lowagie:itext:1.4 MPL-1.1 OR LGPL-2.0-or-later");
    }

    @Test
    void anUnknownComponentHasNoAlternative() {
        assertThat(ALTERNATIVES.of("com.example:unheard-of", "1.0")).isEmpty();
        assertThat(ALTERNATIVES.newer("com.example:unheard-of", "1.0")).isEmpty();
        assertThat(ALTERNATIVES.newer("org.json:json", "not a version](")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "versions: '[1,'| alternatives.yaml:7: '[1,' is neither a version nor a range of Maven's.",
                "effort: tiny| alternatives.yaml:7: 'tiny' means nothing here.",
                "use-instead: [com.example:lost]| alternatives.yaml:7: 'com.example:lost' is not among the replacements.",
                "choose: Apache 2| alternatives.yaml:7: 'Apache 2' is no SPDX expression",
                "fee: 5| alternatives.yaml:7: the component has no key 'fee'."
            })
    void aMistakeNamesItsLine(String line, String message) {
        String text = """
                format: 1
                replacements:
                  com.example:good: { license: MIT, verification: verified }
                components:
                  - component: com.example:bad
                    license: JSON
                    %s
                    problem: choice
                    verification: verified
                same-work:
                  - [com.example:a, com.example:b]
                license-history:
                  com.example:bad:
                    "1": MIT
                """.formatted(line);
        AlternativesReader reader = new AlternativesReader(new SpdxParser(LicenseList.bundled()), new MavenVersions());
        YamlText file = new YamlText("alternatives.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(LicentiaException.class)
                .hasMessageStartingWith(message);
    }
}
