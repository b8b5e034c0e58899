package org.licentia.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.conclusion.Witnesses.conclude;
import static org.licentia.conclusion.Witnesses.curation;
import static org.licentia.conclusion.Witnesses.file;
import static org.licentia.conclusion.Witnesses.manifest;
import static org.licentia.conclusion.Witnesses.meaning;
import static org.licentia.conclusion.Witnesses.notice;
import static org.licentia.conclusion.Witnesses.pom;
import static org.licentia.conclusion.Witnesses.sideBySide;
import static org.licentia.conclusion.Witnesses.superParent;
import static org.licentia.conclusion.Witnesses.unknownWords;
import static org.licentia.conclusion.Witnesses.withoutGrant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.graph.Component;
import org.licentia.spdx.LicenseMatch;

/** What each rule makes of what places say. */
class ConclusionRulesTest {
    private static final String GPL2 = "GPL-2.0-only";
    private static final String GPL2_LATER = "GPL-2.0-or-later";
    private static final String CLASSPATH = "GPL-2.0-only WITH Classpath-exception-2.0";
    private static final LicenseMatch BSD = meaning("BSD-3-Clause", "BSD-2-Clause", "BSD-4-Clause");
    private static final LicenseMatch GPL_TEXT = withoutGrant(GPL2, GPL2_LATER);

    @Test
    void everyRuleSaysWhatItDoes() {
        assertThat(ConclusionRules.all()).hasSize(22).allSatisfy((id, sentence) -> {
            assertThat(id).matches("[a-z]+(-[a-z]+)*");
            assertThat(sentence).endsWith(".");
        });
    }

