package org.licentia.inventory.compile;

import java.util.List;
import org.licentia.decision.ReviewedDecisions;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.Evaluation;
import org.licentia.policy.Policy;
import org.licentia.policy.Product;

/**
 * All that was judged in a scan.
 *
 * @param models the same under further distribution models, in the order of {@link DistributionModel}; empty when nobody
 *     asked for them
 */
public record Judgement(Policy policy, Product product, ReviewedDecisions reviewed, List<ModelEvaluation> models) {
    public Judgement {
        models = List.copyOf(models);
    }

    /** What the policy says under a distribution model that is not the product's own, decisions applied. */
    public record ModelEvaluation(DistributionModel model, Evaluation evaluation) {}
}
