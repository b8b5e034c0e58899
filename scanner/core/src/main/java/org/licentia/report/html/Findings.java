package org.licentia.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * Everything that keeps the product from shipping, by business weight. Findings with one cause share a card: same
 * priority, rule and verdict.
 *
 * @param sections blockers, before launch, future; each present even when empty
 * @param waived findings that somebody with authority lets pass
 */
record Findings(List<Section> sections, List<Finding> waived) {
    /** Findings of one card that are spelled out; the others are rows of the inventory. */
    private static final int SHOWN = 100;

    /**
     * One priority.
     *
     * @param components how many components it concerns, each counted once
     * @param calm what to say when it is empty
     */
    record Section(
            String id,
            String title,
            String brief,
            String when,
            String lead,
            String calm,
            int components,
            List<Group> groups) {}

    /**
     * One cause.
     *
     * @param because why the rule exists
     * @param fix the policy's general advice
     * @param owners the direct dependencies that bring most of it; empty for a single finding
     * @param beyond how many further findings only the inventory lists
     */
    record Group(
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
            String query) {}

    /** A direct dependency and how many findings of a card come with it. */
    record Owner(String coordinates, int findings) {}

    /**
     * One component that one rule does not let pass.
     *
     * @param owner the direct dependency to touch; null when the component is itself one
     * @param others further modules and scopes concerned
     */
    record Finding(
            String anchor,
            String component,
            String coordinates,
            String rule,
            String license,
            List<ExpressionWords.Word> words,
            String status,
            String statusMeaning,
            String module,
            String scope,
            @Nullable String owner,
            List<String> path,
            List<String> others,
            List<Inventory.Remedy> remedies,
            @Nullable String waivedBy) {}

    /** All findings of an inventory. */
    static Findings in(Inventory inventory, ExpressionWords expressions) {
        return new Reading(inventory, expressions).findings();
    }

    /** All cards, in order. */
    List<Group> groups() {
        return sections.stream().flatMap(section -> section.groups().stream()).toList();
    }

    /** The components concerned by one priority. */
    int components(String section) {
        return sections.stream()
                .filter(candidate -> candidate.id().equals(section))
                .mapToInt(Section::components)
                .sum();
    }

    /** Where each spelled-out finding is, by purl; of several the first. */
    Map<String, String> anchorsByPurl(List<Inventory.ViolationEntry> violations) {
        Set<String> spelledOut = groups().stream()
                .flatMap(group -> group.shown().stream())
                .map(Finding::anchor)
                .collect(Collectors.toSet());
        Map<String, String> anchors = new HashMap<>();
        for (int index = 0; index < violations.size(); index++) {
            if (spelledOut.contains(anchor(index))) {
                anchors.putIfAbsent(violations.get(index).component(), anchor(index));
            }
        }
        return anchors;
    }

    private static String anchor(int index) {
        return "finding-" + (index + 1);
    }

    /** The grouping at work. */
    private static final class Reading {
        private final Inventory inventory;
        private final ExpressionWords expressions;
        private final Map<String, InventoryEntry> entries = new HashMap<>();
        private final List<Finding> waived = new ArrayList<>();
        private int groups;

        Reading(Inventory inventory, ExpressionWords expressions) {
            this.inventory = inventory;
            this.expressions = expressions;
            inventory.components().forEach(entry -> entries.put(entry.purl(), entry));
        }

