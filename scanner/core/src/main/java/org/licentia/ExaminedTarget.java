package org.licentia;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.DecisionReview;
import org.licentia.decision.Decisions;
import org.licentia.decision.ReviewedDecisions;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.graph.ResolvedGraph;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.compile.InventoryCompiler;
import org.licentia.inventory.compile.Judgement;
import org.licentia.inventory.compile.Judgement.ModelEvaluation;
import org.licentia.issue.Issue;
import org.licentia.issue.Meter;
import org.licentia.issue.Secrets;
import org.licentia.issue.Stage;
import org.licentia.policy.Evaluation;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.Product;
import org.licentia.report.json.InventoryRedaction;

/**
 * A target of which is known what it is made of and under which licenses; it may be judged more than once, by other
 * decisions each time, without being looked at again.
 *
 * @param request what was asked for
 * @param resolved with what components contain
 * @param evidence of each component, with what curations say of it
 * @param conclusions one for each component
 * @param issues of everything before the judging
 */
public record ExaminedTarget(
        ScanRequest request,
        ResolvedGraph resolved,
        List<ComponentEvidence> evidence,
        List<LicenseConclusion> conclusions,
        List<Issue> issues) {
    public ExaminedTarget {
        evidence = List.copyOf(evidence);
        conclusions = List.copyOf(conclusions);
        issues = List.copyOf(issues);
    }

    /** Everything there is to say about its licenses. */
    public Inventory inventory() {
        Product product = product();
        Meter meter = request.meter();
        ReviewedDecisions reviewed = meter.timed(Stage.POLICY, () -> judge(request.decisions(), product));
        List<ModelEvaluation> models = meter.timed(Stage.POLICY, () -> models(reviewed, product));
        List<Issue> all = new ArrayList<>(issues);
        all.addAll(reviewed.evaluation().issues());
        all.addAll(reviewed.issues());
        all.addAll(request.decisions().product().issues(resolved.target(), resolved.graph()));
        return meter.timed(
                Stage.REPORT,
                () -> InventoryRedaction.of(
                        compiled(new Judgement(request.policy(), product, reviewed, models), all), Secrets.known()));
    }

    private List<ModelEvaluation> models(ReviewedDecisions reviewed, Product product) {
        return request.models().stream()
                .sorted()
                .map(model -> new ModelEvaluation(
                        model,
                        model == product.context().model()
                                ? reviewed.evaluation()
                                : judge(request.decisions(), product.with(model))
                                        .evaluation()))
                .toList();
    }

    private Inventory compiled(Judgement judgement, List<Issue> all) {
        return new InventoryCompiler(
                        StandardParts.licenseList(),
                        StandardParts.licenseFacts(),
                        StandardParts::alternatives,
                        Licentia.version(),
                        request.deep())
                .compile(resolved, evidence, conclusions, judgement, all, request.asOf());
    }

    /** What becomes of these decisions, in place of those that were asked for. */
    public ReviewedDecisions judge(Decisions decisions) {
        return judge(decisions, product());
    }

    /** The product, with what was seen of what it delivers to browsers. */
    private Product product() {
        return request.product()
                .delivering(evidence.stream()
                        .filter(ComponentEvidence::browser)
                        .map(each -> each.component().purl())
                        .collect(Collectors.toSet()));
    }

    private ReviewedDecisions judge(Decisions decisions, Product product) {
        DecisionReview review = new DecisionReview(decisions, request.asOf());
        Evaluation evaluation = new PolicyEvaluator(
                        request.policy(), StandardParts.licenseFacts(), product, review.choices(conclusions))
                .evaluate(resolved.graph(), conclusions, request.asOf());
        return review.review(evaluation, product);
    }
}
