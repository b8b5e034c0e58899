package org.licentia.inventory.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licentia.graph.Purl;
import org.licentia.inventory.Inventory.ModelChange;
import org.licentia.inventory.Inventory.ModelEntry;
import org.licentia.inventory.compile.Judgement.ModelEvaluation;
import org.licentia.policy.ComponentRuling;
import org.licentia.policy.Evaluation;
import org.licentia.policy.Ruling;
import org.licentia.policy.Verdict;

/** The verdicts under several distribution models, side by side: what would change if the product went another way. */
final class ModelComparison {
    private ModelComparison() {}

    /** One entry for each model that was judged, in the order given. */
    static List<ModelEntry> of(Judgement judgement) {
        Evaluation own = judgement.reviewed().evaluation();
        Map<Purl, Ruling> rulings = new LinkedHashMap<>();
        own.components().forEach(each -> rulings.put(purl(each), each.decisive().ruling()));
        return judgement.models().stream()
                .map(model -> entry(
                        model, model.model() == judgement.product().context().model(), rulings))
                .toList();
    }

    private static ModelEntry entry(ModelEvaluation model, boolean own, Map<Purl, Ruling> rulings) {
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.toString(), 0);
        }
        List<ModelChange> changes = new ArrayList<>();
        for (ComponentRuling each : model.evaluation().components()) {
            Ruling ruling = each.decisive().ruling();
            verdicts.merge(ruling.verdict().toString(), 1, Integer::sum);
            Ruling before = rulings.get(purl(each));
            if (before == null || differ(before, ruling)) {
                changes.add(new ModelChange(
                        purl(each).text(), ruling.verdict().toString(), ruling.rule(), ruling.because()));
            }
        }
        int violations = (int) model.evaluation().violations().stream()
                .filter(violation -> violation.waivedBy() == null)
                .count();
        return new ModelEntry(model.model().toString(), own, verdicts, violations, changes);
    }

    /** Another verdict, or another reason for stopping it. */
    private static boolean differ(Ruling left, Ruling right) {
        return left.verdict() != right.verdict()
                || (!right.verdict().passes() && !left.rule().equals(right.rule()));
    }

    private static Purl purl(ComponentRuling ruling) {
        return ruling.conclusion().component().purl();
    }
}
