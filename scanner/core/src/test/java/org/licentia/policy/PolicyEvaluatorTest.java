package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.BINARY;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;

/** How rules meet licenses, readings and uses. */
class PolicyEvaluatorTest {
    private static final PolicyEvaluator STANDARD = Evaluators.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void choiceRecordsTheLicensesTaken() {
        Ruling ruling = STANDARD.judge(expression("(GPL-3.0-only OR MIT) AND BSD-2-Clause"), use(Scope.COMPILE));
        assertThat(ruling.chosen()).isTrue();
        assertThat(ruling.licenses()).extracting(Object::toString).containsExactly("MIT", "BSD-2-Clause");
    }

    @Test
    void ofEquallyMildBranchesTheOneWithFewerObligationsIsTaken() {
        assertThat(STANDARD.judge(expression("Apache-2.0 OR MIT"), use(Scope.COMPILE))
                        .licenses())
                .extracting(Object::toString)
                .containsExactly("MIT");
        assertThat(STANDARD.judge(expression("ISC OR MIT"), use(Scope.COMPILE)).licenses())
                .extracting(Object::toString)
                .containsExactly("ISC");
    }

    @Test
    void namedLicenseBeatsItsCategory() {
        PolicyEvaluator ours = Evaluators.ofRules("""
              - { id: named, when: { license: GPL-2.0-only }, decide: allow, because: We bought it. }
              - { id: kind, when: { category: strong-copyleft }, decide: deny, because: No., fix: Replace it. }
            """);
        assertThat(verdict(ours, "GPL-2.0-only")).isEqualTo("allow");
        assertThat(verdict(ours, "GPL-3.0-only")).isEqualTo("deny");
        assertThat(verdict(ours, "GPL-2.0-only WITH Bison-exception-2.2")).isEqualTo("allow");
    }

    @Test
    void namedLicenseIsNotTheOneThatAnExceptionSoftens() {
        PolicyEvaluator ours = Evaluators.ofRules("""
              - { id: gpl, when: { license: GPL-2.0-only }, decide: deny, because: No., fix: Replace it. }
              - { id: cpe, when: { license: GPL-2.0-only WITH Classpath-exception-2.0 }, decide: allow, because: Links. }
            """);
        assertThat(verdict(ours, "GPL-2.0-only")).isEqualTo("deny");
        assertThat(verdict(ours, "GPL-2.0-only WITH Classpath-exception-2.0")).isEqualTo("allow");
        assertThat(verdict(ours, "GPL-2.0-only WITH GCC-exception-2.0")).isEqualTo("needs-review");
    }

    @Test
    void ofEquallyCloseRulesTheStrictestDecides() {
        PolicyEvaluator ours = Evaluators.ofRules("""
              - { id: a, when: { category: permissive }, decide: allow, because: Fine. }
              - { id: b, when: { category: permissive, scope: runtime }, decide: deny, because: No., fix: Replace it. }
            """);
        assertThat(verdict(ours, "MIT")).isEqualTo("allow");
        assertThat(ours.judge(expression("MIT"), use(Scope.RUNTIME)).rule()).isEqualTo("b");
    }

