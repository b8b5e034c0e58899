package org.licentia.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** The overrides of a policy, by what they are about. Of several about the same thing the strictest counts. */
final class LicenseOverrides {
    private final Map<String, List<PolicyOverride>> byLicense = new HashMap<>();
    private final Map<SpdxExpression, List<PolicyOverride>> byExpression = new HashMap<>();
    private final Map<String, List<PolicyOverride>> byComponent = new HashMap<>();

    LicenseOverrides(List<PolicyOverride> overrides) {
        for (PolicyOverride override : overrides) {
            PolicyOverride.Subject subject = override.subject();
            if (subject.license() != null) {
                add(byLicense, subject.license(), override);
            } else if (subject.expression() != null) {
                add(byExpression, subject.expression().normalized(), override);
            } else if (subject.component() != null) {
                add(byComponent, subject.component(), override);
            }
        }
    }

    private static <K> void add(Map<K, List<PolicyOverride>> overrides, K key, PolicyOverride override) {
        overrides.computeIfAbsent(key, absent -> new ArrayList<>()).add(override);
    }

    /** The one about exactly this license: neither with another exception nor with or without {@code +}. */
    Optional<PolicyOverride> of(SpdxTerm term, UseContext use) {
        return byLicense.isEmpty()
                ? Optional.empty()
                : strictest(byLicense.getOrDefault(term.toString(), List.of()), use);
    }

    /** The one about this whole expression, in whatever order it is written. */
    Optional<PolicyOverride> of(SpdxExpression expression, UseContext use) {
        return byExpression.isEmpty()
                ? Optional.empty()
                : strictest(byExpression.getOrDefault(expression.normalized(), List.of()), use);
    }

    /** The one about this component in its version; a part of a component is not meant by the name of the whole. */
    Optional<PolicyOverride> of(Component component, UseContext use) {
        if (byComponent.isEmpty() || !component.part().isEmpty()) {
            return Optional.empty();
        }
        String name = component.coordinates().groupId() + ":"
                + component.coordinates().artifactId();
        String version = component.coordinates().version();
        return strictest(
                byComponent.getOrDefault(name, List.of()).stream()
                        .filter(override -> override.subject().versions().contains(version))
                        .toList(),
                use);
    }

    private static Optional<PolicyOverride> strictest(List<PolicyOverride> overrides, UseContext use) {
        return overrides.stream()
                .filter(override -> !named(override, use).isEmpty())
                .min(Comparator.comparing((PolicyOverride override) ->
                                decision(override, use).verdict())
                        .reversed()
                        .thenComparing(PolicyOverride::id));
    }

    private static Set<PolicyColumn> named(PolicyOverride override, UseContext use) {
        Set<PolicyColumn> named = EnumSet.noneOf(PolicyColumn.class);
        named.addAll(PolicyColumn.of(use, override.decisions()));
        named.retainAll(override.decisions().keySet());
        return named;
    }

    private static PolicyDecision decision(PolicyOverride override, UseContext use) {
        return named(override, use).stream()
                .map(column -> Optional.ofNullable(override.decisions().get(column)))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(PolicyDecision::verdict))
                .orElseThrow();
    }

    /**
     * A ruling with an override in its place, or the ruling with the reason why it stays.
     *
     * @param override one of those found for the use
     * @param floor what locked rules decide; null where none does
     * @param obstacle why the override cannot let this pass, a sentence in the middle of which it stands; null where
     *     nothing stands against it
     */
    static Ruling applied(
            PolicyOverride override, UseContext use, Ruling ruling, @Nullable Ruling floor, @Nullable String obstacle) {
        PolicyDecision decision = decision(override, use);
        Verdict verdict = decision.verdict();
        boolean milder = verdict.compareTo(ruling.verdict()) < 0;
        Set<PolicyColumn> unnamed = EnumSet.copyOf(PolicyColumn.of(use, override.decisions()));
        unnamed.removeAll(override.decisions().keySet());
        @Nullable String against = null;
        if (milder && !unnamed.isEmpty()) {
            against = "it says nothing of "
                    + unnamed.stream().map(PolicyColumn::toString).collect(Collectors.joining(", "))
                    + ", which this use is too";
        } else if (milder && floor != null && verdict.compareTo(floor.verdict()) < 0) {
            against = "rule '" + floor.rule() + "' is locked and decides " + floor.verdict();
        } else if (milder && verdict.passes()) {
            against = obstacle;
        }
        String subject = subject(override);
        if (against != null) {
            String note = "Override '" + override.id() + "' (" + verdict + ") does not apply: " + against + ".";
            return ruling.traced(new TraceStep(subject, override.id(), ruling.verdict(), note))
                    .noted(note);
        }
        String note = "Override '" + override.id() + "' replaces rule '" + ruling.rule() + "' (verdict "
                + ruling.verdict() + ").";
        List<TraceStep> trace = new ArrayList<>(ruling.trace());
        trace.add(new TraceStep(subject, override.id(), verdict, note));
        return new Ruling(
                        verdict,
                        override.id(),
                        decision.because(),
                        decision.fix(),
                        ruling.licenses(),
                        ruling.chosen(),
                        trace,
                        ruling.notes())
                .noted(note);
    }

    private static String subject(PolicyOverride override) {
        PolicyOverride.Subject subject = override.subject();
        if (subject.component() != null) {
            return subject.component();
        }
        return subject.license() != null ? subject.license() : String.valueOf(subject.expression());
    }
}
