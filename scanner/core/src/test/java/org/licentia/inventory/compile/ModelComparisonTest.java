package org.licentia.inventory.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.ReviewedDecisions;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Scope;
import org.licentia.inventory.Inventory.ModelChange;
import org.licentia.inventory.Inventory.ModelEntry;
import org.licentia.inventory.compile.Judgement.ModelEvaluation;
import org.licentia.inventory.remedy.Priority;
import org.licentia.policy.DistributionContext;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.Evaluation;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.PolicyReader;
import org.licentia.policy.Product;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.SpdxTerm;

/** The models side by side, and what a violation weighs under each. */
class ModelComparisonTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final Policy POLICY = new PolicyReader(FACTS, PolicyWords.standard()).builtIn(PolicyReader.STANDARD);
    private static final Product BINARY =
            Product.of(new DistributionContext(DistributionModel.DISTRIBUTED_BINARY, DistributionContext.PROPRIETARY));
    private static final Component LIBRARY = Component.of(Coordinates.jar("com.example", "lib", "1"), false);

    @Test
    void everyModelIsSetBesideTheProductsOwn() {
        List<ModelEntry> models = ModelComparison.of(judgement("GPL-3.0-only"));

        assertThat(models)
                .extracting(ModelEntry::distribution)
                .containsExactly("distributed-binary", "saas", "internal", "source-distribution", "embedded-device");
        assertThat(models).extracting(ModelEntry::own).containsExactly(true, false, false, false, false);
        assertThat(models.get(0).changes()).isEmpty();
        assertThat(models.get(0).violations()).isOne();
        assertThat(models.get(1).violations()).isZero();
        assertThat(models.get(1).verdicts()).containsEntry("allow", 1).containsEntry("deny", 0);
        assertThat(models.get(1).changes())
                .extracting(ModelChange::component, ModelChange::verdict)
                .containsExactly(tuple("pkg:maven/com.example/lib@1", "allow"));
    }

    @Test
    void nobodyAskedMeansNothingToCompare() {
        Judgement judgement = judgement("MIT");

        assertThat(ModelComparison.of(new Judgement(POLICY, BINARY, judgement.reviewed(), List.of())))
                .isEmpty();
    }

    @Test
    void whatIsDeniedInWhatShipsBlocksAndTheRestWaits() {
        assertThat(priority("GPL-3.0-only", Scope.COMPILE, BINARY)).isEqualTo("critical-blocker");
        assertThat(priority("GPL-3.0-only", Scope.PROVIDED, BINARY)).isEqualTo("future");
        assertThat(priority("JSON", Scope.RUNTIME, BINARY)).isEqualTo("before-launch");
        assertThat(priority("JSON", Scope.TEST, BINARY)).isEqualTo("future");
        assertThat(priority("AGPL-3.0-only", Scope.COMPILE, BINARY.with(DistributionModel.SAAS)))
                .isEqualTo("critical-blocker");
        assertThat(priority("JSON", Scope.PROVIDED, BINARY.with(DistributionModel.SAAS)))
                .isEqualTo("before-launch");
        Product kept = new Product(BINARY.context(), module -> false, BINARY.linkages(), BINARY.delivered());
        assertThat(priority("JSON", Scope.COMPILE, kept)).isEqualTo("future");
    }

    private static String priority(String license, Scope scope, Product product) {
        return Priority.of(evaluation(license, scope, product).violations().get(0));
    }

    private static Judgement judgement(String license) {
        Evaluation own = evaluation(license, Scope.COMPILE, BINARY);
        return new Judgement(
                POLICY,
                BINARY,
                new ReviewedDecisions(own, List.of(), List.of()),
                Arrays.stream(DistributionModel.values())
                        .map(model ->
                                new ModelEvaluation(model, evaluation(license, Scope.COMPILE, BINARY.with(model))))
                        .toList());
    }

    private static Evaluation evaluation(String license, Scope scope, Product product) {
        SpdxTerm term = SpdxTerm.of(license);
        DependencyGraph graph = new DependencyGraph(
                List.of("com.acme:app"),
                List.of(LIBRARY),
                List.of(Dependency.resolved(
                        "com.acme:app", LIBRARY.purl(), scope, false, List.of(LIBRARY.purl()), List.of())));
        LicenseConclusion conclusion = new LicenseConclusion(
                LIBRARY,
                term,
                ConclusionStatus.DECLARED_ONLY,
                "one-declaration",
                List.of(term),
                LicenseConclusion.Doubt.NONE,
                List.of());
        return new PolicyEvaluator(POLICY, FACTS, product, LicenseChoices.NONE)
                .evaluate(graph, List.of(conclusion), LocalDate.of(2026, 1, 1));
    }
}
