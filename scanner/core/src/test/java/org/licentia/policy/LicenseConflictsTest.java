package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.expression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.SpdxTerm;

class LicenseConflictsTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final Policy POLICY = new PolicyReader(FACTS, PolicyWords.standard()).builtIn(PolicyReader.STANDARD);

    private final List<Component> components = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<LicenseConclusion> conclusions = new ArrayList<>();
    private DistributionContext context = Expressions.BINARY;

    @Test
    void gplVersionTwoOnlyContradictsApache() {
        use("gpl", "GPL-2.0-only", "org.acme:app", Scope.COMPILE);
        use("apache", "Apache-2.0", "org.acme:app", Scope.RUNTIME);
        Evaluation evaluation = evaluate();
        Violation conflict = conflicts(evaluation).get(0);
        assertThat(conflicts(evaluation)).hasSize(1);
        assertThat(conflict.component().toString()).isEqualTo("org.example:gpl:1.0");
        assertThat(conflict.verdict()).isEqualTo(Verdict.DENY);
        assertThat(conflict.usages().get(0).ruling().because())
                .isEqualTo("GPL-2.0-only wants the whole work under its terms, and by the compatibility matrix of OSADL"
                        + " Apache-2.0 cannot be part of it; org.acme:app distributes it together with"
                        + " org.example:apache:1.0.");
        assertThat(decisive(evaluation, "gpl").rule())
                .as("what denied it before decides as before")
                .isEqualTo("strong-copyleft");
    }

    @Test
    void aLaterVersionThatFitsIsTaken() {
        use("gpl", "GPL-2.0-or-later", "org.acme:app", Scope.COMPILE);
        use("apache", "Apache-2.0", "org.acme:app", Scope.COMPILE);
        assertThat(conflicts(evaluate())).isEmpty();
    }

    @Test
    void theWholeMayAlsoBeUnderTheOtherLicense() {
        use("eupl", "EUPL-1.2", "org.acme:app", Scope.COMPILE);
        use("gpl", "GPL-2.0-only", "org.acme:app", Scope.COMPILE);
        assertThat(conflicts(evaluate())).isEmpty();
    }

    @Test
    void whereTheCopyleftIsOtherwiseFineTheConflictDecides() {
        context = new DistributionContext(DistributionModel.DISTRIBUTED_BINARY, SpdxTerm.of("GPL-2.0-only"));
        use("gpl", "GPL-2.0-only", "org.acme:app", Scope.COMPILE);
        use("gpl", "GPL-2.0-only", "org.acme:other", Scope.COMPILE);
        use("apache", "Apache-2.0", "org.acme:app", Scope.COMPILE);
        Evaluation evaluation = evaluate();
        assertThat(decisive(evaluation, "gpl").rule()).isEqualTo("licenses-incompatible");
        assertThat(decisive(evaluation, "gpl").verdict()).isEqualTo(Verdict.DENY);
        assertThat(conflicts(evaluation).get(0).usages())
                .extracting(usage -> usage.usage().module())
                .containsExactly("org.acme:app");
        assertThat(ruling(evaluation, "gpl").usages())
                .extracting(usage -> usage.ruling().rule())
                .containsExactly("licenses-incompatible", "outbound-compatible");
        assertThat(evaluation.violations())
                .as("one for each component and rule")
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void onlyWhatIsDistributedTogetherCounts() {
        use("gpl", "GPL-2.0-only", "org.acme:app", Scope.TEST);
        use("gpl", "GPL-2.0-only", "org.acme:other", Scope.COMPILE);
        use("apache", "Apache-2.0", "org.acme:app", Scope.COMPILE);
        use("apache", "Apache-2.0", "org.acme:other", Scope.PROVIDED);
        assertThat(conflicts(evaluate())).isEmpty();
        use("late", "Apache-2.0", "org.acme:other", Scope.COMPILE);
        assertThat(conflicts(evaluate())).hasSize(1);
        for (DistributionModel model : List.of(DistributionModel.SAAS, DistributionModel.INTERNAL)) {
            context = context.with(model);
            assertThat(conflicts(evaluate())).as("%s", model).isEmpty();
        }
    }

    @Test
    void whatNobodyHasSaidIsNoConflict() {
        use("gpl", "GPL-2.0-only", "org.acme:app", Scope.COMPILE);
        use("credit", "CC-BY-3.0", "org.acme:app", Scope.COMPILE);
        use("unknown", "NOASSERTION", "org.acme:app", Scope.COMPILE);
        use("ours", "LicenseRef-Acme", "org.acme:app", Scope.COMPILE);
        assertThat(conflicts(evaluate())).isEmpty();
    }

    @Test
    void aLicenseThatPermitsLinkingIsNoConflictForASeparateJar() {
        use("gpl", "GPL-3.0-only", "org.acme:app", Scope.COMPILE);
        use("mail", "GPL-2.0-only WITH Classpath-exception-2.0", "org.acme:app", Scope.COMPILE);
        assertThat(conflicts(evaluate())).isEmpty();
        use("packed", "GPL-2.0-only WITH Classpath-exception-2.0", "org.acme:app", Scope.COMPILE, Linkage.SHADED);
        assertThat(conflicts(evaluate())).hasSize(1);
    }

    @Test
    void anExceptionThatMayPermitItAsksAPerson() {
        use("driver", "GPL-2.0-only WITH Universal-FOSS-exception-1.0", "org.acme:app", Scope.COMPILE);
        use("apache", "Apache-2.0", "org.acme:app", Scope.COMPILE);
        assertThat(conflicts(evaluate()))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.verdict()).isEqualTo(Verdict.NEEDS_REVIEW));
    }

    @Test
    void aComponentDoesNotContradictItself() {
        use("both", "GPL-2.0-only AND Apache-2.0", "org.acme:app", Scope.COMPILE);
        assertThat(conflicts(evaluate())).isEmpty();
    }

    @Test
    void threeAreNamedAndTheOthersCounted() {
        use("gpl", "GPL-2.0-only", "org.acme:app", Scope.COMPILE);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            use(name, "Apache-2.0", "org.acme:app", Scope.COMPILE);
        }
        assertThat(conflicts(evaluate()).get(0).usages().get(0).ruling().because())
                .endsWith("together with org.example:a:1.0, org.example:b:1.0, org.example:c:1.0 and 2 more.");
    }

    private void use(String name, String license, String module, Scope scope) {
        use(name, license, module, scope, Linkage.MAVEN_COMPILE);
    }

    private void use(String name, String license, String module, Scope scope, Linkage linkage) {
        Component component = Component.of(Coordinates.jar("org.example", name, "1.0"), false);
        if (!components.contains(component)) {
            components.add(component);
            conclusions.add(new LicenseConclusion(
                    component,
                    expression(license),
                    ConclusionStatus.AGREED,
                    "test",
                    List.of(expression(license)),
                    LicenseConclusion.Doubt.NONE,
                    List.of()));
        }
        dependencies.add(
                new Dependency(module, component.purl(), scope, false, List.of(component.purl()), List.of(), linkage));
    }

    private Evaluation evaluate() {
        return new PolicyEvaluator(POLICY, FACTS, Product.of(context), LicenseChoices.NONE)
                .evaluate(
                        new DependencyGraph(List.of("org.acme:app", "org.acme:other"), components, dependencies),
                        conclusions,
                        LocalDate.EPOCH);
    }

    private static List<Violation> conflicts(Evaluation evaluation) {
        return evaluation.violations().stream()
                .filter(violation -> violation.rule().equals("licenses-incompatible"))
                .toList();
    }

    private static ComponentRuling ruling(Evaluation evaluation, String name) {
        return evaluation.components().stream()
                .filter(one ->
                        one.conclusion().component().coordinates().artifactId().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Ruling decisive(Evaluation evaluation, String name) {
        return ruling(evaluation, name).decisive().ruling();
    }
}
