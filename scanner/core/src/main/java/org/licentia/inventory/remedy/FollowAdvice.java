package org.licentia.inventory.remedy;

import java.util.List;
import java.util.function.Supplier;
import org.licentia.facts.Alternatives;
import org.licentia.inventory.Inventory.Remedy;

/** What is known to help with a well-known component where nothing simply takes its place. */
final class FollowAdvice implements WayOut {
    private final Supplier<Alternatives> alternatives;

    FollowAdvice(Supplier<Alternatives> alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    public List<Remedy> of(Obstacle obstacle) {
        return obstacle.standsAlone()
                ? alternatives
                        .get()
                        .of(obstacle.ga(), obstacle.version())
                        .flatMap(known -> known.advises()
                                .map(advice -> new Remedy(
                                        "other",
                                        known.useInstead().isEmpty() ? known.effort() : null,
                                        advice,
                                        "This is known of " + obstacle.ga()
                                                + " in general; whether it fits this use is for you to see.",
                                        null,
                                        null)))
                        .stream()
                        .toList()
                : List.of();
    }
}
