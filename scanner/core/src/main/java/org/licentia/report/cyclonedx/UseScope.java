package org.licentia.report.cyclonedx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.InventoryEntry.Usage;

/**
 * What Maven's scopes are in CycloneDX, the strongest of all uses: {@code required} runs with the product;
 * {@code optional} may be absent when it runs; {@code excluded} is for tests and other purposes than running it.
 *
 * @param name as documents state it; null when there is no use
 * @param external whether the environment of the product provides it
 */
record UseScope(@Nullable String name, boolean external) {
    private static final UseScope REQUIRED = new UseScope("required", false);
    private static final UseScope OPTIONAL = new UseScope("optional", false);
    private static final UseScope PROVIDED = new UseScope("optional", true);
    private static final UseScope EXCLUDED = new UseScope("excluded", false);
    /** Readers then take it for required. */
    private static final UseScope UNKNOWN = new UseScope(null, false);

    private static final List<UseScope> STRONGEST_FIRST = List.of(REQUIRED, OPTIONAL, PROVIDED, EXCLUDED);

    static UseScope of(InventoryEntry entry) {
        List<UseScope> uses = entry.usages().stream().map(UseScope::of).toList();
        return STRONGEST_FIRST.stream().filter(uses::contains).findFirst().orElse(UNKNOWN);
    }

    private static UseScope of(Usage usage) {
        if (!usage.shipped()) {
            return EXCLUDED;
        }
        return switch (usage.scope()) {
            case "test" -> EXCLUDED;
            case "provided" -> PROVIDED;
            default -> usage.optional() ? OPTIONAL : REQUIRED;
        };
    }
}
