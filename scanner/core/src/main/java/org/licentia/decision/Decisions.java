package org.licentia.decision;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that people decided about a product, in the order written.
 *
 * @param product what they say of the product itself
 */
public record Decisions(
        List<LicenseChoice> choices, List<Waiver> waivers, List<Entitlement> entitlements, DeclaredProduct product) {
    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(List.of(), List.of(), List.of(), DeclaredProduct.NOTHING);

    public Decisions {
        choices = List.copyOf(choices);
        waivers = List.copyOf(waivers);
        entitlements = List.copyOf(entitlements);
    }

    /** These, and those of another file; of the product speaks this one. */
    public Decisions and(Decisions others) {
        return new Decisions(
                Stream.concat(choices.stream(), others.choices.stream()).toList(),
                Stream.concat(waivers.stream(), others.waivers.stream()).toList(),
                Stream.concat(entitlements.stream(), others.entitlements.stream())
                        .toList(),
                product);
    }
}
