package org.licentia.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;

/**
 * All that a rule may know about a use, besides the license.
 *
 * @param shipped whether the module that uses it is part of what is distributed; only the user can say that it is not
 * @param browser whether the component's content is delivered to browsers
 */
public record UseContext(
        DistributionContext product,
        Scope scope,
        boolean optional,
        boolean direct,
        Linkage linkage,
        boolean shipped,
        boolean browser) {
    // Written out: the JVM would put a record's own together anew at every start.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof UseContext that
                        && product.equals(that.product)
                        && scope == that.scope
                        && optional == that.optional
                        && direct == that.direct
                        && linkage == that.linkage
                        && shipped == that.shipped
                        && browser == that.browser);
    }

    @Override
    public int hashCode() {
        return Objects.hash(product, scope, optional, direct, linkage, shipped, browser);
    }
}
