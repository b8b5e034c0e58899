package org.licentia.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.licentia.graph.Scope;
import org.licentia.inventory.Inventory;

/**
 * The answer to "can we ship?", for people who read nothing else.
 *
 * @param tone the colour and shape of the verdict
 * @param answer the verdict in two or three words
 * @param reason the rest of the verdict sentence
 * @param sentences what was looked at, what was found, what comes first
 * @param figures the four numbers that decide
 */
record ExecutiveSummary(String tone, String answer, String reason, List<String> sentences, List<Figure> figures) {
    /**
     * A number with its name.
     *
     * @param note what keeps readers from counting twice; may be empty
     * @param href the place on the page that explains it
     * @param query narrows the inventory to what was counted; empty when the place is elsewhere
     */
    record Figure(int number, String label, String note, String href, String query, String tone) {}

    /** The summary of an inventory. */
    static ExecutiveSummary of(Inventory inventory, Findings findings) {
        return new Writing(inventory, findings).summary();
    }

    private static final class Writing {
        private final Inventory inventory;
        private final Inventory.Summary counts;
        private final Findings findings;
        private final List<Finding> open;

        Writing(Inventory inventory, Findings findings) {
            this.inventory = inventory;
            this.counts = inventory.summary();
            this.findings = findings;
            this.open = findings.open();
        }

        ExecutiveSummary summary() {
            int denied = components(Finding::denied);
            // What is only missing asks for no decision yet, as for the gate.
            int undecided =
                    components(finding -> !finding.denied() && (finding.missing() == null || inventory.complete()));
            String tone = denied > 0
                    ? "deny"
                    : !inventory.complete() || undecided > 0 || counts.components() == 0 ? "review" : "allow";
            List<String> sentences = List.of(lookedAt(), found(), first());
            return new ExecutiveSummary(
                    tone, answer(denied, undecided), reason(denied, undecided), sentences, figures());
        }

        private String answer(int denied, int undecided) {
            if (denied > 0) {
                return "Not ready to ship";
            }
            if (undecided > 0) {
                return "Not ready yet";
            }
            if (!inventory.complete()) {
                return "Cannot be cleared yet";
            }
            return counts.components() == 0 ? "Nothing to judge" : "Nothing found that stands in the way";
        }

        private String reason(int denied, int undecided) {
            String incomplete = inventory.complete() ? "." : ", and the scan is incomplete.";
            if (denied > 0) {
                boolean shipped = open.stream()
                        .filter(Finding::denied)
                        .allMatch(finding -> Scope.parse(finding.scope())
                                .map(Scope::isInProduct)
                                .orElse(true));
                return Prose.count(denied, "component")
                        + deniedCategory()
                        + (shipped
                                ? Prose.verb(denied, " reaches", " reach") + " your distribution"
                                : Prose.verb(denied, " is", " are") + " used against the policy")
                        + incomplete;
            }
            if (undecided > 0) {
                return Prose.count(undecided, "component") + Prose.verb(undecided, " needs", " need")
                        + " a decision first" + incomplete;
            }
            if (!inventory.complete()) {
                return "nothing found so far stands in the way, but " + missing() + ".";
            }
            if (counts.components() == 0) {
                return "the project has no third-party components.";
            }
            int waived = findings.waivedInAll();
            return (counts.components() == 1
                            ? "its one component passes"
                            : "all " + Prose.number(counts.components()) + " components pass")
                    + " under this policy"
                    + byPoms()
                    + (waived == 0 ? "" : ", with " + Prose.count(waived, "finding") + " waived")
                    + ".";
        }

        private String deniedCategory() {
            List<Finding> denied = open.stream().filter(Finding::denied).toList();
            String together = denied.stream().allMatch(Finding::explainedByCategory)
                    ? Glossary.together(denied.stream().map(Finding::category).toList())
                    : "";
            return " " + (together.isEmpty() ? "that the policy denies" : together);
        }

        private String lookedAt() {
            String modules = counts.modules() > 1 ? " in " + Prose.count(counts.modules(), "module") : "";
            String target = modules + " of " + inventory.target().name();
            String policy = "the policy “" + inventory.policy().title() + "”";
            if (counts.components() == 0) {
                return "We looked for third-party components" + target + " as of " + inventory.asOf()
                        + " and found none to judge by " + policy + ".";
            }
            String poms = byPoms();
            return "We looked at " + Prose.count(counts.components(), "third-party component") + target
                    + (poms.isEmpty() ? "" : "," + poms + ",") + " as of " + inventory.asOf() + " and judged "
                    + Prose.verb(counts.components(), "it", "them") + " by " + policy + ".";
        }

        private String byPoms() {
            return inventory.target().pomsOnly()
                    ? " by what " + Prose.verb(counts.components(), "its POM says", "their POMs say")
                    : "";
        }

