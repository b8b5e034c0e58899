package org.licentia.cli.explain;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.terminal.Colors;
import org.licentia.cli.terminal.Terminal;
import org.licentia.inventory.Explanation;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.ObligationEntry;

/** Explanations for a person at a terminal. */
public final class ExplanationText {
    private static final int MOST_CHARACTERS = 600;
    private static final int MOST_USAGES = 20;
    private static final int MOST_CONTAINED = 50;

    private final PrintStream out;
    private final Colors colors;

    /** Prints to this stream, in these colours. */
    public ExplanationText(PrintStream out, Colors colors) {
        this.out = out;
        this.colors = colors;
    }

    /** Prints one after the other, and what all of them rest on. */
    public void print(List<Explanation> explanations, Inventory inventory) {
        for (int i = 0; i < explanations.size(); i++) {
            if (i > 0) {
                line("");
                line("");
            }
            print(explanations.get(i), inventory);
        }
        line("");
        line(colors.faint(shown(inventory.disclaimer())));
        out.flush();
    }

    private void print(Explanation explanation, Inventory inventory) {
        InventoryEntry entry = explanation.component();
        line(colors.bold(shown(entry.coordinates())) + "  " + shown(entry.name()));
        line(shown(entry.purl()));
        Stream.of(entry.homepage(), entry.scm())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(address -> line(shown(address)));
        if (entry.sha256() != null) {
            line("sha256 " + shown(entry.sha256()));
        }
        line(colors.faint("seen from " + shown(inventory.target().coordinates()) + " · policy "
                + shown(inventory.policy().id()) + " · "
                + shown(inventory.policy().distribution()) + " under "
                + shown(inventory.policy().outbound()) + " · as of " + shown(inventory.asOf())));
        conclusion(explanation);
        witnesses(entry);
        contained(explanation);
        verdict(explanation);
        patents(entry);
        obligations(explanation, inventory);
        issues(entry);
        changes(explanation);
    }

    private void conclusion(Explanation explanation) {
        InventoryEntry.License license = explanation.component().license();
        heading("License");
        line("  " + colors.bold(shown(license.concluded())) + "  " + shown(license.status()));
        line("  decided by " + shown(license.rule())
                + (explanation.concludedBy().isEmpty() ? "" : ": " + shown(explanation.concludedBy())));
        if (license.readings().size() > 1) {
            line("  could be " + shown(String.join(" · ", license.readings())));
        }
        explanation
                .licenses()
                .forEach(each -> line("  " + shown(each.id()) + " is " + shown(each.category()) + ", "
                        + shown(each.confidence()) + " confidence: " + shown(each.name())));
    }

    private void witnesses(InventoryEntry entry) {
        heading("Witnesses");
        if (entry.evidence().isEmpty()) {
            line("  None: no place that was looked at says anything.");
        }
        for (InventoryEntry.Evidence each : entry.evidence()) {
            line("  " + colors.bold(shown(each.location())) + "  " + shown(each.source()) + ", " + shown(each.kind())
                    + ", " + shown(each.confidence()));
            String words = each.statement().isEmpty() ? "" : "“" + shown(each.statement()) + "”";
            String url = each.url() == null ? "" : shown(each.url());
            line("    says   "
                    + Stream.of(words, url).filter(part -> !part.isEmpty()).collect(Collectors.joining("  ")));
            line("    means  " + shown(each.expression()) + "  by " + shown(each.rule()));
            if (each.sha256() != null) {
                line("    sha256 " + shown(each.sha256()));
            }
        }
    }

    private void contained(Explanation explanation) {
        if (!explanation.contains().isEmpty()) {
            heading("Contains");
            explanation.contains().stream()
                    .limit(MOST_CONTAINED)
                    .forEach(each -> line("  " + shown(each.coordinates()) + "  "
                            + shown(each.license().concluded()) + verdictOf(each)));
            int more = explanation.contains().size() - MOST_CONTAINED;
            if (more > 0) {
                line("  … and " + more + " more; -f json lists them all.");
            }
        }
        if (!explanation.containedIn().isEmpty()) {
            heading("Contained in");
            explanation.containedIn().forEach(each -> line("  " + shown(each)));
        }
    }

    private static String verdictOf(InventoryEntry entry) {
        InventoryEntry.Decision decision = entry.decision();
        return decision == null ? "" : "  " + shown(decision.verdict()) + " by " + shown(decision.rule());
    }

