package org.licentia.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.InventoryEntry;

/**
 * One way in which modules use a component. Modules of one project often come by a component in the very same way; the
 * page says it once.
 *
 * @param module the first module that uses it so
 * @param manner how, in a few words
 * @param likewise the next few modules that use it so
 * @param more how many further modules only the inventory document names
 */
record ComponentUse(String module, Way way, List<String> likewise, int more) {
    private static final int NAMED = 12;

    /** What is the same for all modules of one use. */
    record Way(
            String scope,
            String manner,
            List<String> path,
            List<String> otherOwners,
            String tone,
            String verdict,
            @Nullable String rule,
            @Nullable String chosen) {
        // Written out: the JVM would put a record's own together anew at every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || (other instanceof Way that
                            && scope.equals(that.scope)
                            && manner.equals(that.manner)
                            && path.equals(that.path)
                            && otherOwners.equals(that.otherOwners)
                            && tone.equals(that.tone)
                            && verdict.equals(that.verdict)
                            && Objects.equals(rule, that.rule)
                            && Objects.equals(chosen, that.chosen));
        }

        @Override
        public int hashCode() {
            return Objects.hash(scope, manner, path, otherOwners, tone, verdict, rule, chosen);
        }
    }

    /** The uses of a component, in the order of the inventory. */
    static List<ComponentUse> of(InventoryEntry entry) {
        Map<Way, List<String>> modules = new LinkedHashMap<>();
        for (InventoryEntry.Usage usage : entry.usages()) {
            modules.computeIfAbsent(way(usage), key -> new ArrayList<>()).add(usage.module());
        }
        return modules.entrySet().stream()
                .map(use -> of(use.getKey(), use.getValue()))
                .toList();
    }

    private static ComponentUse of(Way way, List<String> modules) {
        List<String> named =
                modules.subList(1, Math.min(modules.size(), NAMED + 1)).stream().toList();
        return new ComponentUse(modules.get(0), way, named, modules.size() - 1 - named.size());
    }

    private static Way way(InventoryEntry.Usage usage) {
        String verdict = usage.verdict();
        String manner = usage.direct() ? "direct" : "transitive";
        manner += usage.optional() ? ", optional" : "";
        manner += usage.linkage().equals("maven-compile") ? "" : ", " + usage.linkage();
        return new Way(
                usage.scope(),
                manner,
                usage.path(),
                usage.otherOwners(),
                verdict == null ? "own" : Glossary.tone(verdict),
                verdict == null ? "Not judged" : Glossary.verdict(verdict).label(),
                usage.rule(),
                usage.chosen());
    }

    /** How many modules use it so, each once for each scope. */
    int modules() {
        return 1 + likewise.size() + more;
    }
}