        private String found() {
            int review = verdict("needs-review");
            int owing = verdict("allow-with-obligations");
            int passing = verdict("allow") + owing;
            if (counts.components() == 0) {
                return "This is no clearance: nothing was judged.";
            }
            List<String> parts = new ArrayList<>();
            int refused = verdict("deny");
            if (refused > 0) {
                parts.add(Prose.number(refused) + Prose.verb(refused, " is denied", " are denied"));
            }
            if (review > 0) {
                parts.add(Prose.number(review) + Prose.verb(review, " needs review", " need review"));
            }
            if (passing > 0) {
                String pass = passing == counts.components()
                        ? Prose.verb(passing, "it passes", "all of them pass")
                        : Prose.number(passing) + Prose.verb(passing, " passes", " pass");
                String with = owing == 0
                        ? ""
                        : owing == passing
                                ? " with obligations"
                                : ", " + Prose.number(owing) + (passing == counts.components() ? "" : " of them")
                                        + " with obligations";
                parts.add(pass + with);
            }
            int waived = findings.waivedInAll();
            String waivers = waived == 0
                    ? ""
                    : "; " + Prose.number(waived) + Prose.verb(waived, " finding is", " findings are") + " waived";
            return Prose.sentence(Prose.list(parts)) + waivers + ".";
        }

        private static String lowered(String sentence) {
            boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
            return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
        }

        private String first() {
            String also = inventory.complete() ? "" : "; " + missing() + ", so the list may still grow";
            if (!open.isEmpty()) {
                Finding worst = open.get(0);
                Optional<Finding> gap = worst.denied() && worst.missing() == null
                        ? Optional.empty()
                        : open.stream()
                                .filter(finding -> finding.missing() != null)
                                .findFirst();
                if (gap.isPresent()) {
                    String remedy = Objects.requireNonNull(gap.get().missing()).remedy();
                    return "Start by making the scan complete, because " + missing() + ": for "
                            + gap.get().coordinates() + ", " + Prose.withoutStop(lowered(remedy)) + ".";
                }
                String step = worst.remedies().isEmpty()
                        ? worst.fix()
                        : worst.remedies().get(0).title();
                return "Start with " + worst.coordinates() + " (" + worst.license() + "): "
                        + Prose.withoutStop(lowered(step)) + also + ".";
            }
            if (!inventory.complete()) {
                return Prose.sentence(missing())
                        + ", so the answer may still change; what to do is listed under Issues.";
            }
            if (counts.components() == 0) {
                return "If some were expected, check that the right project was scanned, with its modules and profiles.";
            }
            int owing = verdict("allow-with-obligations");
            if (owing == 0) {
                return "Nothing remains to be done for what was looked at.";
            }
            return "What remains is to meet the conditions of the "
                    + (owing == 1 ? "one component that asks" : Prose.number(owing) + " components that ask")
                    + " for notices and texts.";
        }

        private String missing() {
            int errors = counts.errors();
            return errors == 0
                    ? "the scan is incomplete"
                    : Prose.count(errors, "thing") + " could not be obtained or read";
        }

        private List<Figure> figures() {
            int blockers = findings.components(Findings.BLOCKERS);
            int launch = findings.components(Findings.BEFORE_LAUNCH);
            int unknown = counts.categories().getOrDefault(Glossary.UNSTATED, 0);
            return List.of(
                    new Figure(
                            blockers,
                            "blocking the release",
                            "",
                            "#critical-blocker",
                            "",
                            blockers > 0 ? "deny" : "none"),
                    new Figure(
                            launch,
                            "to settle before launch",
                            "",
                            "#before-launch",
                            "",
                            launch > 0 ? "review" : "none"),
                    new Figure(
                            unknown,
                            "without a known license",
                            alsoCounted(unknown),
                            "#inventory",
                            "category=" + Glossary.UNSTATED,
                            unknown > 0 ? "unknown" : "none"),
                    new Figure(
                            counts.errors(),
                            "could not be read",
                            "",
                            "#issues",
                            "",
                            counts.errors() > 0 || !inventory.complete() ? "unknown" : "none"));
        }

        /** How many of the components without a known license are among the blockers or what is to settle. */
        private String alsoCounted(int unknown) {
            int counted = components(finding ->
                    Glossary.unknown(finding.category()) && !finding.priority().equals(Findings.FUTURE));
            if (counted == 0) {
                return "";
            }
            return counted >= unknown
                    ? "counted in the first two"
                    : Prose.number(counted) + " counted in the first two";
        }

        private int verdict(String verdict) {
            return counts.verdicts().getOrDefault(verdict, 0);
        }

        private int components(Predicate<Finding> which) {
            return (int)
                    open.stream().filter(which).map(Finding::purl).distinct().count();
        }
    }
}
