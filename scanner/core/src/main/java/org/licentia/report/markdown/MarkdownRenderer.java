package org.licentia.report.markdown;

import static org.licentia.report.MarkdownText.code;
import static org.licentia.report.MarkdownText.prose;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.diff.Gate;
import org.licentia.report.IssueGroup;
import org.licentia.report.Renderer;

/** A summary for a pull request: the verdict, what stands in the way and what to do, what is waived, and its limits. */
public final class MarkdownRenderer implements Renderer {
    private static final int MOST_FINDINGS = 50;
    private static final int MOST_WAIVED = 20;
    private static final int MOST_ISSUES = 10;
    private static final int MOST_OTHERS = 5;

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "licentia.md";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder();
        List<ViolationEntry> failures = Gate.failures(inventory, Gate.FailOn.REVIEW);
        page.append("## Licenses: ").append(verdict(inventory, failures.size())).append("\n\n");
        page.append(code(inventory.target().coordinates())).append("\n\n");
        counts(inventory, page);
        blockers(failures, page);
        waived(inventory, page);
        issues(inventory, page);
        MarkdownNotes.append(inventory, page);
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String verdict(Inventory inventory, int failures) {
        return switch (Gate.judge(inventory, Gate.FailOn.REVIEW)) {
            case COMPLIANT -> "compliant";
            case VIOLATIONS ->
                (failures == 1 ? "1 finding" : failures + " findings")
                        + (inventory.complete() ? "" : ", and incomplete, so there may be more");
            case INCOMPLETE ->
                inventory.complete() ? "nothing to judge" : "incomplete, so nobody can say that it is compliant";
        };
    }

    private static void counts(Inventory inventory, StringBuilder page) {
        Inventory.Summary summary = inventory.summary();
        page.append("| denied | to review | allowed with obligations | allowed | components |\n")
                .append("|---:|---:|---:|---:|---:|\n");
        for (String verdict : List.of("deny", "needs-review", "allow-with-obligations", "allow")) {
            page.append("| ")
                    .append(summary.verdicts().getOrDefault(verdict, 0))
                    .append(' ');
        }
        page.append("| ").append(summary.components()).append(" |\n");
    }

    private static void blockers(List<ViolationEntry> failures, StringBuilder page) {
        if (failures.isEmpty()) {
            return;
        }
        page.append("\n### What stands in the way\n\n");
        failures.stream().limit(MOST_FINDINGS).forEach(failure -> finding(failure, page));
        more(failures.size(), MOST_FINDINGS, page);
    }

    private static void finding(ViolationEntry failure, StringBuilder page) {
        page.append("- **")
                .append(failure.verdict().equals("deny") ? "deny" : "review")
                .append("** ")
                .append(code(failure.coordinates()))
                .append(" under ")
                .append(code(failure.license()))
                .append(", rule ")
                .append(code(failure.rule()))
                .append("\n  - ")
                .append(prose(failure.because()))
                .append("\n  - path: ")
                .append(code(failure.module() + " › " + String.join(" › ", failure.path())))
                .append(" (")
                .append(prose(failure.scope()))
                .append(')');
        if (failure.declaredAt() != null) {
            page.append(", ")
                    .append(code(failure.declaredAt().file() + ":"
                            + failure.declaredAt().line()));
        }
        String fix = failure.remedies().isEmpty()
                ? failure.fix()
                : failure.remedies().get(0).title();
        if (!fix.isEmpty()) {
            page.append("\n  - do: ").append(prose(fix));
        }
        page.append('\n');
    }

    private static void waived(Inventory inventory, StringBuilder page) {
        List<ViolationEntry> waived = inventory.violations().stream()
                .filter(violation -> violation.waivedBy() != null)
                .toList();
        if (waived.isEmpty()) {
            return;
        }
        page.append("\n### Waived\n\n");
        waived.stream()
                .limit(MOST_WAIVED)
                .forEach(violation -> page.append("- ")
                        .append(code(violation.coordinates()))
                        .append(" under ")
                        .append(code(violation.license()))
                        .append(", rule ")
                        .append(code(violation.rule()))
                        .append(", by ")
                        .append(prose(String.valueOf(violation.waivedBy())))
                        .append('\n'));
        more(waived.size(), MOST_WAIVED, page);
    }

    private static void issues(Inventory inventory, StringBuilder page) {
        List<IssueEntry> errors = inventory.issues().stream()
                .filter(issue -> issue.severity().equals("error"))
                .toList();
        if (errors.isEmpty()) {
            return;
        }
        page.append("\n### What could not be looked at\n\n");
        List<IssueGroup> groups = IssueGroup.of(inventory, errors);
        groups.stream().limit(MOST_ISSUES).forEach(group -> {
            String others = group.others(MOST_OTHERS);
            page.append("- ")
                    .append(prose(group.first().message()))
                    .append(others.isEmpty() ? "" : " " + prose(others))
                    .append(' ')
                    .append(prose(group.first().remedy()))
                    .append('\n');
        });
        groups.stream()
                .skip(MOST_ISSUES)
                .mapToInt(group -> group.abouts().size())
                .reduce(Integer::sum)
                .ifPresent(beyond -> more(beyond, 0, page));
    }

    private static void more(int all, int shown, StringBuilder page) {
        if (all > shown) {
            page.append("\n… and ").append(all - shown).append(" more.\n");
        }
    }
}
