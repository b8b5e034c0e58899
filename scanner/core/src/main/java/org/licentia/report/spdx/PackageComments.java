package org.licentia.report.spdx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.spdx.LicenseMapping.Field;

/** What has to be said of a package in words: why its license was concluded so, and what the policy says of it. */
final class PackageComments {
    private static final int MOST = 50;

    private final Inventory.Policy policy;
    private final Map<String, TreeSet<String>> waivers = new HashMap<>();

    PackageComments(Inventory inventory) {
        policy = inventory.policy();
        for (ViolationEntry violation : inventory.violations()) {
            String by = violation.waivedBy();
            if (by != null) {
                waivers.computeIfAbsent(violation.component(), component -> new TreeSet<>())
                        .add("Rule " + violation.rule() + " is waived by " + by + ".");
            }
        }
    }

    /** The reason, what the evidence leaves open, where it disagrees, and where it stands. */
    String onLicense(InventoryEntry entry, Field concluded, Field declared) {
        InventoryEntry.License license = entry.license();
        StringBuilder comment = new StringBuilder();
        sentence(comment, concluded.remark());
        sentence(comment, "Conclusion " + license.status() + " by rule " + license.rule() + ".");
        if (!license.readings().isEmpty()) {
            sentence(comment, "The evidence may mean: " + String.join("; ", license.readings()) + ".");
        }
        if (license.chosen() != null) {
            sentence(comment, "Taken where there is a choice: " + license.chosen() + ".");
        }
        sentence(comment, declared.remark());
        if (!declared.expression().equals(concluded.expression())
                && !declared.expression().equals(SpdxDocument.NOASSERTION)) {
            sentence(comment, "What is declared differs from what was concluded.");
        }
        int shown = Math.min(MOST, entry.evidence().size());
        for (InventoryEntry.Evidence evidence : entry.evidence().subList(0, shown)) {
            sentence(
                    comment,
                    "Evidence, " + evidence.confidence() + ": " + evidence.expression() + " (" + evidence.source()
                            + ", " + evidence.location() + ").");
        }
        if (shown < entry.evidence().size()) {
            sentence(comment, "And " + (entry.evidence().size() - shown) + " more pieces of evidence.");
        }
        return comment.toString();
    }

    /** The verdict, its reason and who accepted what; what could not be read. */
    String onVerdict(InventoryEntry entry) {
        StringBuilder comment = new StringBuilder();
        if (entry.purl().contains("#")) {
            sentence(comment, "A part of an artifact: " + entry.purl());
        }
        InventoryEntry.Decision decision = entry.decision();
        if (decision == null) {
            sentence(comment, "Built by the project itself: listed, not judged.");
        } else {
            sentence(
                    comment,
                    "Verdict under policy " + policy.id() + " for " + policy.distribution() + ": " + decision.verdict()
                            + " by rule " + decision.rule() + ", for its use by "
                            + decision.usage().module() + " ("
                            + decision.usage().scope() + ").");
            sentence(comment, decision.because());
            sentence(comment, decision.fix());
            decision.notes().forEach(note -> sentence(comment, note));
        }
        waivers.getOrDefault(entry.purl(), new TreeSet<>()).forEach(waiver -> sentence(comment, waiver));
        if (!entry.obligations().isEmpty()) {
            sentence(comment, "Obligations: " + String.join(", ", entry.obligations()) + ".");
        }
        issues(comment, entry.issues());
        return comment.toString();
    }

    /** What could not be obtained or read. */
    static void issues(StringBuilder comment, List<IssueEntry> issues) {
        for (IssueEntry issue : issues) {
            sentence(comment, issue.severity() + ": " + issue.message() + " " + issue.remedy());
        }
    }

    /** Adds a line; none for nothing. */
    static void sentence(StringBuilder comment, String sentence) {
        String line = SpdxText.line(sentence);
        if (!line.isEmpty()) {
            comment.append(comment.length() == 0 ? "" : "\n").append(line);
        }
    }
}
