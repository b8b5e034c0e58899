package org.licentia.policy;

import java.util.List;
import org.licentia.facts.LicenseObligations;
import org.licentia.facts.Obligation;
import org.licentia.spdx.SpdxTerm;

/**
 * One thing owed for one component.
 *
 * @param licenses those that ask for it, in the order written
 * @param basis the best that is known of whether they do
 */
public record OwedObligation(Obligation obligation, List<SpdxTerm> licenses, LicenseObligations.Basis basis) {
    public OwedObligation {
        licenses = List.copyOf(licenses);
    }
}
