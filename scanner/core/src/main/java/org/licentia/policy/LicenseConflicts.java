package org.licentia.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.Compatibility;
import org.licentia.facts.ExceptionEffect;
import org.licentia.facts.LicenseCompatibility;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseProfile;
import org.licentia.graph.Component;
import org.licentia.graph.Linkage;
import org.licentia.graph.Purl;
import org.licentia.spdx.SpdxTerm;

/**
 * Finds components that a module may not distribute together, because a strong copyleft of one wants the whole work
 * under terms that the license of another contradicts: GPL-2.0-only beside Apache-2.0. Nothing is found where nothing is
 * distributed, between licenses of which nobody has said that they contradict each other, and between files of one jar
 * that are under weak copyleft licenses.
 */
final class LicenseConflicts {
    private static final int MOST_NAMED = 3;
    private static final Set<ExceptionEffect> MAY_PERMIT = Set.of(
            ExceptionEffect.NAMED_LIBRARY_LINKING,
            ExceptionEffect.FOSS_LINKING_ONLY,
            ExceptionEffect.PRIVATE_USE_LINKING,
            ExceptionEffect.SYSTEM_INTERFACE);

    private final LicenseFacts facts;
    private final Supplier<LicenseCompatibility> matrix;
    private final Map<SpdxTerm, LicenseProfile> profiles = new HashMap<>();
    private final Map<SpdxTerm, Boolean> mentioned = new HashMap<>();
    private final Map<SpdxTerm, Map<SpdxTerm, Boolean>> contradictions = new HashMap<>();

    /** @param matrix asked for only when a strong copyleft is distributed */
    LicenseConflicts(LicenseFacts facts, Supplier<LicenseCompatibility> matrix) {
        this.facts = facts;
        this.matrix = matrix;
    }

    /**
     * What became of the components.
     *
     * @param components in the order given; of those in conflict the uses are judged accordingly, where that is stricter
     * @param violations one for each component in conflict
     */
    record Found(List<ComponentRuling> components, List<Violation> violations) {
        Found {
            components = List.copyOf(components);
            violations = List.copyOf(violations);
        }
    }

    /** Looks at what each module distributes. */
    Found among(List<ComponentRuling> components) {
        Map<String, Together> modules = new TreeMap<>();
        for (ComponentRuling component : components) {
            for (UsageRuling usage : component.usages()) {
                if (isDistributed(usage.use())) {
                    modules.computeIfAbsent(usage.usage().module(), module -> new Together())
                            .add(component.conclusion().component(), usage);
                }
            }
        }
        Map<Purl, List<UsageRuling>> inConflict = new HashMap<>();
        Map<Purl, Set<SpdxTerm>> against = new HashMap<>();
        modules.forEach((module, together) -> together.conflicts(module, against)
                .forEach((component, usages) -> inConflict
                        .computeIfAbsent(component, purl -> new ArrayList<>())
                        .addAll(usages)));
        if (inConflict.isEmpty()) {
            return new Found(components, List.of());
        }
        List<ComponentRuling> judged = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (ComponentRuling component : components) {
            Component one = component.conclusion().component();
            List<UsageRuling> conflicts = inConflict.get(one.purl());
            if (conflicts == null) {
                judged.add(component);
                continue;
            }
            judged.add(stricter(component, conflicts));
            violations.add(new Violation(
                    one,
                    FixedRule.LICENSES_INCOMPATIBLE.id(),
                    conflicts.stream()
                            .map(usage -> usage.ruling().verdict())
                            .reduce(Verdict::stricter)
                            .orElseThrow(),
                    conflicts,
                    against.getOrDefault(one.purl(), Set.of()),
                    null));
        }
        return new Found(judged, violations);
    }

    // A decision is never milder than a violation that stands beside it.
    private static ComponentRuling stricter(ComponentRuling component, List<UsageRuling> conflicts) {
        List<UsageRuling> usages = component.usages().stream()
                .map(usage -> conflicts.stream()
                        .filter(conflict -> conflict.usage().equals(usage.usage())
                                && conflict.ruling()
                                                .verdict()
                                                .compareTo(usage.ruling().verdict())
                                        > 0)
                        .findFirst()
                        .orElse(usage))
                .toList();
        return new ComponentRuling(
                component.conclusion(),
                usages,
                usages.stream().min(UsageRuling.MOST_TELLING_FIRST).orElse(component.decisive()));
    }

    private static boolean isDistributed(UseContext use) {
        return use.product().model().ships()
                && use.shipped()
                && switch (use.scope()) {
                    case COMPILE, RUNTIME, SYSTEM -> true;
                    case PROVIDED, TEST -> false;
                };
    }

    private LicenseProfile profile(SpdxTerm term) {
        return profiles.computeIfAbsent(term, facts::profile);
    }

    private boolean isMentioned(SpdxTerm term) {
        return mentioned.computeIfAbsent(
                term, license -> !profile(license).misfit() && matrix.get().mentions(license));
    }

