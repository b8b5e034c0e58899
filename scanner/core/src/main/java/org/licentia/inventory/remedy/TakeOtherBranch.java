package org.licentia.inventory.remedy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.policy.Ruling;
import org.licentia.policy.UsageRuling;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * Where a component offers a choice and somebody took a branch that does not pass: the one that does. Without such a
 * decision the policy takes the mildest branch by itself.
 */
final class TakeOtherBranch implements WayOut {
    private final String asOf;

    /** @param asOf the date of the decision proposed, {@code yyyy-MM-dd} */
    TakeOtherBranch(String asOf) {
        this.asOf = asOf;
    }

    @Override
    public List<Remedy> of(Obstacle obstacle) {
        LicenseConclusion conclusion = obstacle.conclusion();
        boolean offered = conclusion.doubt() == LicenseConclusion.Doubt.NONE
                && conclusion.readings().size() <= 1
                && obstacle.standing(conclusion.expression()) == Standing.PASSES;
        if (!offered) {
            return List.of();
        }
        Set<SpdxExpression> branches = new LinkedHashSet<>();
        for (UsageRuling usage : obstacle.violation().usages()) {
            Ruling best = obstacle.policy().apply(conclusion.expression(), usage.use());
            boolean other = !Set.copyOf(best.licenses())
                    .equals(Set.copyOf(usage.ruling().licenses()));
            if (best.chosen() && other) {
                branches.add(SpdxExpression.and(best.licenses()));
            }
        }
        return branches.stream()
                .filter(branch -> obstacle.standing(branch) == Standing.PASSES)
                .limit(1)
                .map(branch -> remedy(obstacle, branch))
                .toList();
    }

    private Remedy remedy(Obstacle obstacle, SpdxExpression branch) {
        List<SpdxTerm> taken = obstacle.violation().usages().get(0).ruling().licenses();
        return new Remedy(
                "choice",
                "low",
                "Take " + branch + " of what " + obstacle.ga() + " offers.",
                "It offers " + obstacle.conclusion().expression() + ", and "
                        + (taken.isEmpty() ? "another branch" : SpdxExpression.and(taken))
                        + " was taken. The policy lets " + branch
                        + " pass in this use. Replace the choice that is there; scan again and the finding is gone.",
                "choices:\n  - component: " + obstacle.ga() + "\n    versions: \"" + obstacle.version()
                        + "\"\n    license: " + branch + "\n    by: \"\"   # who decides\n    date: " + asOf + "\n",
                ".licentia.yml");
    }
}
