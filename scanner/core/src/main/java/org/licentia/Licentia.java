package org.licentia;

import java.util.ArrayList;
import java.util.List;
import org.licentia.conclusion.Concluder;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.DecisionReview;
import org.licentia.decision.ReviewedDecisions;
import org.licentia.evidence.EvidenceCollector;
import org.licentia.evidence.curation.Curations;
import org.licentia.graph.ResolvedGraph;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryCompiler;
import org.licentia.inventory.Judgement;
import org.licentia.inventory.Judgement.ModelEvaluation;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.Evaluation;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.Product;

/** The front door: from a request to an inventory. */
public final class Licentia {
    private Licentia() {}

    /**
     * Scans one target and returns everything there is to say about its licenses.
     *
     * @throws LicentiaException when there is nothing to scan at all
     */
    public static Inventory scan(ScanRequest request) {
        ResolvedGraph resolved = request.source().resolve();
        EvidenceCollector.Collection found = new EvidenceCollector(
                        StandardParts.detectors(request.deep()),
                        StandardParts.archiveOpener(),
                        request.cache(),
                        request.executor(),
                        request.listener())
                .collect(resolved);
        Curations.Applied curated = request.curations()
                .apply(found.components(), request.asOf(), resolved.target().pomsOnly());
        List<LicenseConclusion> conclusions = new Concluder().conclude(curated.components());
        DecisionReview decisions = new DecisionReview(request.decisions(), request.asOf());
        ReviewedDecisions reviewed =
                decisions.review(judge(request, request.product(), decisions, found, conclusions), request.product());
        List<ModelEvaluation> models = request.models().stream()
                .sorted()
                .map(model -> new ModelEvaluation(
                        model,
                        model == request.product().context().model()
                                ? reviewed.evaluation()
                                : evaluate(request, request.product().with(model), decisions, found, conclusions)))
                .toList();
        List<Issue> issues = new ArrayList<>(resolved.issues());
        issues.addAll(found.issues());
        issues.addAll(curated.issues());
        issues.addAll(reviewed.evaluation().issues());
        issues.addAll(reviewed.issues());
        return new InventoryCompiler(
                        StandardParts.licenseList(),
                        StandardParts.licenseFacts(),
                        StandardParts::alternatives,
                        version(),
                        request.deep())
                .compile(
                        found.resolved(),
                        found.components(),
                        conclusions,
                        new Judgement(request.policy(), request.product(), reviewed, models),
                        issues,
                        request.asOf());
    }

    /** What the policy says of the product distributed in another way, decisions applied. */
    private static Evaluation evaluate(
            ScanRequest request,
            Product product,
            DecisionReview decisions,
            EvidenceCollector.Collection found,
            List<LicenseConclusion> conclusions) {
        return decisions
                .review(judge(request, product, decisions, found, conclusions), product)
                .evaluation();
    }

    private static Evaluation judge(
            ScanRequest request,
            Product product,
            DecisionReview decisions,
            EvidenceCollector.Collection found,
            List<LicenseConclusion> conclusions) {
        return new PolicyEvaluator(request.policy(), StandardParts.licenseFacts(), product, decisions.choices())
                .evaluate(found.resolved().graph(), conclusions, request.asOf());
    }

    /** The version of Licentia itself. */
    public static String version() {
        String version = Licentia.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The version of the SPDX license list in use. */
    public static String licenseListVersion() {
        return StandardParts.licenseList().version();
    }
}