    // The whole may also be under the other license, if that takes in the first.
    private boolean contradict(SpdxTerm copyleft, SpdxTerm other) {
        return isMentioned(other)
                && contradictions
                        .computeIfAbsent(copyleft, term -> new HashMap<>())
                        .computeIfAbsent(other, term -> {
                            Compatibility there = matrix.get().answerWithin(copyleft, other);
                            return there == Compatibility.NO
                                    && !isPossible(matrix.get().answerWithin(other, copyleft));
                        });
    }

    private static boolean isPossible(Compatibility answer) {
        return answer.isYes() || answer == Compatibility.CHECK_DEPENDENCY;
    }

    /** What one module distributes. */
    private final class Together {
        private final Map<SpdxTerm, Set<Component>> byLicense = new HashMap<>();
        private final Map<Component, List<UsageRuling>> copyleft = new LinkedHashMap<>();

        void add(Component component, UsageRuling usage) {
            boolean reaching = false;
            for (SpdxTerm term : usage.ruling().licenses()) {
                LicenseProfile license = profile(term);
                boolean linkable = license.effect() == ExceptionEffect.LINKING
                        && usage.use().linkage() == Linkage.MAVEN_COMPILE;
                if (!linkable) {
                    byLicense.computeIfAbsent(term, one -> new HashSet<>()).add(component);
                }
                reaching |= license.category().reachesTheWholeWork();
            }
            if (reaching) {
                copyleft.computeIfAbsent(component, one -> new ArrayList<>()).add(usage);
            }
        }

        /**
         * The uses in conflict by component, with rulings that say so.
         *
         * @param against receives the licenses that each of them does not go with
         */
        Map<Purl, List<UsageRuling>> conflicts(String module, Map<Purl, Set<SpdxTerm>> against) {
            if (copyleft.isEmpty()) {
                return Map.of();
            }
            Map<SpdxTerm, LicenseCarriers.Others> others = new HashMap<>();
            Map<Purl, List<UsageRuling>> conflicts = new LinkedHashMap<>();
            LicenseCarriers carriers = LicenseCarriers.of(byLicense);
            copyleft.forEach((component, usages) -> {
                for (UsageRuling usage : usages) {
                    Ruling ruling = conflict(component, usage, others, carriers, module, against);
                    if (ruling != null) {
                        conflicts
                                .computeIfAbsent(component.purl(), purl -> new ArrayList<>())
                                .add(new UsageRuling(
                                        usage.usage(), usage.use(), ruling, usage.judged(), usage.chosen()));
                    }
                }
            });
            return conflicts;
        }

        private @Nullable Ruling conflict(
                Component component,
                UsageRuling usage,
                Map<SpdxTerm, LicenseCarriers.Others> others,
                LicenseCarriers carriers,
                String module,
                Map<Purl, Set<SpdxTerm>> found) {
            for (SpdxTerm term : usage.ruling().licenses()) {
                LicenseProfile license = profile(term);
                if (license.category().reachesTheWholeWork() && isMentioned(term)) {
                    // What the license contradicts, it contradicts under an exception too, until somebody has read
                    // that.
                    SpdxTerm plain = new SpdxTerm(term.license(), term.orLater(), null);
                    LicenseCarriers.Others against = others.computeIfAbsent(plain, one -> others(one, carriers));
                    List<Component> named = against.besides(component, 1);
                    if (!named.isEmpty()) {
                        found.computeIfAbsent(component.purl(), purl -> new HashSet<>())
                                .addAll(against.licenses());
                        boolean permitted = license.effect() != null && MAY_PERMIT.contains(license.effect());
                        return FixedRule.LICENSES_INCOMPATIBLE.decides(
                                permitted ? Verdict.NEEDS_REVIEW : Verdict.DENY,
                                because(term, against, component, module)
                                        + (permitted ? " Its exception may permit it." : ""),
                                usage.ruling().licenses(),
                                usage.ruling().chosen());
                    }
                }
            }
            return null;
        }

        private LicenseCarriers.Others others(SpdxTerm copyleftTerm, LicenseCarriers carriers) {
            Set<SpdxTerm> licenses = new LinkedHashSet<>();
            BitSet contradicting = new BitSet();
            carriers.byLicense().forEach((term, components) -> {
                if (contradict(copyleftTerm, term)) {
                    licenses.add(term);
                    contradicting.or(components);
                }
            });
            return new LicenseCarriers.Others(licenses, contradicting, carriers);
        }
    }

    private static String because(SpdxTerm term, LicenseCarriers.Others others, Component component, String module) {
        return term + " wants the whole work under its terms, and by the compatibility matrix of OSADL "
                + listed(
                        others.licenses().stream().map(SpdxTerm::toString).toList(),
                        others.licenses().size())
                + " cannot be part of it; " + module + " distributes it together with "
                + listed(
                        others.besides(component, MOST_NAMED).stream()
                                .map(Component::toString)
                                .toList(),
                        others.count(component))
                + ".";
    }

    private static String listed(List<String> names, int count) {
        List<String> named = names.stream().limit(MOST_NAMED).toList();
        String text = named.stream().collect(Collectors.joining(", "));
        return count > named.size() ? text + " and " + (count - named.size()) + " more" : text;
    }
}
