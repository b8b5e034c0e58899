package org.licentia.report.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.IssueGroup;

/**
 * All that the page says, in the order in which it says it. Templates only lay it out.
 *
 * @param title of the browser's tab
 */
record Page(
        String title,
        Inventory.Tool tool,
        Inventory.Target target,
        Inventory.Policy policy,
        Glossary.Term distribution,
        String asOf,
        boolean complete,
        Inventory.Summary counts,
        ExecutiveSummary summary,
        Findings findings,
        Recommendations recommendations,
        ClarificationQuestions questions,
        LicenseMix mix,
        CategoryByScope heat,
        ModuleMatrix matrix,
        Disagreements disagreements,
        List<Inventory.ConclusionRule> conclusions,
        List<DecidingRules.Rule> rules,
        ModelTable models,
        OwedGroups owed,
        PatentTable patents,
        DecisionTable decisions,
        InventoryTable inventory,
        List<ScanIssue> issues,
        LicenseTexts licenses,
        CarriedTexts carried,
        List<Glossary.Term> glossary,
        String disclaimer,
        List<String> notLookedAt,
        List<String> dataSources) {

    private static final int LEAST_ALIKE = 5;

    /**
     * An issue with the place it leads to.
     *
     * @param alike the issues that say the same of others, where they are many
     */
    record ScanIssue(
            String severity,
            String stage,
            @Nullable String about,
            @Nullable String href,
            String message,
            String remedy,
            List<ScanIssue> alike) {}

    /** What the page says about an inventory. */
    static Page about(Inventory inventory) {
        ExpressionWords expressions = new ExpressionWords(inventory.licenses());
        Findings findings = Findings.in(inventory, expressions);
        CarriedTexts carried = CarriedTexts.of(inventory);
        ExecutiveSummary summary = ExecutiveSummary.of(inventory, findings);
        return new Page(
                summary.answer() + " – " + inventory.target().name(),
                inventory.tool(),
                inventory.target(),
                inventory.policy(),
                Glossary.model(inventory.policy().distribution()),
                inventory.asOf(),
                inventory.complete(),
                inventory.summary(),
                summary,
                findings,
                Recommendations.from(inventory, findings),
                ClarificationQuestions.of(inventory),
                LicenseMix.of(inventory),
                CategoryByScope.of(inventory),
                ModuleMatrix.of(inventory),
                Disagreements.in(inventory),
                inventory.conclusionRules(),
                DecidingRules.of(inventory),
                ModelTable.of(inventory),
                OwedGroups.of(inventory),
                PatentTable.of(inventory),
                DecisionTable.of(inventory),
                InventoryTable.of(inventory, expressions, findings, carried),
                issues(inventory),
                LicenseTexts.of(inventory),
                carried,
                Glossary.explained(),
                inventory.disclaimer(),
                inventory.notLookedAt(),
                inventory.dataSources());
    }

    /** The page as maps, lists, strings, numbers and booleans. */
    Map<String, @Nullable Object> plain() {
        return new HashMap<>(new PlainRecord(this));
    }

    private static List<ScanIssue> issues(Inventory inventory) {
        Set<String> listed =
                inventory.components().stream().map(InventoryEntry::purl).collect(Collectors.toSet());
        Map<IssueEntry, List<ScanIssue>> leaders = new HashMap<>();
        Set<IssueEntry> followers = new HashSet<>();
        // One that is there twice would be its own follower.
        List<IssueEntry> issues = inventory.issues().stream().distinct().toList();
        for (IssueGroup group : IssueGroup.of(inventory, issues)) {
            if (group.abouts().size() >= LEAST_ALIKE) {
                List<IssueEntry> rest =
                        group.members().subList(1, group.members().size());
                followers.addAll(rest);
                leaders.put(
                        group.first(),
                        rest.stream()
                                .map(each -> issue(each, listed, List.of()))
                                .toList());
            }
        }
        return issues.stream()
                .filter(each -> !followers.contains(each))
                .map(each -> issue(each, listed, leaders.getOrDefault(each, List.of())))
                .toList();
    }

    private static ScanIssue issue(IssueEntry issue, Set<String> listed, List<ScanIssue> alike) {
        return new ScanIssue(
                issue.severity(),
                issue.stage(),
                issue.component() == null ? issue.module() : issue.component(),
                issue.component() == null || !listed.contains(issue.component())
                        ? null
                        : "#" + Anchors.component(issue.component()),
                issue.message(),
                issue.remedy(),
                alike);
    }
}
