package org.licentia.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param missing what has to be obtained before anything else can be said; null when nothing is missing
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
        Inventory.@Nullable IssueEntry missing,
        @Nullable String waivedBy) {

    /** Categories that a policy for products normally lets pass: they do not explain why a rule stops something. */
    private static final Set<String> HARMLESS =
            Set.of("public-domain", "permissive", "weak-copyleft-file", "weak-copyleft-library", "documentation-data");

    /** All findings of an inventory, in its order. */
    static List<Finding> allOf(Inventory inventory, ExpressionWords expressions) {
        Map<String, InventoryEntry.License> licenses = new HashMap<>();
        inventory.components().forEach(entry -> licenses.put(entry.purl(), entry.license()));
        Map<String, Inventory.IssueEntry> missing = inventory.unobtained();
        return inventory.violations().stream()
                .map(violation -> of(
                        violation,
                        licenses.get(violation.component()),
                        missing.get(violation.component()),
                        expressions))
                .toList();
    }

    private static Finding of(
            Inventory.ViolationEntry violation,
            InventoryEntry.@Nullable License license,
            Inventory.@Nullable IssueEntry missing,
            ExpressionWords expressions) {
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
                remedies(violation, missing),
                missing,
                violation.waivedBy());
    }

    private static List<Inventory.Remedy> remedies(
            Inventory.ViolationEntry violation, Inventory.@Nullable IssueEntry missing) {
        return missing == null
                ? violation.remedies()
                : Stream.concat(
                                Stream.of(new Inventory.Remedy(
                                        "other",
                                        null,
                                        "Make the scan complete.",
                                        missing.message() + " " + missing.remedy(),
                                        null,
                                        null)),
                                violation.remedies().stream())
                        .toList();
    }

    /** Whether the category of the license says why the rule stops it. */
    boolean explainedByCategory() {
        return !HARMLESS.contains(category) || category.equals(rule);
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
