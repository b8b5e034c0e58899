package org.licentia.inventory.remedy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.licentia.decision.ReviewedDecisions.Reviewed;
import org.licentia.decision.Waiver;
import org.licentia.facts.Alternatives;
import org.licentia.inventory.Inventory.Remedy;

/** A license for money, where one is sold, or bought already. */
final class BuyLicense implements WayOut {
    private final Supplier<Alternatives> alternatives;
    private final Contracts contracts;

    BuyLicense(Supplier<Alternatives> alternatives, Contracts contracts) {
        this.alternatives = alternatives;
        this.contracts = contracts;
    }

    @Override
    public List<Remedy> of(Obstacle obstacle) {
        Optional<Reviewed> contract = contracts.covering(obstacle.component());
        if (contract.isPresent()) {
            String words = Contracts.words(contract.get());
            return List.of(new Remedy(
                    "commercial-license",
                    "low",
                    "File that " + obstacle.ga() + " is licensed to you by contract.",
                    "Its use is covered by " + words
                            + ", as your own data says. A waiver with that reason lets the gate pass as long as the"
                            + " contract lasts; the finding stays in every report.",
                    obstacle.waiveCommand(
                            Waiver.Reason.COMMERCIAL_LICENSE,
                            "Covered by contract " + contract.get().subject() + "."),
                    null));
        }
        return isSold(alternatives.get(), obstacle)
                ? List.of(new Remedy(
                        "commercial-license",
                        null,
                        "Buy a commercial license for " + obstacle.ga() + " from those who publish it.",
                        "One is sold; its price is not known here. Once you have it, file the contract under"
                                + " 'entitlements' in .licentia.yml, and a waiver with the reason commercial-license.",
                        "entitlements:\n  - component: " + obstacle.ga()
                                + "\n    vendor: \"\"     # with whom\n    contract: \"\"   # its number or name\n"
                                + "    until: \"\"      # the last day on which it counts\n",
                        ".licentia.yml"))
                : List.of();
    }

    /** Whether a license for money is known to exist; who sells one for an artifact cannot for the work of others in it. */
    static boolean isSold(Alternatives alternatives, Obstacle obstacle) {
        return obstacle.standsAlone()
                && alternatives
                        .of(obstacle.ga(), obstacle.version())
                        .filter(each -> each.commercial())
                        .isPresent();
    }
}