        Findings findings() {
            Map<String, Map<List<String>, List<Integer>>> open = new LinkedHashMap<>();
            List<Inventory.ViolationEntry> violations = inventory.violations();
            for (int index = 0; index < violations.size(); index++) {
                Inventory.ViolationEntry violation = violations.get(index);
                if (violation.waivedBy() != null) {
                    waived.add(finding(index));
                    continue;
                }
                open.computeIfAbsent(violation.priority(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(List.of(violation.rule(), violation.verdict()), key -> new ArrayList<>())
                        .add(index);
            }
            List<Section> sections = new ArrayList<>();
            sections.add(section(
                    "critical-blocker",
                    "Critical blockers",
                    "Critical blockers",
                    "Now",
                    "These stand between the product and its release.",
                    "Nothing blocks the release.",
                    open.remove("critical-blocker")));
            Map<List<String>, List<Integer>> later = open.remove("future");
            // A priority this version does not know is shown where it will not be overlooked.
            Map<List<String>, List<Integer>> beforeLaunch = new LinkedHashMap<>();
            open.values().forEach(beforeLaunch::putAll);
            sections.add(section(
                    "before-launch",
                    "Should address before launch",
                    "Before launch",
                    "Before launch",
                    "No rule forbids these outright, but somebody has to decide before they ship.",
                    "Nothing else needs a decision before launch.",
                    beforeLaunch));
            sections.add(section(
                    "future",
                    "Future considerations",
                    "Future",
                    "Later",
                    "These do not hold up this release; they will matter when the product or its use changes.",
                    "Nothing to keep an eye on.",
                    later));
            return new Findings(sections, waived);
        }

        private Section section(
                String id,
                String title,
                String brief,
                String when,
                String lead,
                String calm,
                @Nullable Map<List<String>, List<Integer>> found) {
            List<Group> cards = new ArrayList<>();
            Set<String> components = new LinkedHashSet<>();
            if (found != null) {
                found.values().forEach(indexes -> {
                    cards.add(group(indexes));
                    indexes.forEach(index ->
                            components.add(inventory.violations().get(index).component()));
                });
            }
            return new Section(id, title, brief, when, lead, calm, components.size(), cards);
        }

        private Group group(List<Integer> indexes) {
            List<Inventory.ViolationEntry> violations =
                    indexes.stream().map(inventory.violations()::get).toList();
            Inventory.ViolationEntry first = violations.get(0);
            List<Finding> shown =
                    indexes.stream().limit(SHOWN).map(this::finding).toList();
            groups++;
            return new Group(
                    "card-" + groups,
                    first.rule(),
                    Glossary.tone(first.verdict()),
                    Glossary.verdict(first.verdict()).label(),
                    title(violations),
                    first.because(),
                    first.fix(),
                    violations.size(),
                    owners(violations),
                    shown,
                    violations.size() - shown.size(),
                    "rule=" + InventoryQuery.encoded(first.rule()));
        }

        private String title(List<Inventory.ViolationEntry> violations) {
            Inventory.ViolationEntry first = violations.get(0);
            if (violations.size() == 1) {
                return first.coordinates();
            }
            String subject = Prose.count(violations.size(), "component");
            Set<String> licenses =
                    violations.stream().map(Inventory.ViolationEntry::license).collect(Collectors.toSet());
            if (licenses.size() == 1 && !first.license().equals("NOASSERTION")) {
                return subject + " under " + first.license();
            }
            String together = Glossary.together(violations.stream()
                    .map(violation -> category(violation.component()))
                    .toList());
            if (!together.isEmpty()) {
                return subject + " " + together;
            }
            return subject
                    + (first.verdict().equals("deny") ? " that the policy denies" : " that need somebody’s decision");
        }

        private List<Owner> owners(List<Inventory.ViolationEntry> violations) {
            if (violations.size() < 2) {
                return List.of();
            }
            Map<String, Long> counts = violations.stream()
                    .filter(violation -> violation.path().size() > 1)
                    .collect(Collectors.groupingBy(
                            violation -> violation.path().get(0), LinkedHashMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .filter(owner -> owner.getValue() > 1)
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(3)
                    .map(owner -> new Owner(owner.getKey(), owner.getValue().intValue()))
                    .toList();
        }

        private Finding finding(int index) {
            Inventory.ViolationEntry violation = inventory.violations().get(index);
            InventoryEntry entry = entries.get(violation.component());
            Glossary.Term status =
                    Glossary.status(entry == null ? "" : entry.license().status());
            List<String> path = violation.path();
            return new Finding(
                    anchor(index),
                    "#" + Anchors.component(violation.component()),
                    violation.coordinates(),
                    violation.rule(),
                    violation.license(),
                    expressions.of(violation.license()),
                    status.label(),
                    status.meaning(),
                    violation.module(),
                    violation.scope(),
                    path.size() > 1 ? path.get(0) : null,
                    path,
                    violation.usages().stream()
                            .filter(usage -> !usage.module().equals(violation.module())
                                    || !usage.scope().equals(violation.scope()))
                            .map(usage -> usage.module() + " (" + usage.scope() + ")")
                            .toList(),
                    violation.remedies(),
                    violation.waivedBy());
        }

        private String category(String purl) {
            InventoryEntry entry = entries.get(purl);
            return entry == null ? "" : entry.license().category();
        }
    }
}
