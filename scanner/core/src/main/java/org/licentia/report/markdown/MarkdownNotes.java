package org.licentia.report.markdown;

import static org.licentia.report.MarkdownText.code;
import static org.licentia.report.MarkdownText.prose;

import org.licentia.inventory.Inventory;
import org.licentia.report.ExportNotes;

/** The end of every page: what judged, what was looked at and what was not, and that it is not legal advice. */
final class MarkdownNotes {
    private MarkdownNotes() {}

    static void append(Inventory inventory, StringBuilder page) {
        Inventory.Policy policy = inventory.policy();
        page.append("\n<details><summary>About this report</summary>\n\n- ")
                .append(prose(inventory.disclaimer()))
                .append("\n- Judged as of ")
                .append(code(inventory.asOf()))
                .append(" by the policy ")
                .append(code(policy.id()))
                .append(" (SHA-256 ")
                .append(code(policy.sha256()))
                .append("), for ")
                .append(code(policy.distribution()))
                .append(" under ")
                .append(code(policy.outbound()))
                .append(".\n- Complete: ")
                .append(inventory.complete() ? "yes" : "no")
                .append(".\n- Looked at: ")
                .append(prose(ExportNotes.lookedAt(inventory)))
                .append("\n- Not looked at:\n");
        inventory
                .notLookedAt()
                .forEach(each -> page.append("  - ").append(prose(each)).append('\n'));
        page.append("- What is known about licenses rests on: ")
                .append(prose(String.join("; ", inventory.dataSources())))
                .append("\n\n</details>\n");
    }
}
