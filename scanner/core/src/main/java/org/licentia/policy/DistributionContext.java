package org.licentia.policy;

import org.jspecify.annotations.Nullable;
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

    // Written out: the JVM would put a record's own together anew at every start.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof DistributionContext that && model == that.model && outbound.equals(that.outbound));
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + outbound.hashCode();
    }
}
