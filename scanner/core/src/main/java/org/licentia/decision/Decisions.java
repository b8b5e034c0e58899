package org.licentia.decision;

import java.util.List;

/** Everything that people decided about a product, in the order written. */
public record Decisions(List<LicenseChoice> choices, List<Waiver> waivers, List<Entitlement> entitlements) {
    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());

    public Decisions {
        choices = List.copyOf(choices);
        waivers = List.copyOf(waivers);
        entitlements = List.copyOf(entitlements);
    }
}