    @Test
    void ruleAboutTheUseAloneOnlyMakesStricter() {
        PolicyEvaluator ours = Evaluators.ofRules("""
              - { id: mit, when: { license: MIT }, decide: allow, because: Fine. }
              - { id: tests, when: { scope: test }, decide: allow, because: Tests. }
              - { id: system, when: { scope: system }, decide: deny, because: No., fix: Use a repository. }
            """);
        assertThat(verdict(ours, "MIT")).isEqualTo("allow");
        assertThat(ours.judge(expression("MIT"), use(Scope.SYSTEM)).rule()).isEqualTo("system");
        assertThat(ours.judge(expression("GPL-2.0-only WITH LLVM-exception"), use(Scope.SYSTEM))
                        .rule())
                .isEqualTo("system");
        assertThat(ours.judge(expression("GPL-2.0-only"), use(Scope.TEST)).rule())
                .isEqualTo("no-rule-matches");
        assertThat(ours.judge(expression("NOASSERTION"), use(Scope.TEST)).verdict())
                .isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void rulesMayTellDirectAndOptionalUsesApart() {
        PolicyEvaluator ours = Evaluators.ofRules("""
              - { id: mit, when: { license: MIT }, decide: allow, because: Fine. }
              - { id: optional, when: { optional: true, direct: false }, decide: deny, because: No., fix: Exclude it. }
            """);
        assertThat(verdict(ours, "MIT")).isEqualTo("allow");
        UseContext optional = new UseContext(BINARY, Scope.COMPILE, true, false, Linkage.MAVEN_COMPILE, true, false);
        assertThat(ours.judge(expression("MIT"), optional).rule()).isEqualTo("optional");
    }

    @Test
    void referenceThatThePolicyNamesIsKnown() {
        PolicyEvaluator ours = Evaluators.ofRules(
                "  - { id: acme, when: { license: LicenseRef-Acme }, decide: allow, because: We have a contract. }\n");
        assertThat(verdict(ours, "LicenseRef-Acme")).isEqualTo("allow");
        assertThat(verdict(ours, "LicenseRef-Acme2")).isEqualTo("needs-review");
    }

    @Test
    void whatIsChangedIsAColumnOfItsOwn() {
        UseContext modified = use(BINARY, Scope.COMPILE, Linkage.MODIFIED);
        assertThat(STANDARD.judge(expression("LGPL-2.1-only"), modified).verdict())
                .isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(STANDARD.judge(expression("MIT"), modified).rule()).isEqualTo("permissive");
        assertThat(STANDARD.judge(expression("GPL-2.0-only"), modified).verdict())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void theSameComponentAsAJarAndInsideAnotherIsJudgedTwice() {
        Component lgpl = component("lgpl");
        Component bundle = component("bundle");
        Dependency asJar = usage("org.acme:a", lgpl, Scope.COMPILE);
        Dependency inside = usage("org.acme:a", bundle, Scope.COMPILE).containing(lgpl.purl(), Linkage.SHADED);
        Evaluation evaluation = STANDARD.evaluate(
                new DependencyGraph(List.of("org.acme:a"), List.of(bundle, lgpl), List.of(asJar, inside)),
                List.of(conclusion(lgpl, ConclusionStatus.DECLARED_ONLY, Doubt.NONE, "LGPL-2.1-only")),
                TODAY);
        ComponentRuling ruling = evaluation.components().stream()
                .filter(each -> each.conclusion().component().equals(lgpl))
                .findFirst()
                .orElseThrow();
        assertThat(ruling.usages())
                .extracting(each -> each.ruling().verdict())
                .containsExactlyInAnyOrder(Verdict.ALLOW_WITH_OBLIGATIONS, Verdict.NEEDS_REVIEW);
        assertThat(ruling.decisive().use().linkage()).isEqualTo(Linkage.SHADED);
    }

    @Test
    void eachUseIsJudgedInItsOwnScopeAndTheStrictestDecides() {
        Component gpl = component("gpl");
        DependencyGraph graph = new DependencyGraph(
                List.of("org.acme:a", "org.acme:b", "org.acme:c"),
                List.of(gpl),
                List.of(
                        usage("org.acme:a", gpl, Scope.TEST),
                        usage("org.acme:b", gpl, Scope.PROVIDED),
                        usage("org.acme:c", gpl, Scope.RUNTIME)));
        Evaluation evaluation = STANDARD.evaluate(
                graph, List.of(conclusion(gpl, ConclusionStatus.DECLARED_ONLY, Doubt.NONE, "GPL-2.0-only")), TODAY);
        ComponentRuling ruling = evaluation.components().get(0);
        assertThat(ruling.usages())
                .extracting(usage -> usage.ruling().verdict())
                .containsExactly(Verdict.ALLOW, Verdict.NEEDS_REVIEW, Verdict.DENY);
        assertThat(ruling.decisive().usage().module()).isEqualTo("org.acme:c");
        assertThat(evaluation.violations()).hasSize(1);
        assertThat(evaluation.violations().get(0).verdict()).isEqualTo(Verdict.DENY);
        assertThat(evaluation.violations().get(0).usages()).hasSize(2);
        assertThat(evaluation.policy().id()).isEqualTo("commercial-distribution");
    }

    @Test
    void branchIsChosenForEachUse() {
        Component dual = component("dual");
        DependencyGraph graph = new DependencyGraph(
                List.of("org.acme:a", "org.acme:b"),
                List.of(dual),
                List.of(usage("org.acme:a", dual, Scope.TEST), usage("org.acme:b", dual, Scope.COMPILE)));
        List<UsageRuling> usages = STANDARD.evaluate(
                        graph,
                        List.of(conclusion(
                                dual, ConclusionStatus.DECLARED_ONLY, Doubt.NONE, "Elastic-2.0 OR SSPL-1.0")),
                        TODAY)
                .components()
                .get(0)
                .usages();
        assertThat(usages.get(0).chosen()).hasToString("Elastic-2.0");
        assertThat(usages.get(0).ruling().verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(usages.get(1).ruling().verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void ownComponentsAreNotJudgedAndMissingConclusionsAreNotForgiven() {
        Component own = Component.of(Coordinates.jar("org.acme", "own", "1"), true);
        Component silent = component("silent");
        Component unused = component("unused");
        DependencyGraph graph = new DependencyGraph(
                List.of("org.acme:a"),
                List.of(own, silent, unused),
                List.of(usage("org.acme:a", own, Scope.COMPILE), usage("org.acme:a", silent, Scope.COMPILE)));
        Evaluation evaluation = STANDARD.evaluate(
                graph, List.of(conclusion(unused, ConclusionStatus.DECLARED_ONLY, Doubt.NONE, "GPL-3.0-only")), TODAY);
        assertThat(evaluation.components())
                .extracting(ruling -> ruling.conclusion().component())
                .containsExactly(silent, unused);
        assertThat(evaluation.violations())
                .extracting(Violation::rule)
                .containsExactly("strong-copyleft", "license-not-known");
    }

    private static String verdict(PolicyEvaluator evaluator, String expression) {
        return evaluator
                .judge(expression(expression), use(Scope.COMPILE))
                .verdict()
                .toString();
    }

    private static LicenseConclusion conclusion(
            Component component, ConclusionStatus status, Doubt doubt, String... readings) {
        return new LicenseConclusion(
                component,
                expression(readings[0]),
                status,
                "test",
                Arrays.stream(readings).map(Expressions::expression).toList(),
                doubt,
                List.of());
    }

    private static Component component(String name) {
        return Component.of(Coordinates.jar("org.example", name, "1.0"), false);
    }

    private static Dependency usage(String module, Component component, Scope scope) {
        return Dependency.resolved(module, component.purl(), scope, false, List.of(component.purl()), List.of());
    }
}
