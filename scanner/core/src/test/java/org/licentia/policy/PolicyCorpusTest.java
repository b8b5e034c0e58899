package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.facts.Answer;
import org.licentia.facts.ExceptionFact;
import org.licentia.facts.LicenseFact;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseObligations;
import org.licentia.spdx.SpdxTerm;

/** Compares policy and license data with the facts and cases they were built from. */
@Tag("corpus")
class PolicyCorpusTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final PolicyEvaluator EVALUATOR = Evaluators.standard();

    @Test
    void verdictsAreAcceptableAndNoneIsFalselyAllowed() throws IOException {
        List<String> misses = new ArrayList<>();
        List<String> falseAllows = new ArrayList<>();
        int judged = 0;
        int expected = 0;
        for (Map<String, String> row : CorpusTable.rows("policy-cases.tsv")) {
            DistributionContext product = new DistributionContext(
                    DistributionModel.parse(cell(row, "distribution")).orElseThrow(),
                    SpdxTerm.of(cell(row, "outbound")));
            judged++;
            Ruling ruling = EVALUATOR.judge(
                    expression(cell(row, "expression")), use(product, cell(row, "scope"), cell(row, "linkage")));
            List<String> acceptable = List.of(cell(row, "acceptable").split("\\|"));
            String verdict = ruling.verdict().toString();
            String line = cell(row, "case") + " " + cell(row, "expression") + ": " + verdict + ", not " + acceptable;
            if (verdict.equals(cell(row, "expected"))) {
                expected++;
            }
            if (!acceptable.contains(verdict)) {
                misses.add(line);
                if (ruling.verdict().passes()) {
                    falseAllows.add(line);
                }
            }
        }
        System.out.printf(
                "policy cases: %d judged, %d acceptable, %d exactly as expected, %d false allows%n",
                judged, judged - misses.size(), expected, falseAllows.size());
        assertThat(judged).isEqualTo(70);
        assertThat(falseAllows).isEmpty();
        assertThat(misses).isEmpty();
    }

    @Test
    void licenseDataAgreesWithTheFacts() throws IOException {
        int compared = 0;
        int corrected = 0;
        for (Map<String, String> row : CorpusTable.rows("license-facts.tsv")) {
            switch (cell(row, "kind")) {
                case "license", "licenseref" -> {
                    LicenseFact fact = FACTS.fact(SpdxTerm.of(cell(row, "id")));
                    boolean agrees = agrees(fact, row) && agreesOnPatents(fact, row);
                    assertThat(fact.osiApproved()).as("%s, OSI", fact).isEqualTo(answer(cell(row, "osi_approved")));
                    assertThat(fact.fsfLibre()).as("%s, FSF", fact).isEqualTo(answer(cell(row, "fsf_libre")));
                    assertThat(agrees)
                            .as("%s: a correction must differ from the facts, everything else must not", fact)
                            .isEqualTo(fact.correction() == null);
                    compared++;
                    corrected += agrees ? 0 : 1;
                }
                case "exception" -> {
                    ExceptionFact fact = FACTS.exceptions().get(cell(row, "id"));
                    assertThat(fact).as(cell(row, "id")).isNotNull();
                    boolean agrees = cell(row, "note").contains("effect=" + fact.effect());
                    assertThat(fact.confidence().toString()).as("%s", fact).isEqualTo(cell(row, "confidence"));
                    assertThat(String.join(";", fact.dissent()))
                            .as("%s", fact)
                            .isEqualTo(cell(row, "disagreement_detail"));
                    assertThat(agrees).as("%s", fact).isEqualTo(fact.correction() == null);
                    compared++;
                    corrected += agrees ? 0 : 1;
                }
                default -> assertThat(FACTS.licenses()).doesNotContainKey(cell(row, "id"));
            }
        }
        System.out.printf("license facts: %d compared, %d corrected%n", compared, corrected);
        assertThat(compared)
                .isEqualTo(FACTS.licenses().size() + FACTS.exceptions().size());
    }

    @Test
    void obligationsAgreeWithTheFacts() throws IOException {
        Map<String, String> columns = Map.of(
                "copyright", "keep-copyright-notices",
                "license_text", "include-license-text",
                "notice_file", "include-notice-file",
                "state_changes", "state-changes",
                "disclose_source", "offer-source",
                "same_license", "keep-same-license",
                "network_discloses", "offer-source-to-network-users",
                "no_endorsement", "no-endorsement",
                "advertising", "acknowledge-in-advertising",
                "anti_tivoization", "give-installation-information");
        for (Map<String, String> row : CorpusTable.rows("license-facts.tsv")) {
            LicenseFact fact = FACTS.fact(SpdxTerm.of(cell(row, "id")));
            if (cell(row, "kind").startsWith("license") && agrees(fact, row)) {
                LicenseObligations asked = FACTS.obligations(SpdxTerm.of(fact.id()));
                columns.forEach((column, obligation) -> assertThat(asked.ids().contains(obligation))
                        .as(fact.id() + " " + column)
                        .isEqualTo(cell(row, column).equals("y")));
                assertThat(asked.basis() == LicenseObligations.Basis.CATEGORY_DEFAULT)
                        .as(fact.id())
                        .isEqualTo(cell(row, "obligation_basis").equals("category-default"));
            }
        }
    }

    private static boolean agrees(LicenseFact fact, Map<String, String> row) {
        String restriction = fact.useRestriction() == null ? "" : fact.useRestriction();
        return fact.category().toString().equals(cell(row, "consensus_category").replace('/', '-'))
                && fact.confidence().toString().equals(cell(row, "confidence"))
                && restriction.equals(cell(row, "use_restriction"))
                && fact.advertising() == cell(row, "advertising").equals("y");
    }

    private static boolean agreesOnPatents(LicenseFact fact, Map<String, String> row) {
        return fact.patents().grant() == answer(cell(row, "patent_grant"))
                && fact.patents().retaliation() == answer(cell(row, "patent_retaliation"));
    }

    private static Answer answer(String cell) {
        return switch (cell) {
            case "y" -> Answer.YES;
            case "n" -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
