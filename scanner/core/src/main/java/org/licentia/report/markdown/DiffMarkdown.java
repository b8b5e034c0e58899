package org.licentia.report.markdown;

import static org.licentia.report.MarkdownText.code;
import static org.licentia.report.MarkdownText.prose;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.diff.InventoryDiff;

/** What changed between two scans, for a pull request. */
public final class DiffMarkdown {
    private static final int MOST = 50;

    /** Writes the page, UTF-8 with LF line ends. Does not close the stream. */
    public void render(InventoryDiff diff, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder();
        int worse = diff.newOrWorse().size();
        page.append("## License changes: ")
                .append(worse == 0 ? "nothing" : worse == 1 ? "1 finding" : worse + " findings")
                .append(" new or worse\n\n");
        page.append(code(diff.before().target()))
                .append(" as of ")
                .append(code(diff.before().asOf()))
                .append(" → ")
                .append(code(diff.after().target()))
                .append(" as of ")
                .append(code(diff.after().asOf()))
                .append("\n\n");
        page.append("| new or worse | known | resolved |\n|---:|---:|---:|\n| ")
                .append(worse)
                .append(" | ")
                .append(diff.known())
                .append(" | ")
                .append(diff.resolved().size())
                .append(" |\n");
        section("New or worse", diff.newOrWorse(), DiffMarkdown::finding, page);
        section("Resolved", diff.resolved(), DiffMarkdown::resolved, page);
        section("Decisions added", diff.decisionsAdded(), Integer.MAX_VALUE, DiffMarkdown::decision, page);
        section("Decisions removed", diff.decisionsRemoved(), DiffMarkdown::decision, page);
        section("Changes", diff.changes(), DiffMarkdown::change, page);
        notes(diff, page);
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> void section(String title, List<T> all, Function<T, String> item, StringBuilder page) {
        section(title, all, MOST, item, page);
    }

    private static <T> void section(String title, List<T> all, int most, Function<T, String> item, StringBuilder page) {
        if (all.isEmpty()) {
            return;
        }
        page.append("\n### ").append(title).append("\n\n");
        all.stream()
                .limit(most)
                .forEach(each -> page.append("- ").append(item.apply(each)).append('\n'));
        if (all.size() > most) {
            page.append("\n… and ").append(all.size() - most).append(" more.\n");
        }
    }

    private static String finding(InventoryDiff.Finding finding) {
        return "**" + (finding.verdict().equals("deny") ? "deny" : "review") + "** " + code(finding.coordinates())
                + " under " + code(finding.license()) + ", rule " + code(finding.rule()) + ": "
                + prose(finding.kind()) + "\n  - " + prose(finding.detail()) + " " + prose(finding.because())
                + (finding.whatToDo().isEmpty() ? "" : "\n  - do: " + prose(finding.whatToDo()));
    }

    private static String resolved(InventoryDiff.Resolved resolved) {
        return code(resolved.coordinates()) + ", rule " + code(resolved.rule()) + " (" + prose(resolved.how()) + ")";
    }

    private static String decision(DecisionEntry decision) {
        return prose(decision.kind()) + " " + code(decision.component()) + ": " + code(decision.subject())
                + (decision.by().isEmpty()
                        ? ", " + prose(String.valueOf(decision.because()))
                        : ", by " + prose(decision.by()))
                + (decision.approver() == null ? "" : ", approved by " + prose(decision.approver()))
                + (decision.until() == null ? "" : ", until " + prose(decision.until())) + " ("
                + code(decision.source()) + ")";
    }

    private static String change(InventoryDiff.Change change) {
        String before = change.before() == null ? "" : " " + code(change.before());
        String after = change.after() == null ? "" : " " + code(change.after());
        return prose(change.kind()) + ": " + code(change.component()) + before
                + (before.isEmpty() || after.isEmpty() ? "" : " →") + after;
    }

    private static void notes(InventoryDiff diff, StringBuilder page) {
        page.append("\n<details><summary>About this comparison</summary>\n\n- ")
                .append(prose(diff.disclaimer()))
                .append("\n- Both were judged by the policy ")
                .append(code(diff.after().policy().id()))
                .append(" (SHA-256 ")
                .append(code(diff.after().policy().sha256()))
                .append("), for ")
                .append(code(diff.after().policy().distribution()))
                .append(" under ")
                .append(code(diff.after().policy().outbound()))
                .append(".\n- Complete: ")
                .append(diff.before().complete() ? "the older yes" : "the older no")
                .append(diff.after().complete() ? ", the newer yes" : ", the newer no")
                .append(".\n- What neither looked at is listed in the reports of the scans.\n\n</details>\n");
    }
}
