package org.licentia.report.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;

/** What is missing to know anything about a component: there is nothing to find out before the scan is complete. */
final class MissingParts {
    private static final Set<String> SILENCE = Set.of("", "NOASSERTION");

    private MissingParts() {}

    /** For each component that nothing is known about because it could not be obtained or read, by purl, the error. */
    static Map<String, IssueEntry> of(Inventory inventory) {
        Map<String, IssueEntry> errors = new HashMap<>();
        for (IssueEntry issue : inventory.issues()) {
            if (issue.severity().equals("error") && issue.component() != null) {
                errors.putIfAbsent(issue.component(), issue);
            }
        }
        Map<String, IssueEntry> missing = new HashMap<>();
        inventory.components().forEach(entry -> {
            IssueEntry error = errors.get(entry.purl());
            if (error != null && SILENCE.contains(entry.license().concluded())) {
                missing.put(entry.purl(), error);
            }
        });
        return missing;
    }
}
