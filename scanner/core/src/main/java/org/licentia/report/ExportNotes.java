package org.licentia.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.licentia.inventory.Inventory;

/** What every export says of itself beside its findings, whatever its format. */
public final class ExportNotes {
    private ExportNotes() {}

    /**
     * In the order to print: what it is not, what judged and when, whether it is complete, what was looked at. Keys are
     * {@code kebab-case}.
     */
    public static Map<String, String> of(Inventory inventory) {
        Inventory.Policy policy = inventory.policy();
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("disclaimer", inventory.disclaimer());
        notes.put("target", inventory.target().coordinates());
        notes.put("as-of", inventory.asOf());
        notes.put("policy", policy.id());
        notes.put("policy-sha256", policy.sha256());
        notes.put("distribution-model", policy.distribution());
        notes.put("outbound-license", policy.outbound());
        notes.put("complete", inventory.complete() ? "yes" : "no");
        notes.put("looked-at", lookedAt(inventory));
        notes.put("not-looked-at", String.join(" ", inventory.notLookedAt()));
        notes.put("data-sources", String.join("; ", inventory.dataSources()));
        return notes;
    }

    /** The key of a note as people read it: {@code As of}. */
    public static String title(String key) {
        return key.equals("policy-sha256")
                ? "SHA-256 of the policy"
                : Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('-', ' ');
    }

    /** What was looked at, one sentence. */
    public static String lookedAt(Inventory inventory) {
        Inventory.Summary summary = inventory.summary();
        return (inventory.target().pomsOnly() ? "The POMs of " : "The POMs and artifacts of ")
                + counted(summary.components(), "component") + " that "
                + counted(summary.modules(), "module") + (summary.modules() == 1 ? " uses." : " use.");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