    private void verdict(Explanation explanation) {
        InventoryEntry entry = explanation.component();
        InventoryEntry.Decision decision = entry.decision();
        heading("Verdict");
        if (decision == null) {
            line("  Not judged" + (entry.own() ? ": the project builds it itself." : "."));
        } else {
            line("  " + colored(decision.verdict()) + "  by " + shown(decision.rule())
                    + (decision.judged().equals(entry.license().concluded())
                            ? ""
                            : ", judged as " + shown(decision.judged())));
            line("  " + shown(decision.because()));
            if (!decision.fix().isEmpty()) {
                line("  " + shown(decision.fix()));
            }
            decision.notes().forEach(note -> line("  note: " + shown(note)));
        }
        entry.usages().stream().limit(MOST_USAGES).forEach(this::usage);
        int more = entry.usages().size() - MOST_USAGES;
        if (more > 0) {
            line("  … and " + more + " more uses; -f json lists them all.");
        }
    }

    private void usage(InventoryEntry.Usage usage) {
        List<String> path = new ArrayList<>();
        path.add(usage.module());
        path.addAll(usage.path());
        line("  " + shown(String.join(" › ", path)));
        line("    " + shown(usage.scope()) + (usage.optional() ? ", optional" : "") + ", " + shown(usage.linkage())
                + judged(usage.verdict(), usage.rule())
                + (usage.chosen() == null ? "" : "; taken under " + shown(usage.chosen())));
        if (!usage.otherOwners().isEmpty()) {
            line("    would also come through " + shown(String.join(", ", usage.otherOwners())));
        }
    }

    private static String judged(@Nullable String verdict, @Nullable String rule) {
        return verdict == null || rule == null ? "" : ": " + shown(verdict) + " by " + shown(rule);
    }

    private String colored(String verdict) {
        return switch (verdict) {
            case "deny" -> colors.red(verdict);
            case "needs-review" -> colors.yellow(verdict);
            default -> colors.green(shown(verdict));
        };
    }

    private void patents(InventoryEntry entry) {
        InventoryEntry.Patents patents = entry.patents();
        if (patents != null) {
            heading("Patents");
            line("  rights " + (patents.grant().equals("none") ? "not granted" : shown(patents.grant()))
                    + "; ended by a suit over patents: " + shown(patents.retaliation()));
        }
    }

    private void obligations(Explanation explanation, Inventory inventory) {
        if (explanation.obligations().isEmpty()) {
            return;
        }
        heading("Obligations");
        Map<String, String> titles = explanation.obligations().stream()
                .collect(Collectors.toMap(ObligationEntry::id, ObligationEntry::title));
        inventory.ledger().stream()
                .filter(each -> each.component().equals(explanation.component().purl()))
                .forEach(each -> obligation(each, titles.getOrDefault(each.obligation(), each.obligation())));
    }

    private void obligation(LedgerEntry owed, String title) {
        line("  " + shown(title) + "  due by " + shown(owed.trigger()) + ", asked by "
                + shown(String.join(", ", owed.licenses())) + " (" + shown(owed.basis()) + ")");
        if (owed.metBy() != null) {
            line("    in part: " + shown(owed.metBy()));
        }
        if (owed.left() != null) {
            line("    " + shown(owed.left()));
        }
    }

    private void issues(InventoryEntry entry) {
        if (!entry.issues().isEmpty()) {
            heading("Issues");
            entry.issues().forEach(each -> {
                line("  " + shown(each.severity()) + ": " + shown(each.message()));
                line("    " + shown(each.remedy()));
            });
        }
    }

    private void changes(Explanation explanation) {
        heading("What would change the answer");
        explanation.changes().forEach(each -> line("  " + shown(each)));
        if (explanation.curation() != null) {
            line("");
            line("  To paste into .licentia/curations.yml, with license and reason filled in:");
            line("");
            explanation.curation().lines().forEach(each -> line(shown(each)));
        }
    }

    private void heading(String title) {
        line("");
        line(colors.bold(title));
    }

    /** Text from outside, harmless and short enough for a line. */
    private static String shown(String text) {
        String safe = Terminal.safe(text.replaceAll("\\s*\\n\\s*", " "));
        return safe.length() > MOST_CHARACTERS ? safe.substring(0, MOST_CHARACTERS - 1) + "…" : safe;
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
