package org.licentia.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxTerm;

/** Guards the license data: every id of the SPDX list is there, and nothing else. */
class LicenseFactsTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();

    @Test
    void everySpdxLicenseIsClassified() throws IOException {
        Set<String> classified = new TreeSet<>(FACTS.licenses().keySet());
        classified.removeIf(id -> id.startsWith("LicenseRef-"));
        assertThat(classified).isEqualTo(listed("licenses.json", "licenses", "licenseId"));
    }

    @Test
    void everySpdxExceptionIsClassified() throws IOException {
        assertThat(new TreeSet<>(FACTS.exceptions().keySet()))
                .isEqualTo(listed("exceptions.json", "exceptions", "licenseExceptionId"));
    }

    @Test
    void everyExceptionIsWrittenForLicensesThatExist() {
        FACTS.exceptions()
                .values()
                .forEach(exception -> exception
                        .bases()
                        .forEach(base -> assertThat(FACTS.licenses().keySet())
                                .as(exception.id() + " for " + base)
                                .anyMatch(id -> id.equals(base) || id.startsWith(base + "-"))));
    }

    @Test
    void everyLicenseSaysWhatItAsksFor() {
        FACTS.licenses().keySet().forEach(id -> {
            LicenseObligations asked = FACTS.obligations(SpdxTerm.of(id));
            assertThat(asked.basis() == LicenseObligations.Basis.UNKNOWN
                            && !asked.ids().isEmpty())
                    .as(id)
                    .isFalse();
        });
        assertThat(FACTS.licenses().keySet())
                .as("ids without a group in obligations.yaml would silently count as unknown")
                .allMatch(FACTS::listsObligationsOf);
    }

    @Test
    void permissiveAndCopyleftLicensesAlwaysAskForSomethingKnown() {
        FACTS.licenses().values().stream()
                .filter(fact -> switch (fact.category()) {
                    case PERMISSIVE, WEAK_COPYLEFT_FILE, WEAK_COPYLEFT_LIBRARY, STRONG_COPYLEFT, NETWORK_COPYLEFT ->
                        !fact.id().equals("MIT-0") && !fact.id().startsWith("LicenseRef-");
                    default -> false;
                })
                .forEach(fact -> assertThat(
                                FACTS.obligations(SpdxTerm.of(fact.id())).ids())
                        .as(fact.id())
                        .isNotEmpty());
    }

    @Test
    void advertisingClausesAreOwedAsObligations() {
        FACTS.licenses().values().stream()
                .filter(LicenseFact::advertising)
                .forEach(fact -> assertThat(
                                FACTS.obligations(SpdxTerm.of(fact.id())).ids())
                        .as(fact.id())
                        .contains("acknowledge-in-advertising"));
    }

    @Test
    void patentTermsAreThoseOfTheTexts() {
        assertThat(patents("Apache-2.0")).isEqualTo(new PatentTerms(Answer.YES, Answer.YES));
        assertThat(patents("BSD-2-Clause-Patent")).isEqualTo(new PatentTerms(Answer.YES, Answer.NO));
        assertThat(patents("MIT")).isEqualTo(new PatentTerms(Answer.NO, Answer.NO));
        assertThat(patents("LicenseRef-Acme-EULA")).isEqualTo(PatentTerms.UNKNOWN);
        assertThat(patents("NOASSERTION")).isEqualTo(PatentTerms.UNKNOWN);
    }

    @Test
    void nobodyRetaliatesOrGrantsWithoutAWordOnPatents() {
        FACTS.licenses().values().stream()
                .filter(fact ->
                        fact.patents().grant() == Answer.YES || fact.patents().retaliation() == Answer.YES)
                .forEach(fact -> assertThat(LicenseList.bundled().text(fact.id()))
                        .as(fact.id())
                        .get()
                        .asString()
                        .containsIgnoringCase("patent"));
    }

    @Test
    void whoeverPunishesSuitsGrantsSomethingToLose() {
        assertThat(FACTS.licenses().values())
                .filteredOn(fact -> fact.patents().retaliation() == Answer.YES)
                .hasSizeGreaterThan(30)
                .allMatch(fact -> fact.patents().grant() == Answer.YES);
    }

    @Test
    void severalLicensesGrantOnlyWhatEachGrants() {
        SpdxTerm apache = SpdxTerm.of("Apache-2.0");
        SpdxTerm bsd = SpdxTerm.of("BSD-2-Clause-Patent");
        SpdxTerm mit = SpdxTerm.of("MIT");
        SpdxTerm unknown = SpdxTerm.of("LicenseRef-Acme-EULA");
        assertThat(FACTS.patents(List.of(apache, bsd))).isEqualTo(new PatentTerms(Answer.YES, Answer.YES));
        assertThat(FACTS.patents(List.of(apache, mit))).isEqualTo(new PatentTerms(Answer.NO, Answer.YES));
        assertThat(FACTS.patents(List.of(apache, unknown))).isEqualTo(new PatentTerms(Answer.UNKNOWN, Answer.YES));
        assertThat(FACTS.patents(List.of(mit, unknown))).isEqualTo(new PatentTerms(Answer.NO, Answer.UNKNOWN));
        assertThat(FACTS.patents(List.of())).isEqualTo(PatentTerms.UNKNOWN);
    }

    @Test
    void theSpdxListSpeaksForTheOsiAndTheFsf() {
        assertThat(FACTS.fact(SpdxTerm.of("MIT")).osiApproved()).isEqualTo(Answer.YES);
        assertThat(FACTS.fact(SpdxTerm.of("SSPL-1.0")).osiApproved()).isEqualTo(Answer.NO);
        assertThat(FACTS.fact(SpdxTerm.of("JSON")).fsfLibre()).isEqualTo(Answer.NO);
        assertThat(FACTS.fact(SpdxTerm.of("0BSD")).fsfLibre()).isEqualTo(Answer.UNKNOWN);
        assertThat(FACTS.fact(SpdxTerm.of("LicenseRef-Acme-EULA")).osiApproved())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void onlyOneObligationStandsForWhatNobodyHasRead() {
        assertThat(FACTS.vocabulary())
                .filteredOn(obligation -> obligation.trigger() == Obligation.Trigger.UNREAD)
                .extracting(Obligation::id)
                .containsExactly(Obligation.READ_THE_TERMS);
        assertThat(FACTS.licenses().keySet())
                .noneMatch(id -> FACTS.obligations(SpdxTerm.of(id)).ids().contains(Obligation.READ_THE_TERMS));
    }

    @Test
    void whatAFileMeetsInPartSaysWhatIsLeft() {
        assertThat(FACTS.vocabulary())
                .allSatisfy(obligation -> assertThat(obligation.leftForAPerson())
                        .as(obligation.id())
                        .isNotNull()
                        .endsWith("."));
    }

    private static PatentTerms patents(String id) {
        return FACTS.fact(SpdxTerm.of(id)).patents();
    }

    @Test
    void obligationsAreExplained() {
        assertThat(FACTS.vocabulary()).extracting(Obligation::id).doesNotHaveDuplicates();
        assertThat(FACTS.vocabulary())
                .allSatisfy(obligation -> assertThat(obligation.action()).endsWith("."));
    }

    @Test
    void deprecatedIdsAreClassifiedAsTheirSuccessors() {
        Map<String, String> successors = Map.of(
                "GPL-2.0", "GPL-2.0-only",
                "GPL-2.0+", "GPL-2.0-or-later",
                "GPL-3.0", "GPL-3.0-only",
                "LGPL-2.1", "LGPL-2.1-only",
                "LGPL-3.0+", "LGPL-3.0-or-later",
                "AGPL-3.0", "AGPL-3.0-only");
        successors.forEach((old, successor) -> assertThat(category(old)).as(old).isEqualTo(category(successor)));
        assertThat(category("GPL-2.0-with-classpath-exception")).isEqualTo(LicenseCategory.WEAK_COPYLEFT_LIBRARY);
    }

    @Test
    void linkingExceptionSoftensOnlyTheGplAndTheLgpl() {
        assertThat(profile("GPL-2.0-only WITH Classpath-exception-2.0").category())
                .isEqualTo(LicenseCategory.WEAK_COPYLEFT_LIBRARY);
        assertThat(profile("AGPL-3.0-only WITH Classpath-exception-2.0").category())
                .isEqualTo(LicenseCategory.NETWORK_COPYLEFT);
        assertThat(profile("AGPL-3.0-only WITH romic-exception").category())
                .isEqualTo(LicenseCategory.NETWORK_COPYLEFT);
        assertThat(profile("GPL-2.0-only WITH Asterisk-exception").category())
                .isEqualTo(LicenseCategory.STRONG_COPYLEFT);
    }

    @Test
    void exceptionForAnotherLicenseIsAMisfit() {
        assertThat(profile("MIT WITH Classpath-exception-2.0").misfit()).isTrue();
        assertThat(profile("GPL-2.0-only WITH LLVM-exception").misfit()).isTrue();
        assertThat(profile("GPL-2.0-only WITH No-such-exception").misfit()).isTrue();
        assertThat(profile("Apache-2.0 WITH LLVM-exception").misfit()).isFalse();
        assertThat(profile("CC-BY-SA-4.0 WITH KiCad-libraries-exception").misfit())
                .isFalse();
    }

    @Test
    void unknownLicensesAreUnstated() {
        assertThat(category("LicenseRef-Acme-EULA")).isEqualTo(LicenseCategory.UNSTATED);
        assertThat(category("No-Such-License")).isEqualTo(LicenseCategory.UNSTATED);
        assertThat(category("NOASSERTION")).isEqualTo(LicenseCategory.UNSTATED);
    }

    private static LicenseCategory category(String id) {
        return FACTS.fact(SpdxTerm.of(id)).category();
    }

    private static LicenseProfile profile(String term) {
        return FACTS.profile(term(term));
    }

    private static SpdxTerm term(String text) {
        int with = text.indexOf(" WITH ");
        return with < 0
                ? SpdxTerm.of(text)
                : SpdxTerm.of(text.substring(0, with)).with(text.substring(with + 6));
    }

    private static Set<String> listed(String file, String list, String key) throws IOException {
        try (InputStream stream = LicenseFactsTest.class.getResourceAsStream("/resources/stdlicenses/" + file)) {
            assertThat(stream).as("the SPDX license list").isNotNull();
            JsonNode root = new ObjectMapper().readTree(stream);
            assertThat(root.get("licenseListVersion").asText()).startsWith("3.28");
            Set<String> ids = new TreeSet<>();
            root.get(list).forEach(node -> ids.add(node.get(key).asText()));
            return ids;
        }
    }
}
