package org.licentia.inventory.diff;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Scope;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.InventoryEntry.Usage;

/** Whether a component comes nearer to customers than before: through a weightier scope, or a module that ships now. */
final class Escalation {
    private static final int SHIPPED = 3;
    private static final int PROVIDED = 2;
    private static final int TESTED = 1;

    private final InventoryEntry before;
    private final InventoryEntry after;

    Escalation(InventoryEntry before, InventoryEntry after) {
        this.before = before;
        this.after = after;
    }

    /** What happened, for people; null when it comes no nearer. */
    @Nullable
    String sentence() {
        Map<String, Integer> was = byModule(before);
        int most = was.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return after.usages().stream()
                .filter(usage -> nearness(usage) > was.getOrDefault(usage.module(), most))
                .min(Comparator.comparing(Escalation::nearness)
                        .reversed()
                        .thenComparing(Usage::module)
                        .thenComparing(Usage::scope))
                .map(usage ->
                        "In " + usage.module() + " it is now used in scope " + usage.scope() + where(usage.module()))
                .orElse(null);
    }

    private String where(String module) {
        boolean shipsNow = before.usages().stream()
                        .anyMatch(usage -> usage.module().equals(module) && !usage.shipped())
                && after.usages().stream().anyMatch(usage -> usage.module().equals(module) && usage.shipped());
        return shipsNow ? ", and that module now ships." : "; it was " + scope(before) + ".";
    }

    /** The scope that weighs most of all uses of a component; {@code unused} when nobody uses it. */
    static String scope(InventoryEntry entry) {
        return entry.usages().stream()
                .min(Comparator.comparing(Escalation::nearness)
                        .reversed()
                        .thenComparing(usage -> Scope.parse(usage.scope()).orElse(Scope.COMPILE)))
                .map(usage -> usage.scope() + (usage.shipped() ? "" : ", not shipped"))
                .orElse("unused");
    }

    private static Map<String, Integer> byModule(InventoryEntry entry) {
        Map<String, Integer> nearness = new HashMap<>();
        entry.usages().forEach(usage -> nearness.merge(usage.module(), nearness(usage), Math::max));
        return nearness;
    }

    // A module that does not ship brings nothing nearer than tests do.
    private static int nearness(Usage usage) {
        if (!usage.shipped()) {
            return TESTED;
        }
        return switch (Scope.parse(usage.scope()).orElse(Scope.COMPILE)) {
            case COMPILE, RUNTIME, SYSTEM -> SHIPPED;
            case PROVIDED -> PROVIDED;
            case TEST -> TESTED;
        };
    }
}
