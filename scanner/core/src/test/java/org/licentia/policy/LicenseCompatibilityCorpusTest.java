package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.facts.Compatibility;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseCompatibility;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.SpdxTerm;

/** Compares our answers, and what becomes of them for merged and for source use, with the matrix they were built from. */
@Tag("corpus")
class LicenseCompatibilityCorpusTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final Policy POLICY = new PolicyReader(FACTS, PolicyWords.standard()).builtIn(PolicyReader.STANDARD);

    @Test
    void everyPairIsAnsweredAsTheMatrixDoes() throws IOException {
        LicenseCompatibility matrix = LicenseCompatibility.standard();
        int pairs = 0;
        for (Map<String, String> row : CorpusTable.rows("osadl-matrix.tsv")) {
            assertThat(matrix.answer(term(row, "leading"), term(row, "subordinate")))
                    .as("%s", row)
                    .isEqualTo(answer(row));
            pairs++;
        }
        assertThat(pairs).isEqualTo(14_641);
    }

    /**
     * The exceptions: outbound {@code LicenseRef-} is proprietary and asks no matrix; a Yes does not set aside what a rule
     * stops a license for beside its copyleft; what is dedicated to the public passes whatever is not known.
     */
    @Test
    void mergedUseIsJudgedAsTheMatrixAnswers() throws IOException {
        Map<String, PolicyEvaluator> evaluators = new TreeMap<>();
        Map<String, Integer> exceptions = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        int decided = 0;
        for (Map<String, String> row : CorpusTable.rows("osadl-matrix.tsv")) {
            DistributionContext context =
                    new DistributionContext(DistributionModel.DISTRIBUTED_BINARY, term(row, "leading"));
            if (context.isProprietary()) {
                exceptions.merge("outbound LicenseRef-", 1, Integer::sum);
                continue;
            }
            PolicyEvaluator evaluator = evaluators.computeIfAbsent(
                    context.outbound().toString(),
                    id -> new PolicyEvaluator(POLICY, FACTS, Product.of(context), LicenseChoices.NONE));
            SpdxTerm inbound = term(row, "subordinate");
            Ruling ruling = evaluator.judge(inbound, use(context, Scope.COMPILE, Linkage.SHADED));
            boolean publicDomain = FACTS.profile(inbound).category() == LicenseCategory.PUBLIC_DOMAIN;
            boolean agrees = switch (answer(row)) {
                case SAME, YES -> ruling.verdict().passes();
                case NO -> ruling.verdict() == Verdict.DENY;
                case UNKNOWN, CHECK_DEPENDENCY -> !ruling.verdict().passes();
            };
            if (agrees) {
                decided++;
            } else if (answer(row).isYes() && !ruling.rule().startsWith("outbound-")) {
                exceptions.merge("yes, but " + ruling.rule() + ": " + inbound, 1, Integer::sum);
            } else if (publicDomain) {
                exceptions.merge("public domain", 1, Integer::sum);
            } else {
                misses.add(row + ": " + ruling.verdict() + " by " + ruling.rule());
            }
        }
        System.out.printf(
                "license compatibility: %d pairs as the matrix decides, exceptions %s%n", decided, exceptions);
        assertThat(misses).isEmpty();
        assertThat(decided).isGreaterThan(13_000);
    }

    @Test
    void policyCasesWithAnotherOutboundLicenseAreAcceptable() throws IOException {
        List<String> misses = new ArrayList<>();
        int judged = 0;
        for (Map<String, String> row : CorpusTable.rows("policy-cases.tsv")) {
            SpdxTerm outbound = term(row, "outbound");
            if (outbound.isLicenseRef()) {
                continue;
            }
            judged++;
            DistributionContext context = new DistributionContext(
                    DistributionModel.parse(cell(row, "distribution")).orElseThrow(), outbound);
            Verdict verdict = new PolicyEvaluator(POLICY, FACTS, Product.of(context), LicenseChoices.NONE)
                    .judge(
                            expression(cell(row, "expression")),
                            use(
                                    context,
                                    Scope.parse(cell(row, "scope")).orElseThrow(),
                                    Linkage.valueOf(cell(row, "linkage")
                                            .toUpperCase(Locale.ROOT)
                                            .replace('-', '_'))))
                    .verdict();
            if (!List.of(cell(row, "acceptable").split("\\|")).contains(verdict.toString())) {
                misses.add(cell(row, "case") + ": " + verdict);
            }
        }
        assertThat(judged).isEqualTo(4);
        assertThat(misses).isEmpty();
    }

    private static Compatibility answer(Map<String, String> row) {
        return Compatibility.valueOf(
                cell(row, "compatibility").toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static SpdxTerm term(Map<String, String> row, String column) {
        return (SpdxTerm) expression(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
