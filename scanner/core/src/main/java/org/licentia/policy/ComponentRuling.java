package org.licentia.policy;

import java.util.List;
import org.licentia.conclusion.LicenseConclusion;

/**
 * The rulings on every use of one component. The component's decision is the strictest of them.
 *
 * @param usages in the order of the graph; empty only for a component that nobody uses
 * @param decisive the strictest usage, the nearest to its module when several are equally strict
 */
public record ComponentRuling(LicenseConclusion conclusion, List<UsageRuling> usages, UsageRuling decisive) {
    public ComponentRuling {
        usages = List.copyOf(usages);
    }

    /** Every ruling there is: those on its uses, or on a component that nobody uses the one that decides. */
    List<UsageRuling> rulings() {
        return usages.isEmpty() ? List.of(decisive) : usages;
    }
}
