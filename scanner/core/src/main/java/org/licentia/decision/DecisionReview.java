package org.licentia.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.ReviewedDecisions.Reviewed;
import org.licentia.issue.Issue;
import org.licentia.policy.ComponentRuling;
import org.licentia.policy.Evaluation;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.Product;

/** Puts decisions into effect, and says what became of each. Immutable; any thread may use it. */
public final class DecisionReview {
    private final Decisions decisions;
    private final LocalDate asOf;
    private final ChoiceReview choices;

    public DecisionReview(Decisions decisions, LocalDate asOf) {
        this.decisions = decisions;
        this.asOf = asOf;
        this.choices = new ChoiceReview(decisions.choices(), asOf);
    }

    /** What was chosen where components offer a choice; what is not offered counts for nothing. */
    public LicenseChoices choices(List<LicenseConclusion> conclusions) {
        return choices.choices(conclusions);
    }

    /**
     * Marks what is validly waived.
     *
     * @param evaluation of the product, with these choices taken
     */
    public ReviewedDecisions review(Evaluation evaluation, Product product) {
        List<LicenseConclusion> conclusions = evaluation.components().stream()
                .map(ComponentRuling::conclusion)
                .toList();
        EntitlementReview entitlements = new EntitlementReview(decisions.entitlements(), asOf);
        WaiverReview waivers = new WaiverReview(
                decisions.waivers(),
                entitlements,
                asOf,
                evaluation,
                product.context().model());
        List<Issue> issues = new ArrayList<>();
        List<Reviewed> reviewed = new ArrayList<>(choices.review(conclusions, issues));
        reviewed.addAll(waivers.review(issues));
        reviewed.addAll(entitlements.review(
                conclusions.stream().map(LicenseConclusion::component).toList(), issues));
        return new ReviewedDecisions(waivers.evaluation(), reviewed, issues);
    }
}
