package org.licentia.decision;

import java.time.LocalDate;
import java.util.List;
import org.licentia.policy.Evaluation;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.Product;

/** Puts decisions into effect, and says what became of each. */
public final class DecisionReview {
    private final Decisions decisions;
    private final LocalDate asOf;

    public DecisionReview(Decisions decisions, LocalDate asOf) {
        this.decisions = decisions;
        this.asOf = asOf;
    }

    /** What was chosen where components offer a choice; what is not offered counts for nothing. */
    public LicenseChoices choices() {
        return LicenseChoices.NONE;
    }

    /** Marks what is validly waived. */
    public ReviewedDecisions review(Evaluation evaluation, Product product) {
        return new ReviewedDecisions(evaluation, List.of(), List.of());
    }
}
