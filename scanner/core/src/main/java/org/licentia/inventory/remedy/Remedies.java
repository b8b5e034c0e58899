package org.licentia.inventory.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.licentia.facts.Alternatives;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.policy.Violation;

/** Paste-ready ways out of a violation, worded for the dependency that the reader can touch. */
final class Remedies {
    private static final int MOST = 6;

    private final List<WayOut> ways;

    /**
     * Every kind of advice, one line each, best first.
     *
     * @param violations all of them: what brings a component may be one itself
     * @param asOf the date of what is proposed, {@code yyyy-MM-dd}
     */
    Remedies(List<Violation> violations, Supplier<Alternatives> alternatives, Contracts contracts, String asOf) {
        this.ways = List.of(
                new ObtainFirst(),
                new AskTheAuthors(),
                new ConfirmTheTerms(),
                new TakeOtherBranch(asOf),
                new TakeOtherVersion(true, alternatives),
                new ChangeTheBuild(false, violations),
                new UseReplacement(alternatives),
                new FollowAdvice(alternatives),
                new TakeOtherVersion(false, alternatives),
                new BuyLicense(alternatives, contracts),
                new ChangeTheBuild(true, violations),
                new FileTheAnswer());
    }

    /** Best first, and not many. */
    List<Remedy> of(Obstacle obstacle) {
        List<Remedy> remedies = new ArrayList<>();
        for (WayOut way : ways) {
            if (remedies.size() < MOST) {
                remedies.addAll(way.of(obstacle));
            }
        }
        return remedies.stream().limit(MOST).toList();
    }
}
