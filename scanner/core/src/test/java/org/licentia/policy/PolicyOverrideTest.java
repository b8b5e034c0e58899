package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.BINARY;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.graph.maven.MavenVersions;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.SpdxExpression;

/** What overrides do, and above all what they cannot do. */
class PolicyOverrideTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();

    @Test
    void overrideStandsInForTheRuleAndSaysSo() {
        Ruling ruling = judge("GPL-2.0-only", """
              - { id: bought, license: GPL-2.0-only, decide: allow, because: We bought a license. }
            """);
        assertThat(ruling.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(ruling.rule()).isEqualTo("bought");
        assertThat(ruling.because()).isEqualTo("We bought a license.");
        assertThat(ruling.notes()).containsExactly("Override 'bought' replaces rule 'strong-copyleft' (verdict deny).");
        assertThat(ruling.trace()).extracting(TraceStep::rule).containsSubsequence("strong-copyleft", "bought");
    }

    @Test
    void overrideOfALicenseMeansExactlyThatLicense() {
        String override = """
              - { id: bought, license: GPL-2.0-only, decide: allow, because: We bought a license. }
              - { id: old, license: MPL-1.1, decide: deny, because: Ours., fix: Replace it. }
            """;
        assertThat(judge("GPL-2.0-or-later", override).verdict()).isEqualTo(Verdict.DENY);
        assertThat(judge("GPL-2.0-only WITH Universal-FOSS-exception-1.0", override)
                        .verdict())
                .isEqualTo(Verdict.DENY);
        assertThat(judge("MPL-1.1+", override).rule()).isEqualTo("weak-copyleft-file");
        assertThat(judge("MPL-1.1", override).rule()).isEqualTo("old");
    }

    @Test
    void componentBeatsExpressionBeatsLicense() {
        String overrides = """
              - { id: license, license: GPL-2.0-only, decide: needs-review, because: One., fix: Ask. }
              - { id: expression, expression: MIT AND GPL-2.0-only, decide: deny, because: Two., fix: Replace it. }
              - { id: component, component: "org.example:lib", versions: "[1.0,2.0)", decide: allow, because: Three. }
            """;
        assertThat(judge("GPL-2.0-only", overrides).rule()).isEqualTo("license");
        assertThat(judge("GPL-2.0-only AND MIT", overrides).rule()).isEqualTo("expression");
        assertThat(evaluate(concluded("1.5", "GPL-2.0-only AND MIT", ConclusionStatus.AGREED), overrides)
                        .rule())
                .isEqualTo("component");
        assertThat(evaluate(concluded("2.0", "GPL-2.0-only AND MIT", ConclusionStatus.AGREED), overrides)
                        .rule())
                .isEqualTo("expression");
    }

    @Test
    void permissionForAnOfferIsNoneForWhatElseWasTakenOfIt() {
        Policy policy = read("""
            overrides:
              - { id: offer, expression: MIT OR GPL-3.0-only, decide: allow, because: We take MIT. }
            """);
        LicenseConclusion conclusion = concluded("1.0", "MIT OR GPL-3.0-only", ConclusionStatus.AGREED);
        assertThat(evaluate(conclusion, policy).rule()).isEqualTo("offer");

        Ruling taken = evaluate(conclusion, policy, (component, offered) -> expression("GPL-3.0-only"));

        assertThat(taken.rule()).isEqualTo("strong-copyleft");
        assertThat(taken.notes())
                .containsExactly(
                        "Override 'offer' (allow) does not apply: it is about the whole of GPL-3.0-only OR MIT,"
                                + " and GPL-3.0-only is judged.");
    }

    @Test
    void ofSeveralAboutTheSameTheStrictestCounts() {
        assertThat(judge("MIT", """
              - { id: one, license: MIT, decide: allow, because: One. }
              - { id: two, license: MIT, decide: deny, because: Two., fix: Replace it. }
            """).rule()).isEqualTo("two");
    }

    @Test
    void nothingUnknownPasses() {
        String override = """
              - { id: fine, component: "org.example:lib", decide: allow, because: We know them. }
            """;
        for (String license : List.of(
                "NOASSERTION",
                "NONE",
                "LicenseRef-Acme",
                "MIT AND LicenseRef-Acme",
                "GPL-2.0-only WITH LLVM-exception",
                "MIT AND NOASSERTION")) {
            Ruling ruling = evaluate(concluded("1.0", license, ConclusionStatus.AGREED), override);
            assertThat(ruling.verdict().passes()).as(license).isFalse();
            assertThat(ruling.notes())
                    .as(license)
                    .anyMatch(note -> note.startsWith("Override 'fine' (allow) does not"));
        }
        for (ConclusionStatus status : List.of(ConclusionStatus.UNKNOWN, ConclusionStatus.CONFLICTING)) {
            assertThat(evaluate(concluded("1.0", "MIT", status), override)
                            .verdict()
                            .passes())
                    .isFalse();
        }
        assertThat(evaluate(concluded("1.0", "GPL-2.0-only", ConclusionStatus.AGREED), override)
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void openOperatorStaysOpen() {
        SpdxExpression either = expression("MIT OR GPL-2.0-only");
        SpdxExpression both = expression("MIT AND GPL-2.0-only");
        LicenseConclusion open = new LicenseConclusion(
                component("1.0"),
                both,
                ConclusionStatus.DECLARED_ONLY,
                "test",
                List.of(either, both),
                Doubt.OPEN_OPERATOR,
                List.of());
        for (String override : List.of(
                "  - { id: fine, component: \"org.example:lib\", decide: allow, because: We know them. }\n",
                "  - { id: fine, expression: MIT AND GPL-2.0-only, decide: allow, because: We know them. }\n")) {
            assertThat(evaluate(open, override).verdict().passes()).isFalse();
        }
    }

    @Test
    void columnsThatAnOverrideDoesNotNameAreLeftToTheRules() {
        String override = """
              - id: device
                license: LGPL-2.1-only
                decide: { embedded: allow, test: deny }
                because: { embedded: It can be replaced., test: Ours. }
                fix: Replace it.
            """;
        DistributionContext device =
                new DistributionContext(DistributionModel.EMBEDDED_DEVICE, DistributionContext.PROPRIETARY);
        assertThat(judge("LGPL-2.1-only", override).rule()).isEqualTo("weak-copyleft-library");
        Ruling shaded = judge("LGPL-2.1-only", use(device, Scope.COMPILE, Linkage.SHADED), override);
        assertThat(shaded.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(shaded.notes()).anyMatch(note -> note.contains("says nothing of shaded"));
        assertThat(judge("LGPL-2.1-only", use(Scope.TEST), override).rule()).isEqualTo("device");
    }

    @Test
    void lockedRuleStandsAgainstOverrides() {
        Policy policy = read("""
            rules:
              - { id: no-gpl, when: { category: strong-copyleft }, decide: deny, because: No., fix: Replace it., locked: true }
            overrides:
              - { id: fine, component: "org.example:lib", decide: allow, because: We know them. }
              - { id: gpl, license: GPL-2.0-only, decide: allow, because: We know it. }
              - { id: both, expression: MIT AND GPL-3.0-only, decide: allow, because: We know it. }
            """);
        assertThat(evaluator(policy)
                        .judge(expression("GPL-2.0-only"), use(Scope.COMPILE))
                        .rule())
                .isEqualTo("no-gpl");
        assertThat(evaluator(policy)
                        .judge(expression("GPL-3.0-only AND MIT"), use(Scope.COMPILE))
                        .rule())
                .isEqualTo("no-gpl");
        Ruling component = evaluate(concluded("1.0", "GPL-3.0-only", ConclusionStatus.AGREED), policy);
        assertThat(component.verdict()).isEqualTo(Verdict.DENY);
        assertThat(component.notes()).anyMatch(note -> note.contains("rule 'no-gpl' is locked and decides deny"));
    }

    private static Ruling judge(String license, String overrides) {
        return judge(license, use(Scope.COMPILE), overrides);
    }

    private static Ruling judge(String license, UseContext use, String overrides) {
        return evaluator(read("overrides:\n" + overrides)).judge(expression(license), use);
    }

    private static Ruling evaluate(LicenseConclusion conclusion, String overrides) {
        return evaluate(conclusion, read("overrides:\n" + overrides));
    }

    private static Ruling evaluate(LicenseConclusion conclusion, Policy policy) {
        return evaluate(conclusion, policy, LicenseChoices.NONE);
    }

    private static Ruling evaluate(LicenseConclusion conclusion, Policy policy, LicenseChoices choices) {
        Component component = conclusion.component();
        Dependency use = Dependency.resolved(
                "org.acme:a", component.purl(), Scope.COMPILE, false, List.of(component.purl()), List.of());
        return new PolicyEvaluator(policy, FACTS, Product.of(BINARY), choices)
                .evaluate(
                        new DependencyGraph(List.of("org.acme:a"), List.of(component), List.of(use)),
                        List.of(conclusion),
                        LocalDate.EPOCH)
                .components()
                .get(0)
                .decisive()
                .ruling();
    }

    private static LicenseConclusion concluded(String version, String license, ConclusionStatus status) {
        return new LicenseConclusion(
                component(version),
                expression(license),
                status,
                "test",
                List.of(expression(license)),
                Doubt.NONE,
                List.of());
    }

    private static Component component(String version) {
        return Component.of(Coordinates.jar("org.example", "lib", version), false);
    }

    private static PolicyEvaluator evaluator(Policy policy) {
        return new PolicyEvaluator(policy, FACTS, Product.of(BINARY), LicenseChoices.NONE);
    }

    private static Policy read(String rest) {
        String yaml = """
            format: 1
            id: ours
            title: Ours
            description: What we ship.
            extends: commercial-distribution
            """ + rest;
        return new PolicyReader(FACTS, PolicyWords.standard(), new MavenVersions())
                .read("ours.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