    @Test
    void theReadmeListsThemInTheirOrder() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "..", "README.md"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| `[A-Z_]+`.*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(rows).containsExactlyElementsOf(ConclusionRules.all().keySet());
    }

    @Test
    void aPersonsAnswerBeatsEverythingFound() {
        assertConclusion(
                conclude(curation("a.yml", meaning("MIT")), pom(7, meaning("Apache-2.0")), file("LICENSE", GPL_TEXT)),
                "MIT",
                ConclusionStatus.CURATED,
                "curated");
    }

    @Test
    void curationsThatDifferDecideNothing() {
        LicenseConclusion conclusion =
                conclude(curation("a.yml", meaning("MIT")), curation("b.yml", meaning("Apache-2.0")));
        assertConclusion(conclusion, "MIT", ConclusionStatus.CONFLICTING, "curations-differ");
        assertThat(readings(conclusion)).containsExactly("MIT", "Apache-2.0");
    }

    @Test
    void theLicenseOfAWorkInsideDoesNotContradictTheMetadata() {
        Component inside = Component.part(Witnesses.COMPONENT.coordinates(), "lib/other.jar");
        List<LicenseConclusion> conclusions = new Concluder()
                .conclude(List.of(
                        new ComponentEvidence(
                                Witnesses.COMPONENT,
                                null,
                                List.of(pom(7, meaning("EPL-2.0")), file("LICENSE", meaning("Apache-2.0"))),
                                List.of(inside.purl())),
                        ComponentEvidence.of(inside, List.of(manifest(meaning("Apache-2.0"))))));
        assertConclusion(conclusions.get(0), "EPL-2.0", ConclusionStatus.DECLARED_ONLY, "text-of-contained-work");
    }

    @Test
    void versionsOfOneLicenseMustAllPass() {
        LicenseConclusion conclusion = conclude(pom(7, meaning("EPL-1.0")), file("LICENSE", meaning("EPL-2.0")));
        assertConclusion(conclusion, "EPL-1.0", ConclusionStatus.AMBIGUOUS, "versions-differ");
        assertThat(readings(conclusion)).containsExactly("EPL-1.0", "EPL-2.0");
        assertThat(conclusion.doubt()).isEqualTo(Doubt.STRICTEST_CANDIDATE);
    }

    @Test
    void numbersOfClausesAreNoVersions() {
        assertThat(conclude(pom(7, meaning("BSD-2-Clause")), file("LICENSE", meaning("BSD-4-Clause")))
                        .status())
                .isEqualTo(ConclusionStatus.CONFLICTING);
    }

    @Test
    void aNoticeSettlesHowAListCombinesAndNothingElse() {
        LicenseEvidence[] list = {pom(7, meaning("EPL-2.0")), pom(12, meaning(CLASSPATH))};
        assertConclusion(
                conclude(list[0], list[1], Witnesses.notice(meaning("EPL-2.0 OR " + CLASSPATH))),
                "EPL-2.0 OR " + CLASSPATH,
                ConclusionStatus.AGREED,
                "operator-from-wording");
        assertThat(conclude(list[0], list[1], Witnesses.notice(meaning("EPL-2.0 OR MIT")))
                        .rule())
                .isEqualTo("several-licenses");
        assertThat(conclude(list[0], list[1], Witnesses.notice(meaning("EPL-2.0")))
                        .rule())
                .isEqualTo("several-licenses");
    }

    @Test
    void onlyWhatNamesAllDeclaredLicensesAgreesWithThem() {
        LicenseConclusion conclusion =
                conclude(pom(7, meaning("MIT AND GPL-2.0-only")), file("LICENSE", meaning("MIT AND Apache-2.0")));
        assertConclusion(conclusion, "MIT AND GPL-2.0-only", ConclusionStatus.AMBIGUOUS, "partly-in-common");
        assertThat(readings(conclusion)).hasSize(2);
    }

    @Test
    void wordsOfPublicDomainAreNoLicenseBesideTheInstrumentOfDedication() {
        LicenseConclusion conclusion = conclude(
                pom(7, meaning("CC0-1.0")),
                pom(12, meaning("BSD-2-Clause")),
                file(
                        "LICENSE",
                        Witnesses.sideBySide(
                                "BSD-2-Clause AND (LicenseRef-scancode-public-domain-disclaimer OR CC0-1.0)",
                                "BSD-2-Clause OR LicenseRef-scancode-public-domain-disclaimer OR CC0-1.0")));
        assertThat(Testimony.terms(conclusion.readings()).stream().map(Object::toString))
                .containsExactlyInAnyOrder("CC0-1.0", "BSD-2-Clause");
    }

    @Test
    void metadataAndTextAgree() {
        assertConclusion(
                conclude(
                        pom(7, meaning("MIT")),
                        file("META-INF/LICENSE", meaning("MIT")),
                        file("LICENSE", meaning("MIT"))),
                "MIT",
                ConclusionStatus.AGREED,
                "agreement");
    }

    @Test
    void pomAndManifestAreNotTwoWitnesses() {
        assertConclusion(
                conclude(pom(7, meaning("MIT")), manifest(meaning("MIT"))),
                "MIT",
                ConclusionStatus.DECLARED_ONLY,
                "one-declaration");
    }

    @Test
    void aTextSettlesAFamilyName() {
        assertConclusion(
                conclude(pom(7, BSD), file("LICENSE", meaning("BSD-2-Clause"))),
                "BSD-2-Clause",
                ConclusionStatus.AGREED,
                "refinement");
    }

    @Test
    void theExceptionInTheTextCounts() {
        assertConclusion(
                conclude(pom(7, meaning(GPL2)), file("LICENSE", meaning(CLASSPATH))),
                CLASSPATH,
                ConclusionStatus.AGREED,
                "refinement");
        assertConclusion(
                conclude(pom(7, meaning(CLASSPATH)), file("LICENSE", GPL_TEXT)),
                CLASSPATH,
                ConclusionStatus.AGREED,
                "refinement");
    }

    @Test
    void laterVersionsNeedAGrant() {
        assertConclusion(
                conclude(pom(7, meaning(GPL2)), file("LICENSE", GPL_TEXT)),
                GPL2,
                ConclusionStatus.AGREED,
                "refinement");
        assertConclusion(
                conclude(pom(7, meaning(GPL2)), file("LICENSE", meaning(GPL2_LATER))),
                GPL2_LATER,
                ConclusionStatus.AGREED,
                "refinement");
        assertConclusion(
                conclude(pom(7, meaning(GPL2, GPL2_LATER)), file("COPYING", GPL_TEXT)),
                GPL2,
                ConclusionStatus.AGREED,
                "refinement");
        assertConclusion(
                conclude(file("COPYING", GPL_TEXT)), GPL2, ConclusionStatus.DETECTED_ONLY, "text-without-grant");
        assertConclusion(
                conclude(file("COPYING", GPL_TEXT), file("README", meaning(GPL2_LATER))),
                GPL2_LATER,
                ConclusionStatus.DETECTED_ONLY,
                "one-detection");
    }

    @Test
    void theLesserLicenseComesWithTheTextItIsBuiltOn() {
        LicenseMatch gpl3 = withoutGrant("GPL-3.0-only", "GPL-3.0-or-later");
        LicenseMatch lgpl3 = withoutGrant("LGPL-3.0-only", "LGPL-3.0-or-later");
        assertConclusion(
                conclude(file("COPYING", gpl3), file("COPYING.LESSER", lgpl3)),
                "LGPL-3.0-only",
                ConclusionStatus.DETECTED_ONLY,
                "text-without-grant");
    }

    @Test
    void theWordsOfATextSayHowAListCombines() {
        assertConclusion(
                conclude(
                        pom(7, meaning("EPL-1.0")),
                        pom(11, meaning("LGPL-2.1-only")),
                        file("LICENSE", meaning("EPL-1.0 OR LGPL-2.1-only"))),
                "EPL-1.0 OR LGPL-2.1-only",
                ConclusionStatus.AGREED,
                "operator-from-wording");
        assertConclusion(
                conclude(
                        pom(7, meaning("EPL-1.0")),
                        pom(11, meaning("LGPL-2.1-only")),
                        file("LICENSE", meaning("EPL-1.0 AND LGPL-2.1-only"))),
                "EPL-1.0 AND LGPL-2.1-only",
                ConclusionStatus.AGREED,
                "operator-from-wording");
    }

    @Test
    void textsSideBySideLeaveTheOperatorOpen() {
        LicenseConclusion conclusion = conclude(
                pom(7, meaning("CDDL-1.1")),
                pom(11, meaning(CLASSPATH)),
                file("LICENSE", sideBySide("CDDL-1.1 AND " + CLASSPATH, "CDDL-1.1 OR " + CLASSPATH)));
        assertConclusion(conclusion, "CDDL-1.1 OR " + CLASSPATH, ConclusionStatus.AMBIGUOUS, "several-licenses");
        assertThat(conclusion.doubt()).isEqualTo(Doubt.OPEN_OPERATOR);
        assertThat(readings(conclusion)).containsExactly("CDDL-1.1 OR " + CLASSPATH, "CDDL-1.1 AND " + CLASSPATH);
    }

    @Test
    void furtherTextsBesideTheDeclaredLicenseStayInSight() {
        LicenseConclusion conclusion = conclude(
                pom(7, meaning("Apache-2.0")),
                file("LICENSE", sideBySide("Apache-2.0 AND GPL-2.0-only", "Apache-2.0 OR GPL-2.0-only")));
        assertConclusion(conclusion, "Apache-2.0", ConclusionStatus.AGREED, "declared-among-texts");
        assertThat(readings(conclusion)).containsExactly("Apache-2.0", "Apache-2.0 AND GPL-2.0-only");
        assertThat(conclusion.doubt()).isEqualTo(Doubt.OPEN_OPERATOR);

        assertThat(readings(conclude(
                        pom(7, meaning("Apache-2.0")),
                        file("LICENSE", meaning("Apache-2.0")),
                        file("META-INF/ASM-LICENSE", BSD))))
                .containsExactly(
                        "Apache-2.0",
                        "Apache-2.0 AND BSD-3-Clause",
                        "Apache-2.0 AND BSD-2-Clause",
                        "Apache-2.0 AND BSD-4-Clause");
    }

    @Test
    void aChoiceInTheTextIsKeptBesideTheDeclaredLicense() {
        LicenseConclusion conclusion =
                conclude(pom(7, meaning("EPL-1.0")), file("LICENSE", meaning("EPL-1.0 OR LGPL-2.1-only")));
        assertConclusion(conclusion, "EPL-1.0 OR LGPL-2.1-only", ConclusionStatus.DETECTED_ONLY, "choice-in-text");
        assertThat(readings(conclusion)).containsExactly("EPL-1.0 OR LGPL-2.1-only", "EPL-1.0");
    }

    @Test
    void aTextOfOneBranchMayMeanThatTheChoiceIsGone() {
        LicenseConclusion conclusion = conclude(pom(7, meaning("MIT OR GPL-2.0-only")), file("LICENSE", GPL_TEXT));
        assertConclusion(conclusion, "MIT OR GPL-2.0-only", ConclusionStatus.DECLARED_ONLY, "text-of-one-of-several");
        assertThat(readings(conclusion)).contains("GPL-2.0-only");
    }

    @Test
    void textsWithoutMetadataAddUp() {
        LicenseConclusion conclusion =
                conclude(file("LICENSE", meaning("MIT")), file("LICENSE.asm", meaning("EPL-1.0")));
        assertConclusion(conclusion, "MIT AND EPL-1.0", ConclusionStatus.AMBIGUOUS, "several-licenses");
        assertThat(conclusion.doubt()).isEqualTo(Doubt.OPEN_OPERATOR);
    }

    @Test
    void contradictionsListEveryWitness() {
        LicenseConclusion conclusion =
                conclude(pom(7, meaning("MIT")), manifest(meaning("MIT")), file("LICENSE", meaning("Apache-2.0")));
        assertConclusion(conclusion, "MIT", ConclusionStatus.CONFLICTING, "places-disagree");
        assertThat(readings(conclusion)).containsExactly("MIT", "Apache-2.0");

        assertConclusion(
                conclude(pom(7, meaning("MIT")), manifest(meaning("EPL-2.0")), file("LICENSE", meaning("EPL-2.0"))),
                "EPL-2.0",
                ConclusionStatus.CONFLICTING,
                "places-disagree");
    }

    @Test
    void unknownWordsBesideAKnownTextAreNoPermission() {
        LicenseConclusion conclusion =
                conclude(pom(7, unknownWords("Acme Pony License")), file("LICENSE", meaning("MIT")));
        assertConclusion(conclusion, "MIT", ConclusionStatus.AMBIGUOUS, "unrecognised-beside-known");
        assertThat(conclusion.readings())
                .contains(unknownWords("Acme Pony License").expression());
    }

    @Test
    void theAddressOfALicensePageIsNoSecondLicense() {
        LicenseEvidence address = addressed("https://lib.example.org/license.html");
        assertConclusion(
                conclude(address, pom(7, meaning("MIT"))), "MIT", ConclusionStatus.DECLARED_ONLY, "one-declaration");
        assertThat(conclude(address, file("LICENSE", meaning("MIT"))).status()).isEqualTo(ConclusionStatus.AMBIGUOUS);
        assertThat(conclude(address).status()).isEqualTo(ConclusionStatus.UNKNOWN);
    }

    @Test
    void anAddressThatMayNameAnotherLicenseIsOne() {
        LicenseConclusion conclusion =
                conclude(addressed("https://lib.example.org/commercial-eula"), pom(7, meaning("Apache-2.0")));
        assertThat(conclusion.status()).isEqualTo(ConclusionStatus.AMBIGUOUS);
        assertThat(conclusion.readings()).hasSizeGreaterThan(1);
    }

    @Test
    void aNameBesideAnAddressExplainsItWhereItStandsAlone() {
        String address = "https://lib.example.org/terms";
        LicenseEvidence named = new LicenseEvidence(
                "pom",
                Kind.DECLARED,
                Confidence.CERTAIN,
                "com.example:lib:1.0 pom.xml:7",
                "Modified BSD",
                address,
                null,
                meaning("BSD-3-Clause"),
                0,
                null);
        assertConclusion(
                conclude(named, addressed(address)), "BSD-3-Clause", ConclusionStatus.DECLARED_ONLY, "one-declaration");
    }

    private static LicenseEvidence addressed(String address) {
        return new LicenseEvidence(
                "manifest",
                Kind.DECLARED,
                Confidence.PROBABLE,
                "META-INF/MANIFEST.MF:Bundle-License",
                "",
                address,
                null,
                unknownWords(address),
                0,
                null);
    }

    @Test
    void theClausesOfOneHeaderAreOneList() {
        LicenseConclusion conclusion = conclude(
                pom(7, meaning("EPL-1.0")),
                pom(11, meaning("LGPL-2.1-only")),
                clause(1, meaning("EPL-1.0")),
                clause(2, meaning("LGPL-2.1-only")));
        assertConclusion(conclusion, "EPL-1.0 OR LGPL-2.1-only", ConclusionStatus.AMBIGUOUS, "several-licenses");
    }

    private static LicenseEvidence clause(int number, LicenseMatch meaning) {
        return Witnesses.of(
                "manifest",
                Kind.DECLARED,
                Confidence.CERTAIN,
                "META-INF/MANIFEST.MF:Bundle-License[" + number + "]",
                meaning,
                0);
    }

    @Test
    void aNoticeAloneIsNoPermission() {
        LicenseConclusion conclusion = conclude(notice(meaning("MIT")));
        assertConclusion(conclusion, "MIT", ConclusionStatus.AMBIGUOUS, "hints-only");
        assertThat(readings(conclusion)).containsExactly("MIT", "NOASSERTION");
        assertThat(conclusion.doubt()).isEqualTo(Doubt.STRICTEST_CANDIDATE);
    }

    @Test
    void aSuperParentCountsWhereNothingElseIsSaid() {
        assertConclusion(
                conclude(superParent(meaning("Apache-2.0")), notice(meaning("MIT"))),
                "Apache-2.0",
                ConclusionStatus.DECLARED_ONLY,
                "hints-only");
        assertConclusion(
                conclude(superParent(meaning("Apache-2.0")), file("LICENSE", meaning("MIT"))),
                "MIT",
                ConclusionStatus.DETECTED_ONLY,
                "one-detection");
    }

    private static List<String> readings(LicenseConclusion conclusion) {
        return conclusion.readings().stream().map(Object::toString).toList();
    }

    private static void assertConclusion(
            LicenseConclusion conclusion, String expression, ConclusionStatus status, String rule) {
        assertThat(conclusion.rule()).isEqualTo(rule);
        assertThat(conclusion.status()).isEqualTo(status);
        assertThat(conclusion.expression()).hasToString(expression);
        assertThat(conclusion.readings()).contains(conclusion.expression());
    }
}
