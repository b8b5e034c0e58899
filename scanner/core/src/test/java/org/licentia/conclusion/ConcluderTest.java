package org.licentia.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseRefs;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

class ConcluderTest {
    private static final SpdxTerm MIT = SpdxTerm.of("MIT");
    private static final SpdxTerm EPL = SpdxTerm.of("EPL-1.0");
    private static final SpdxTerm BSD2 = SpdxTerm.of("BSD-2-Clause");
    private static final SpdxTerm BSD3 = SpdxTerm.of("BSD-3-Clause");
    private static final SpdxTerm BSD4 = SpdxTerm.of("BSD-4-Clause");
    private static final LicenseMatch BSD = LicenseMatch.ambiguous(BSD3, "clauses", List.of(BSD2, BSD3, BSD4));

    @Test
    void silenceIsNotPermission() {
        LicenseConclusion conclusion = conclude();
        assertThat(conclusion.expression()).isEqualTo(SpdxTerm.NOASSERTION);
        assertThat(conclusion.status()).isEqualTo(ConclusionStatus.UNKNOWN);
        assertThat(conclusion.rule()).isEqualTo("nothing-stated");
    }

    @Test
    void oneDeclarationIsTheAnswer() {
        LicenseConclusion conclusion = conclude(LicenseMatch.exact(MIT, "name:mit"));
        assertThat(conclusion.expression()).isEqualTo(MIT);
        assertThat(conclusion.status()).isEqualTo(ConclusionStatus.DECLARED_ONLY);
        assertThat(conclusion.doubt()).isEqualTo(Doubt.NONE);
    }

    @Test
    void sayingTheSameTwiceIsSayingItOnce() {
        LicenseConclusion conclusion =
                conclude(LicenseMatch.exact(MIT, "name:mit"), LicenseMatch.exact(MIT, "url:mit"));
        assertThat(conclusion.expression()).isEqualTo(MIT);
        assertThat(conclusion.status()).isEqualTo(ConclusionStatus.DECLARED_ONLY);
    }

    @Test
    void aFamilyNameKeepsEveryCandidate() {
        LicenseConclusion conclusion = conclude(BSD);
        assertThat(conclusion.status()).isEqualTo(ConclusionStatus.AMBIGUOUS);
        assertThat(conclusion.expression()).isEqualTo(BSD3);
        assertThat(conclusion.readings()).containsExactlyInAnyOrder(BSD2, BSD3, BSD4);
        assertThat(conclusion.doubt()).isEqualTo(Doubt.STRICTEST_CANDIDATE);
    }

    @Test
    void aNameNobodyKnowsIsUnknownButKept() {
        SpdxTerm reference = LicenseRefs.of("Pony License", null);
        LicenseConclusion conclusion = conclude(LicenseMatch.exact(reference, "unrecognised"));
        assertThat(conclusion.expression()).isEqualTo(reference);
        assertThat(conclusion.status()).isEqualTo(ConclusionStatus.UNKNOWN);
        assertThat(conclusion.rule()).isEqualTo("unrecognised-name");
    }

    @Test
    void aListKeepsBothReadings() {
        LicenseConclusion conclusion =
                conclude(LicenseMatch.exact(EPL, "name:epl"), LicenseMatch.exact(MIT, "name:mit"));
        assertThat(conclusion.expression()).isEqualTo(SpdxExpression.or(List.of(EPL, MIT)));
        assertThat(conclusion.readings())
                .containsExactly(SpdxExpression.or(List.of(EPL, MIT)), SpdxExpression.and(List.of(EPL, MIT)));
        assertThat(conclusion.doubt()).isEqualTo(Doubt.OPEN_OPERATOR);
    }

    @Test
    void aListWithAFamilyNameKeepsEveryCombination() {
        LicenseConclusion conclusion = conclude(BSD, LicenseMatch.exact(MIT, "name:mit"));
        assertThat(conclusion.readings())
                .hasSize(6)
                .contains(SpdxExpression.and(List.of(BSD4, MIT)), SpdxExpression.or(List.of(BSD2, MIT)));
    }

    @Test
    void aFamilyNameBesideItsLikeliestMemberIsStillTwoStatements() {
        LicenseConclusion conclusion = conclude(LicenseMatch.exact(BSD3, "name:bsd3"), BSD);
        assertThat(conclusion.status()).isEqualTo(ConclusionStatus.AMBIGUOUS);
        assertThat(conclusion.readings()).contains(SpdxExpression.and(List.of(BSD3, BSD4)));
    }

    @Test
    void aListWithTooManyReadingsIsNotKnown() {
        List<LicenseMatch> list = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            SpdxTerm likeliest = SpdxTerm.of("LicenseRef-a" + i);
            list.add(LicenseMatch.ambiguous(
                    likeliest,
                    "version",
                    List.of(likeliest, SpdxTerm.of("LicenseRef-b" + i), SpdxTerm.of("LicenseRef-c" + i))));
        }
        LicenseConclusion conclusion = conclude(list.toArray(LicenseMatch[]::new));
        assertThat(conclusion.expression()).isEqualTo(SpdxTerm.NOASSERTION);
        assertThat(conclusion.rule()).isEqualTo("too-many-readings");
    }

    private static LicenseConclusion conclude(LicenseMatch... meanings) {
        Component component = Component.of(Coordinates.jar("com.example", "lib", "1.0"), false);
        List<LicenseEvidence> evidence = new ArrayList<>();
        for (LicenseMatch meaning : meanings) {
            evidence.add(new LicenseEvidence(
                    "pom",
                    LicenseEvidence.Kind.DECLARED,
                    LicenseEvidence.Confidence.CERTAIN,
                    "com.example:lib:1.0 pom.xml:7",
                    "words",
                    null,
                    null,
                    meaning,
                    0,
                    null));
        }
        return new Concluder()
                .conclude(List.of(ComponentEvidence.of(component, evidence)))
                .get(0);
    }
}
