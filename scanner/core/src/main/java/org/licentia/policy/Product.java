package org.licentia.policy;

import java.util.Set;
import java.util.function.Predicate;
import org.licentia.graph.Component;
import org.licentia.graph.Dependency;
import org.licentia.graph.Linkage;
import org.licentia.graph.Purl;

/**
 * What only its makers can say of the product that is judged, and what was seen of it.
 *
 * @param context how it is distributed; the policy's own assumption unless somebody said otherwise
 * @param ships whether a module, {@code group:artifact}, is part of what is distributed
 * @param linkages how components are used, where that is more than their artifacts show
 * @param delivered the components whose content is delivered to browsers
 */
public record Product(
        DistributionContext context, Predicate<String> ships, DeclaredLinkages linkages, Set<Purl> delivered) {
    public Product {
        delivered = Set.copyOf(delivered);
    }

    /** A product of which nothing is said: every module ships, and every component is used as it was found. */
    public static Product of(DistributionContext context) {
        return new Product(context, module -> true, (component, found) -> found, Set.of());
    }

    /** The same product, distributed in another way. */
    public Product with(DistributionModel model) {
        return new Product(context.with(model), ships, linkages, delivered);
    }

    /** The same product, of which it was seen what is delivered to browsers. */
    public Product delivering(Set<Purl> components) {
        return new Product(context, ships, linkages, components);
    }

    /** A use in this product, as rules see it. */
    UseContext use(Component component, Dependency usage) {
        return new UseContext(
                context,
                usage.scope(),
                usage.optional(),
                usage.direct(),
                linkages.linkage(component, usage.linkage()),
                ships.test(usage.module()),
                delivered.contains(component.purl()));
    }

    /** How components are used, where that is more than their artifacts show. */
    @FunctionalInterface
    public interface DeclaredLinkages {
        /**
         * How a component is used; never less than what was found.
         *
         * @param found as the artifact shows it
         */
        Linkage linkage(Component component, Linkage found);
    }
}
