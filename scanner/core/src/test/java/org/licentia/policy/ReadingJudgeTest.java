package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Scope;

/** What doubt about a conclusion does to its verdict. */
class ReadingJudgeTest {
    private static final PolicyEvaluator STANDARD = Evaluators.standard();

    @Test
    void ambiguousFamilyCountsAsItsStrictestMember() {
        ReadingJudge.Judged judged = judged(
                ConclusionStatus.AMBIGUOUS, Doubt.STRICTEST_CANDIDATE, "BSD-3-Clause", "BSD-2-Clause", "BSD-4-Clause");
        assertThat(judged.ruling().rule()).isEqualTo("advertising-clause");
        assertThat(judged.reading()).hasToString("BSD-4-Clause");
    }

    @Test
    void openOperatorIsNobodysBusinessWhileBothReadingsPass() {
        ReadingJudge.Judged judged =
                judged(ConclusionStatus.DECLARED_ONLY, Doubt.OPEN_OPERATOR, "MIT AND Apache-2.0", "MIT OR Apache-2.0");
        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.ALLOW_WITH_OBLIGATIONS);
        assertThat(judged.reading()).hasToString("MIT AND Apache-2.0");
    }

    @Test
    void openOperatorAsksAPersonWhenOnlyOneReadingPasses() {
        Ruling ruling = judged(
                        ConclusionStatus.DECLARED_ONLY,
                        Doubt.OPEN_OPERATOR,
                        "MIT OR GPL-2.0-only",
                        "MIT AND GPL-2.0-only")
                .ruling();
        assertThat(ruling.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(ruling.rule()).isEqualTo("license-operator-unclear");
        assertThat(ruling.because())
                .contains("at best the verdict is allow-with-obligations (rule 'permissive')")
                .contains("at worst deny (rule 'strong-copyleft')");
        assertThat(ruling.fix()).isNotEmpty();
    }

    @Test
    void amongReadingsThatPassAlikeTheOneThatAsksForMoreCounts() {
        ReadingJudge.Judged judged =
                judged(ConclusionStatus.AMBIGUOUS, Doubt.OPEN_OPERATOR, "Apache-2.0 OR MIT", "Apache-2.0 AND MIT");

        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.ALLOW_WITH_OBLIGATIONS);
        assertThat(judged.reading().toString()).isEqualTo("Apache-2.0 AND MIT");
    }

    @Test
    void openOperatorIsDeniedOnlyWhenEveryReadingIs() {
        assertThat(judged(
                                ConclusionStatus.DECLARED_ONLY,
                                Doubt.OPEN_OPERATOR,
                                "GPL-2.0-only OR AGPL-3.0-only",
                                "GPL-2.0-only AND AGPL-3.0-only")
                        .ruling()
                        .verdict())
                .isEqualTo(Verdict.DENY);
        assertThat(judged(
                                ConclusionStatus.DECLARED_ONLY,
                                Doubt.OPEN_OPERATOR,
                                "JSON OR GPL-2.0-only",
                                "JSON AND GPL-2.0-only")
                        .ruling()
                        .rule())
                .isEqualTo("license-operator-unclear");
        assertThat(judged(ConclusionStatus.DECLARED_ONLY, Doubt.OPEN_OPERATOR, "JSON OR EUPL-1.2", "JSON AND EUPL-1.2")
                        .ruling()
                        .rule())
                .isEqualTo("field-of-use");
    }

    @Test
    void conflictingEvidenceNeverPasses() {
        Ruling mild = judged(ConclusionStatus.CONFLICTING, Doubt.NONE, "MIT", "Apache-2.0")
                .ruling();
        assertThat(mild.rule()).isEqualTo("license-conflicting");
        assertThat(mild.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        Ruling open = judged(ConclusionStatus.CONFLICTING, Doubt.STRICTEST_CANDIDATE, "MIT", "GPL-2.0-only")
                .ruling();
        assertThat(open.rule()).isEqualTo("license-conflicting");
        assertThat(open.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(open.because()).contains("at worst deny");
    }

    @Test
    void conflictingEvidenceIsDeniedWhenEveryWitnessIs() {
        assertThat(judged(ConclusionStatus.CONFLICTING, Doubt.STRICTEST_CANDIDATE, "GPL-2.0-only", "AGPL-3.0-only")
                        .ruling()
                        .verdict())
                .isEqualTo(Verdict.DENY);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 46, 20261124})
    void readingsOfWhichOnlySomePassAreNeverMilderThanReview(long seed) {
        Random random = new Random(seed);
        List<String> licenses =
                List.of("MIT", "Apache-2.0", "EPL-2.0", "LGPL-2.1-only", "GPL-2.0-only", "AGPL-3.0-only", "JSON");
        for (int i = 0; i < 500; i++) {
            String one = licenses.get(random.nextInt(licenses.size()));
            String other = licenses.get(random.nextInt(licenses.size()));
            Doubt doubt = random.nextBoolean() ? Doubt.STRICTEST_CANDIDATE : Doubt.OPEN_OPERATOR;
            ConclusionStatus status = ConclusionStatus.values()[random.nextInt(ConclusionStatus.values().length)];
            Verdict alone =
                    judged(ConclusionStatus.AGREED, Doubt.NONE, one).ruling().verdict();
            Verdict alternative =
                    judged(ConclusionStatus.AGREED, Doubt.NONE, other).ruling().verdict();
            Verdict together = judged(status, doubt, one, other).ruling().verdict();
            if (alone.passes() != alternative.passes()) {
                assertThat(together.passes())
                        .as("%s or %s, %s, %s", one, other, status, doubt)
                        .isFalse();
            } else if (alone.passes()) {
                assertThat(together)
                        .as("%s or %s, %s, %s", one, other, status, doubt)
                        .isGreaterThanOrEqualTo(Verdict.stricter(alone, alternative));
            } else {
                assertThat(together.passes()).isFalse();
            }
        }
    }

    @Test
    void unknownStatusNeverPasses() {
        assertThat(judged(ConclusionStatus.UNKNOWN, Doubt.NONE, "MIT").ruling().rule())
                .isEqualTo("license-unknown");
    }

    @Test
    void everyReadingCountsEvenWhereNoDoubtIsStated() {
        assertThat(judged(ConclusionStatus.AMBIGUOUS, Doubt.NONE, "BSD-3-Clause", "BSD-4-Clause")
                        .ruling()
                        .rule())
                .isEqualTo("advertising-clause");
    }

    private static ReadingJudge.Judged judged(ConclusionStatus status, Doubt doubt, String... readings) {
        Component component = Component.of(Coordinates.jar("org.example", "a", "1.0"), false);
        LicenseConclusion conclusion = new LicenseConclusion(
                component,
                expression(readings[0]),
                status,
                "test",
                Arrays.stream(readings).map(Expressions::expression).toList(),
                doubt,
                List.of());
        return new ReadingJudge(reading -> STANDARD.judge(reading, use(Scope.COMPILE)), LicenseFacts.standard()::burden)
                .judge(conclusion);
    }
}
