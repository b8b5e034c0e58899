package org.licentia.policy;

import org.licentia.spdx.SpdxTerm;

/**
 * How a product is distributed, and under which license.
 *
 * @param outbound the product's own license: an SPDX id, with its exception if it has one, or a {@code LicenseRef-} for
 *     proprietary terms
 */
public record DistributionContext(DistributionModel model, SpdxTerm outbound) {
    /** Terms of our own, closed source. */
    public static final SpdxTerm PROPRIETARY = SpdxTerm.of("LicenseRef-Proprietary");

    /** The same product, distributed in another way. */
    public DistributionContext with(DistributionModel other) {
        return new DistributionContext(other, outbound);
    }

    /** Whether the product has proprietary terms, which no compatibility matrix knows. */
    public boolean isProprietary() {
        return outbound.license().startsWith("LicenseRef-");
    }
}
