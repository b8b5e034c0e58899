package org.licentia.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * One component that one rule does not let pass, as a card shows it.
 *
 * @param anchor the same in every report, so that links to it last
 * @param component where the inventory shows it
 * @param judged the stricter reading that was judged; null when the license is certain
 * @param owner the direct dependency to touch; null when the component is itself one
 * @param others further modules and scopes concerned
 */
record Finding(
        String anchor,
        String component,
        String purl,
        String coordinates,
        String rule,
        String verdict,
        String priority,
        String category,
        String because,
        String fix,
        String license,
        List<ExpressionWords.Word> words,
        @Nullable String judged,
        String status,
        String statusMeaning,
        String module,
        String scope,
        @Nullable String owner,
        List<String> path,
        List<String> others,
        List<Inventory.Remedy> remedies,
        @Nullable String waivedBy) {

    /** All findings of an inventory, in its order. */
    static List<Finding> allOf(Inventory inventory, ExpressionWords expressions) {
        Map<String, InventoryEntry.License> licenses = new HashMap<>();
        inventory.components().forEach(entry -> licenses.put(entry.purl(), entry.license()));
        return inventory.violations().stream()
                .map(violation -> of(violation, licenses.get(violation.component()), expressions))
                .toList();
    }

    private static Finding of(
            Inventory.ViolationEntry violation, InventoryEntry.@Nullable License license, ExpressionWords expressions) {
        Glossary.Term status = Glossary.status(license == null ? "" : license.status());
        List<String> path = violation.path();
        return new Finding(
                Anchors.finding(violation.rule(), violation.component()),
                "#" + Anchors.component(violation.component()),
                violation.component(),
                violation.coordinates(),
                violation.rule(),
                violation.verdict(),
                violation.priority(),
                license == null ? "" : license.category(),
                violation.because(),
                violation.fix(),
                violation.license(),
                expressions.of(violation.license()),
                violation.judged(),
                status.label(),
                status.meaning(),
                violation.module(),
                violation.scope(),
                path.size() > 1 ? path.get(0) : null,
                path,
                violation.usages().stream()
                        .filter(usage -> !usage.module().equals(violation.module())
                                || !usage.scope().equals(violation.scope()))
                        .map(usage -> usage.module() + " (" + usage.scope() + ")")
                        .toList(),
                violation.remedies(),
                violation.waivedBy());
    }

    /** Whether somebody with authority lets it pass. */
    boolean waived() {
        return waivedBy != null;
    }

    /** Whether the policy forbids the use outright. */
    boolean denied() {
        return verdict.equals("deny");
    }
}
