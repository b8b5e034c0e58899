package org.licentia.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licentia.inventory.Inventory;

/**
 * Everything that keeps the product from shipping, by business weight.
 *
 * @param sections blockers, before launch, future; each present even when empty
 * @param open what nobody waived, one finding for each component, strictest first
 * @param waived findings that somebody with authority lets pass, the first of them
 * @param waivedInAll how many findings are waived
 */
record Findings(List<Section> sections, List<Finding> open, List<Finding> waived, int waivedInAll) {
    static final String BLOCKERS = "critical-blocker";
    static final String BEFORE_LAUNCH = "before-launch";
    static final String FUTURE = "future";

    private static final List<Priority> PRIORITIES = List.of(
            new Priority(
                    BLOCKERS,
                    "Critical blockers",
                    "Critical blockers",
                    "Now",
                    "These stand between the product and its release.",
                    "Nothing blocks the release."),
            new Priority(
                    BEFORE_LAUNCH,
                    "Should address before launch",
                    "Before launch",
                    "Before launch",
                    "Somebody has to decide on these before they ship.",
                    "Nothing else needs a decision before launch."),
            new Priority(
                    FUTURE,
                    "Future considerations",
                    "Future",
                    "Later",
                    "These do not hold up this release; they will matter when the product or its use changes.",
                    "Nothing to keep an eye on."));

    /**
     * A business weight in words.
     *
     * @param brief the title where space is short
     * @param when when to act, for recommendations
     * @param calm what to say when nothing has it
     */
    record Priority(String id, String title, String brief, String when, String lead, String calm) {}

    /**
     * What has one priority.
     *
     * @param components how many components it concerns, each counted once
     */
    record Section(Priority priority, int components, List<FindingCard> cards) {}

    /** All findings of an inventory. */
    static Findings in(Inventory inventory, ExpressionWords expressions) {
        List<Finding> all = Finding.allOf(inventory, expressions);
        List<Finding> open =
                byComponent(all.stream().filter(finding -> !finding.waived()).toList());
        List<Finding> waived = all.stream().filter(Finding::waived).toList();
        Map<String, List<Finding>> byPriority = new HashMap<>();
        open.forEach(finding -> byPriority
                .computeIfAbsent(known(finding.priority()), key -> new ArrayList<>())
                .add(finding));
        List<Section> sections = PRIORITIES.stream()
                .map(priority -> section(priority, byPriority.getOrDefault(priority.id(), List.of())))
                .toList();
        return new Findings(
                sections, open, waived.stream().limit(FindingCard.SHOWN).toList(), waived.size());
    }

    /** One finding for each component: that of the rule of its decision, with the others on it, as soon as any of them. */
    private static List<Finding> byComponent(List<Finding> findings) {
        Map<String, List<Finding>> byPurl = new LinkedHashMap<>();
        findings.forEach(finding -> byPurl.computeIfAbsent(finding.purl(), purl -> new ArrayList<>())
                .add(finding));
        return byPurl.values().stream()
                .map(same -> {
                    if (same.size() == 1) {
                        return same.get(0);
                    }
                    Finding leading =
                            same.stream().filter(Finding::decides).findFirst().orElse(same.get(0));
                    String pressing = PRIORITIES.stream()
                            .map(Priority::id)
                            .filter(id -> same.stream()
                                    .anyMatch(
                                            finding -> known(finding.priority()).equals(id)))
                            .findFirst()
                            .orElse(leading.priority());
                    return leading.besides(
                            pressing,
                            same.stream().filter(finding -> finding != leading).toList());
                })
                .toList();
    }

    /** The components concerned by one priority. */
    int components(String section) {
        return sections.stream()
                .filter(candidate -> candidate.priority().id().equals(section))
                .mapToInt(Section::components)
                .sum();
    }

    /** The first finding about each component that a card spells out, by purl. */
    Map<String, Finding> spelledOut() {
        Map<String, Finding> byPurl = new HashMap<>();
        sections.stream()
                .flatMap(section -> section.cards().stream())
                .flatMap(card -> card.shown().stream())
                .forEach(finding -> byPurl.putIfAbsent(finding.purl(), finding));
        waived.forEach(finding -> byPurl.putIfAbsent(finding.purl(), finding));
        return byPurl;
    }

    // A priority that this version does not know is shown where it will not be overlooked.
    private static String known(String priority) {
        return priority.equals(BLOCKERS) || priority.equals(FUTURE) ? priority : BEFORE_LAUNCH;
    }

    private static Section section(Priority priority, List<Finding> findings) {
        Map<List<String>, List<Finding>> byCause = new LinkedHashMap<>();
        findings.forEach(finding -> byCause.computeIfAbsent(
                        List.of(
                                finding.rule(),
                                finding.verdict(),
                                finding.because(),
                                String.valueOf(finding.missing() != null)),
                        key -> new ArrayList<>())
                .add(finding));
        int components = (int) findings.stream().map(Finding::purl).distinct().count();
        List<FindingCard> cards = byCause.values().stream().map(FindingCard::of).toList();
        return new Section(priority, components, cards);
    }
}
