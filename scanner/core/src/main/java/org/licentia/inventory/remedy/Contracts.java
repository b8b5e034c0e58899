package org.licentia.inventory.remedy;

import java.util.List;
import java.util.Optional;
import org.licentia.decision.ReviewedDecisions;
import org.licentia.decision.ReviewedDecisions.Reviewed;
import org.licentia.decision.ReviewedDecisions.State;
import org.licentia.graph.Component;

/** The entitlements that are in force: contracts that let us use components on other terms than the public license. */
public final class Contracts {
    private static final String ENTITLEMENT = "entitlement";

    private final List<Reviewed> inForce;

    public Contracts(ReviewedDecisions reviewed) {
        inForce = reviewed.decisions().stream()
                .filter(decision -> decision.kind().equals(ENTITLEMENT))
                .filter(decision -> decision.state() == State.IN_FORCE || decision.state() == State.EXPIRES_SOON)
                .toList();
    }

    /** The contract that covers a component; empty when there is none. */
    Optional<Reviewed> covering(Component component) {
        return inForce.stream()
                .filter(decision -> decision.applied().contains(component.purl().text()))
                .findFirst();
    }

    /** A contract in words: number, vendor, last day and price, as far as they are known. */
    static String words(Reviewed contract) {
        return "contract " + contract.subject() + " with " + contract.by()
                + (contract.until() == null ? "" : " until " + contract.until())
                + (contract.price() == null ? "" : ", " + contract.price());
    }
}
