package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.expression;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.evidence.LicenseChange;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Scope;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Licenses that give way to others on a date. */
class ChangedLicensesTest {
    private static final PolicyEvaluator EVALUATOR = Evaluators.standard();
    private static final Component ENGINE = Component.of(Coordinates.jar("com.example", "engine", "1.0"), false);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final SpdxTerm BUSL = SpdxTerm.of("BUSL-1.1");
    private static final LicenseChange TO_APACHE = new LicenseChange(BUSL, DAY, expression("Apache-2.0"));

    private static LicenseEvidence says(Kind kind, String license, @Nullable LicenseChange change) {
        return new LicenseEvidence(
                "license-file",
                kind,
                LicenseEvidence.Confidence.CERTAIN,
                "META-INF/LICENSE",
                license,
                null,
                null,
                LicenseMatch.exact(expression(license), "test"),
                0,
                null,
                change);
    }

    private static Ruling judged(LocalDate asOf, String license, LicenseEvidence... evidence) {
        SpdxExpression expression = expression(license);
        return EVALUATOR
                .evaluate(
                        new DependencyGraph(
                                List.of("com.acme:app"),
                                List.of(ENGINE),
                                List.of(Dependency.resolved(
                                        "com.acme:app",
                                        ENGINE.purl(),
                                        Scope.COMPILE,
                                        false,
                                        List.of(ENGINE.purl()),
                                        List.of()))),
                        List.of(new LicenseConclusion(
                                ENGINE,
                                expression,
                                ConclusionStatus.DETECTED_ONLY,
                                "one-detection",
                                List.of(expression),
                                Doubt.NONE,
                                Arrays.asList(evidence))),
                        asOf)
                .components()
                .get(0)
                .decisive()
                .ruling();
    }

    private static Ruling onTheDay(LicenseEvidence... evidence) {
        return judged(DAY, "BUSL-1.1", evidence);
    }

    @Test
    void untilTheDayItsOwnTermsHold() {
        Ruling ruling = judged(DAY.minusDays(1), "BUSL-1.1", says(Kind.DETECTED, "BUSL-1.1", TO_APACHE));
        assertThat(ruling.verdict()).isEqualTo(Verdict.DENY);
        assertThat(ruling.notes())
                .containsExactly("BUSL-1.1 changes to Apache-2.0 on 2027-01-01; until then its own terms hold.");
    }

    @Test
    void fromTheDayOnTheOtherLicenseIsJudged() {
        Ruling ruling = onTheDay(says(Kind.DETECTED, "BUSL-1.1", TO_APACHE), says(Kind.DECLARED, "BUSL-1.1", null));
        assertThat(ruling.verdict()).isEqualTo(Verdict.ALLOW_WITH_OBLIGATIONS);
        assertThat(ruling.licenses()).containsExactly(SpdxTerm.of("Apache-2.0"));
        assertThat(ruling.notes())
                .containsExactly("BUSL-1.1 changed to Apache-2.0 on 2027-01-01, so the component is judged under"
                        + " Apache-2.0.");
    }

    @Test
    void othersInTheExpressionStayWhatTheyAre() {
        Ruling ruling =
                judged(DAY, "BUSL-1.1 AND GPL-3.0-only", says(Kind.DETECTED, "BUSL-1.1 AND GPL-3.0-only", TO_APACHE));
        assertThat(ruling.verdict()).isEqualTo(Verdict.DENY);
        assertThat(ruling.rule()).isEqualTo("strong-copyleft");
    }

    @Test
    void silenceChangesNothing() {
        assertThat(onTheDay(says(Kind.DETECTED, "BUSL-1.1", null)).verdict()).isEqualTo(Verdict.DENY);
    }

    @Test
    void contradictionChangesNothing() {
        LicenseChange later = new LicenseChange(BUSL, DAY.plusYears(1), expression("Apache-2.0"));
        for (LicenseChange other : List.of(later, LicenseChange.unknown(BUSL))) {
            Ruling ruling =
                    onTheDay(says(Kind.DETECTED, "BUSL-1.1", TO_APACHE), says(Kind.DETECTED, "BUSL-1.1", other));
            assertThat(ruling.verdict()).isEqualTo(Verdict.DENY);
            assertThat(ruling.notes()).isEmpty();
        }
    }

    @Test
    void curationSettlesIt() {
        assertThat(onTheDay(
                                says(Kind.DETECTED, "BUSL-1.1", LicenseChange.unknown(BUSL)),
                                says(Kind.CURATED, "BUSL-1.1", TO_APACHE))
                        .verdict())
                .isEqualTo(Verdict.ALLOW_WITH_OBLIGATIONS);
    }
}
