package org.licentia.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;

/**
 * What to do, in order, each with what it settles and how to see that it worked.
 *
 * @param beyond how many further ones the findings hold
 */
record Recommendations(List<Recommendation> shown, int beyond) {
    /** Beyond this many findings a card is one decision, not many. */
    private static final int ONE_BY_ONE = 5;

    private static final int MOST = 15;
    private static final int NAMED = 6;

    /**
     * One thing to do.
     *
     * @param when {@code Now}, {@code Before launch}, {@code Later}
     * @param effort how much work somebody estimated, in two words; empty where nobody did
     * @param detail what it changes; empty when the title says it all
     * @param parts what it consists of, each with its cause; empty when it is one thing
     * @param check when it worked, continuing "licentia check"
     * @param settles the findings it settles, the first few
     * @param more how many further ones
     */
    record Recommendation(
            String when,
            String effort,
            String tone,
            String title,
            String detail,
            List<String> parts,
            String check,
            List<Reference> settles,
            int more) {}

    /** A place on the page. */
    record Reference(String label, String href) {}

    /** The recommendations that follow from findings and issues. */
    static Recommendations from(Inventory inventory, Findings findings) {
        List<Recommendation> all = new ArrayList<>();
        for (Findings.Section section : findings.sections()) {
            for (FindingCard card : section.cards()) {
                if (card.incomplete()) {
                    continue;
                }
                if (card.size() > ONE_BY_ONE) {
                    all.add(together(section, card));
                } else {
                    all.addAll(byOwner(section, card));
                }
            }
        }
        completeness(inventory, findings)
                .ifPresent(recommendation -> all.add(Math.min(blockers(all), MOST - 1), recommendation));
        List<Recommendation> shown = all.stream().limit(MOST).toList();
        return new Recommendations(shown, all.size() - shown.size());
    }

    private static int blockers(List<Recommendation> all) {
        return (int) all.stream()
                .takeWhile(recommendation -> recommendation.when().equals("Now"))
                .count();
    }

    private static Optional<Recommendation> completeness(Inventory inventory, Findings findings) {
        if (inventory.complete()) {
            return Optional.empty();
        }
        List<Inventory.IssueEntry> errors = inventory.issues().stream()
                .filter(issue -> issue.severity().equals("error"))
                .toList();
        List<String> parts = new ArrayList<>();
        errors.stream()
                .limit(NAMED)
                .map(issue -> issue.message() + " " + issue.remedy())
                .forEach(parts::add);
        if (errors.size() > NAMED) {
            parts.add("… and " + Prose.number(errors.size() - NAMED) + " more, listed under Issues.");
        }
        List<Finding> settled = findings.open().stream()
                .filter(finding -> finding.missing() != null)
                .toList();
        boolean blocking =
                settled.stream().anyMatch(finding -> finding.priority().equals(Findings.BLOCKERS));
        List<Reference> places = new ArrayList<>(List.of(new Reference("Issues", "#issues")));
        places.addAll(references(settled));
        return Optional.of(new Recommendation(
                blocking ? "Now" : "Before launch",
                "",
                "unknown",
                "Make the scan complete, then read this page again.",
                "",
                parts,
                "no longer exits with 3, and the next report says that it is complete.",
                places,
                Math.max(0, settled.size() - NAMED)));
    }

    private static Recommendation together(Findings.Section section, FindingCard card) {
        return new Recommendation(
                section.priority().when(),
                "",
                card.tone(),
                card.title() + ": " + card.fix(),
                card.owners().isEmpty()
                        ? ""
                        : "Most of them come with "
                                + Prose.list(card.owners().stream()
                                        .map(owner -> owner.coordinates() + " (" + owner.findings() + ")")
                                        .toList())
                                + "; start there.",
                List.of(),
                "no longer lists findings of rule " + card.rule() + ".",
                references(card.shown()),
                Math.max(0, card.size() - NAMED));
    }

    private static List<Recommendation> byOwner(Findings.Section section, FindingCard card) {
        Map<List<String>, List<Finding>> byAction = new LinkedHashMap<>();
        for (Finding finding : card.shown()) {
            Inventory.@Nullable Remedy remedy =
                    finding.remedies().isEmpty() ? null : finding.remedies().get(0);
            List<String> action = remedy == null ? List.of(card.fix(), "") : List.of(remedy.title(), remedy.detail());
            byAction.computeIfAbsent(action, key -> new ArrayList<>()).add(finding);
        }
        List<Recommendation> recommendations = new ArrayList<>();
        byAction.forEach((action, settled) -> recommendations.add(new Recommendation(
                section.priority().when(),
                effort(settled.get(0)),
                card.tone(),
                action.get(0),
                action.get(1),
                List.of(),
                "no longer names "
                        + Prose.list(settled.stream()
                                .limit(2)
                                .map(Finding::coordinates)
                                .toList())
                        + (settled.size() > 2 ? " and the others." : "."),
                references(settled),
                Math.max(0, settled.size() - NAMED))));
        return recommendations;
    }

    private static String effort(Finding finding) {
        String effort =
                finding.remedies().isEmpty() ? null : finding.remedies().get(0).effort();
        return effort == null ? "" : effort.equals("drop-in") ? effort : effort + " effort";
    }

    private static List<Reference> references(List<Finding> findings) {
        return findings.stream()
                .limit(NAMED)
                .map(finding -> new Reference(finding.coordinates(), "#" + finding.anchor()))
                .toList();
    }
}
