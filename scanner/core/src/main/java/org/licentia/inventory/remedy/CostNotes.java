package org.licentia.inventory.remedy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.Alternatives;

/** What it costs to keep a component, as far as anybody said. Prices are the user's data; we know none. */
final class CostNotes {
    private final Supplier<Alternatives> alternatives;
    private final Contracts contracts;

    CostNotes(Supplier<Alternatives> alternatives, Contracts contracts) {
        this.alternatives = alternatives;
        this.contracts = contracts;
    }

    /** A sentence; null where nothing is known. */
    @Nullable
    String of(Obstacle obstacle) {
        return contracts
                .covering(obstacle.component())
                .map(contract -> "Covered by " + Contracts.words(contract) + ".")
                .orElseGet(() -> sold(obstacle));
    }

    private @Nullable String sold(Obstacle obstacle) {
        return BuyLicense.isSold(alternatives.get(), obstacle)
                ? "A commercial license is sold for it; its price is not known here, and no contract is filed."
                : null;
    }
}
