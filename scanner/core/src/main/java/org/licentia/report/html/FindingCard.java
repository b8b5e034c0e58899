package org.licentia.report.html;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings with one cause: same priority, rule, verdict and reason, and all of them or none could be read.
 *
 * @param because why the rule exists
 * @param fix the policy's general advice
 * @param owners the direct dependencies that bring most of it; empty for a single finding
 * @param shown the findings spelled out
 * @param beyond how many further findings only the inventory lists
 */
record FindingCard(
        String anchor,
        String rule,
        String tone,
        String verdict,
        String title,
        String because,
        String fix,
        int size,
        List<Owner> owners,
        List<Finding> shown,
        int beyond,
        String query) {

    /** Findings of one card that are spelled out. */
    static final int SHOWN = 100;

    private static final int OWNERS = 3;

    /** A direct dependency and how many findings of a card come with it. */
    record Owner(String coordinates, int findings) {}

    /** The card of findings that share their cause; at least one. */
    static FindingCard of(List<Finding> findings) {
        Finding first = findings.get(0);
        // What a module declares itself comes before what arrives with it.
        List<Finding> shown = findings.stream()
                .sorted(Comparator.comparingInt(finding -> finding.path().size()))
                .limit(SHOWN)
                .toList();
        return new FindingCard(
                "card-" + first.anchor(),
                first.rule(),
                Glossary.tone(first.verdict()),
                Glossary.verdict(first.verdict()).label(),
                title(findings),
                first.because(),
                first.missing() == null ? first.fix() : "Make the scan complete; what to do is listed under Issues.",
                findings.size(),
                owners(findings),
                shown,
                findings.size() - shown.size(),
                "rule=" + InventoryQuery.encoded(first.rule()));
    }

    /** Whether there is nothing to decide before the scan is complete. */
    boolean incomplete() {
        return shown.get(0).missing() != null;
    }

    private static String title(List<Finding> findings) {
        Finding first = findings.get(0);
        if (findings.size() == 1) {
            return first.coordinates();
        }
        String subject = Prose.count(findings.size(), "component");
        if (first.missing() != null) {
            return subject + " that could not be obtained or read";
        }
        Set<String> licenses = findings.stream().map(Finding::license).collect(Collectors.toSet());
        if (licenses.equals(Set.of("NONE"))) {
            return subject + " that nobody granted a license for";
        }
        if (licenses.size() == 1 && !Glossary.unknown(first.category())) {
            return subject + " under " + first.license();
        }
        if (!findings.stream().allMatch(Finding::explainedByCategory)) {
            return subject + " stopped by rule " + first.rule();
        }
        String together =
                Glossary.together(findings.stream().map(Finding::category).toList());
        if (!together.isEmpty()) {
            return subject + " " + together;
        }
        return subject + (first.denied() ? " that the policy denies" : " that need somebody’s decision");
    }

    private static List<Owner> owners(List<Finding> findings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.owner() != null) {
                counts.merge(finding.owner(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(owner -> owner.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(OWNERS)
                .map(owner -> new Owner(owner.getKey(), owner.getValue()))
                .toList();
    }
}
