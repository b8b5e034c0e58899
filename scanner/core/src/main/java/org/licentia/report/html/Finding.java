package org.licentia.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * One component that a rule does not let pass, as a card shows it, and what further rules say of it.
 *
 * @param anchor the same in every report, so that links to it last
 * @param component where the inventory shows it
 * @param judged the stricter reading that was judged; null when the license is certain
 * @param owner the direct dependency to touch; null when the component is itself one
 * @param declaredAt where the direct dependency stands, {@code file:line}; null where no POM of the project says so
 * @param notes what else there is to say of how it was decided
 * @param cost what it costs to keep the component; null where nobody said
 * @param missing what has to be obtained before anything else can be said; null when nothing is missing
 * @param others further modules and scopes concerned
 * @param decides whether its rule is that of the component's decision
 * @param further what stops the component besides; the strictest first
 * @param tone the colour and shape of its verdict
 * @param verdictLabel its verdict, as the page shows it
 * @param graph how it reaches the modules concerned
 * @param said what places say of its license, in their words: one place for each reading and kind of evidence
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
        @Nullable String declaredAt,
        List<String> notes,
        @Nullable String cost,
        List<Inventory.Remedy> remedies,
        Inventory.@Nullable IssueEntry missing,
        @Nullable String waivedBy,
        boolean decides,
        List<Further> further,
        String tone,
        String verdictLabel,
        PathGraph graph,
        List<Said> said) {

    private static final int SAID = 4;
    private static final int WORDS = 160;

    /**
     * What one place says.
     *
     * @param words as found, perhaps only the first of them
     */
    record Said(String words, String expression, String kind, String location) {}

    /** A further rule that stops the component; its address stays the one that links already know. */
    record Further(String anchor, String rule, String tone, String verdictLabel, String because, String fix) {}

    /** Categories that a policy for products normally lets pass: they do not explain why a rule stops something. */
    private static final Set<String> HARMLESS =
            Set.of("public-domain", "permissive", "weak-copyleft-file", "weak-copyleft-library", "documentation-data");

    /** All findings of an inventory, in its order. */
    static List<Finding> allOf(Inventory inventory, ExpressionWords expressions) {
        Map<String, InventoryEntry> components = new HashMap<>();
        inventory.components().forEach(entry -> components.put(entry.purl(), entry));
        Map<String, Inventory.IssueEntry> missing = inventory.unobtained();
        return inventory.violations().stream()
                .map(violation -> of(
                        violation,
                        components.get(violation.component()),
                        missing.get(violation.component()),
                        expressions))
                .toList();
    }

    private static Finding of(
            Inventory.ViolationEntry violation,
            @Nullable InventoryEntry entry,
            Inventory.@Nullable IssueEntry missing,
            ExpressionWords expressions) {
        InventoryEntry.License license = entry == null ? null : entry.license();
        InventoryEntry.Decision decision = entry == null ? null : entry.decision();
        Inventory.SourcePlace place = violation.declaredAt();
        Glossary.Term status = Glossary.status(license == null ? "" : license.status());
        boolean decides = decision != null && decision.rule().equals(violation.rule());
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
                place == null ? null : place.file() + ":" + place.line(),
                // The notes are about the usage that decided; another rule's finding has none of its own.
                decision == null || !decides ? List.of() : decision.notes(),
                violation.cost(),
                remedies(violation, missing),
                missing,
                violation.waivedBy(),
                decides,
                List.of(),
                Glossary.tone(violation.verdict()),
                Glossary.verdict(violation.verdict()).label(),
                PathGraph.of(ways(violation, entry, place == null ? "" : place.file() + ":" + place.line())),
                entry == null ? List.of() : said(entry));
    }

    private static List<Said> said(InventoryEntry entry) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (ComponentDetail.Saying saying : ComponentDetail.evidence(entry)) {
            String url = saying.url();
            String words = saying.statement().isBlank() && url != null ? url : saying.statement();
            if (!words.isBlank()) {
                said.putIfAbsent(
                        saying.kind() + " " + saying.expression(),
                        new Said(Prose.beginning(words, WORDS), saying.expression(), saying.kind(), saying.location()));
            }
        }
        return said.values().stream().limit(SAID).toList();
    }

    /** The way that the finding shows, then those of the other usages concerned. */
    private static List<PathGraph.Way> ways(
            Inventory.ViolationEntry violation, @Nullable InventoryEntry entry, String declaredAt) {
        List<PathGraph.Way> ways = new ArrayList<>();
        ways.add(new PathGraph.Way(violation.module(), violation.scope(), violation.path(), declaredAt));
        if (entry != null) {
            entry.usages().stream()
                    .filter(usage -> !usage.module().equals(violation.module())
                            && violation.usages().stream()
                                    .anyMatch(concerned -> concerned.module().equals(usage.module())
                                            && concerned.scope().equals(usage.scope())))
                    .forEach(usage -> ways.add(new PathGraph.Way(usage.module(), usage.scope(), usage.path(), "")));
        }
        return ways;
    }

    /** This finding, with what further rules say of the same component. */
    Finding besides(String pressing, List<Finding> rules) {
        return new Finding(
                anchor,
                component,
                purl,
                coordinates,
                rule,
                verdict,
                pressing,
                category,
                because,
                fix,
                license,
                words,
                judged,
                status,
                statusMeaning,
                module,
                scope,
                owner,
                path,
                others,
                declaredAt,
                notes,
                cost,
                remedies,
                missing,
                waivedBy,
                decides,
                rules.stream()
                        .map(other -> new Further(
                                other.anchor(),
                                other.rule(),
                                other.tone(),
                                other.verdictLabel(),
                                other.because(),
                                other.fix()))
                        .toList(),
                tone,
                verdictLabel,
                graph,
                said);
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
