package org.licentia.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.ReviewedDecisions.Reviewed;
import org.licentia.decision.ReviewedDecisions.State;
import org.licentia.graph.Purl;
import org.licentia.issue.Issue;
import org.licentia.policy.ComponentRuling;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.Evaluation;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.Violation;

/**
 * Which findings are validly waived. A finding is, when waivers in force cover every one of its uses; a waiver is in
 * force on the evidence it was made on, between its two dates, for one component and rule.
 */
final class WaiverReview {
    private final List<Waiver> waivers;
    private final EntitlementReview entitlements;
    private final LocalDate asOf;
    private final Evaluation evaluation;
    private final DistributionModel model;
    private final Map<Purl, LicenseConclusion> conclusions;
    private final Map<Waiver, Standing> standings = new LinkedHashMap<>();

    WaiverReview(
            List<Waiver> waivers,
            EntitlementReview entitlements,
            LocalDate asOf,
            Evaluation evaluation,
            DistributionModel model) {
        this.waivers = waivers;
        this.entitlements = entitlements;
        this.asOf = asOf;
        this.evaluation = evaluation;
        this.model = model;
        this.conclusions = evaluation.components().stream()
                .map(ComponentRuling::conclusion)
                .collect(Collectors.toMap(conclusion -> conclusion.component().purl(), conclusion -> conclusion));
        waivers.forEach(waiver -> standings.put(waiver, standing(waiver)));
    }

    /**
     * How a waiver stands before its company is known.
     *
     * @param named the findings that it speaks of, in whatever use
     * @param changed those of them about which the evidence is another one now
     */
    private record Standing(State state, List<Violation> named, List<Violation> changed) {
        boolean counts(Violation violation) {
            return state == State.IN_FORCE && named.contains(violation) && !changed.contains(violation);
        }
    }

    private Standing standing(Waiver waiver) {
        List<Violation> named = evaluation.violations().stream()
                .filter(violation -> waiver.rule().equals(violation.rule())
                        && waiver.component().names(violation.component()))
                .toList();
        if (waiver.isTooBroad()) {
            return new Standing(State.TOO_BROAD, named, List.of());
        }
        if (waiver.on().isAfter(asOf)) {
            return new Standing(State.NOT_YET, named, List.of());
        }
        if (named.stream()
                .noneMatch(violation -> violation.usages().stream().anyMatch(use -> waiver.covers(use, model)))) {
            return new Standing(State.UNUSED, named, List.of());
        }
        if (waiver.expires().isBefore(asOf)) {
            return new Standing(State.EXPIRED, named, List.of());
        }
        if (waiver.reason() == Waiver.Reason.COMMERCIAL_LICENSE
                && named.stream().anyMatch(violation -> !entitlements.entitles(violation.component()))) {
            return new Standing(State.NOT_ENTITLED, named, List.of());
        }
        List<Violation> changed = named.stream()
                .filter(violation -> !fingerprint(violation).equals(waiver.evidence()))
                .toList();
        return new Standing(changed.size() == named.size() ? State.EVIDENCE_CHANGED : State.IN_FORCE, named, changed);
    }

    private String fingerprint(Violation violation) {
        return EvidenceFingerprint.of(
                Objects.requireNonNull(conclusions.get(violation.component().purl())), violation);
    }

    /** The evaluation with every finding marked that is validly waived. */
    Evaluation evaluation() {
        return new Evaluation(
                evaluation.policy(),
                evaluation.components(),
                evaluation.violations().stream().map(this::waived).toList(),
                evaluation.issues());
    }

    private Violation waived(Violation violation) {
        List<Waiver> counting = counting(violation);
        if (!uncovered(violation, counting).isEmpty()) {
            return violation;
        }
        List<Waiver> alone = counting.stream()
                .filter(waiver -> uncovered(violation, List.of(waiver)).isEmpty())
                .max(Comparator.comparing(Waiver::expires))
                .map(List::of)
                .orElse(counting);
        return violation.waived(alone.stream().map(Waiver::inWords).distinct().collect(Collectors.joining("; ")));
    }

    private List<Waiver> counting(Violation violation) {
        return standings.entrySet().stream()
                .filter(each -> each.getValue().counts(violation))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<UsageRuling> uncovered(Violation violation, List<Waiver> by) {
        return violation.usages().stream()
                .filter(use -> by.stream().noneMatch(waiver -> waiver.covers(use, model)))
                .toList();
    }

    private boolean isWaived(Violation violation) {
        return uncovered(violation, counting(violation)).isEmpty();
    }

    /** What became of each. */
    List<Reviewed> review(List<Issue> issues) {
        WaiverProblems problems = new WaiverProblems(asOf, model, conclusions.values());
        List<Reviewed> reviewed = new ArrayList<>();
        for (Waiver waiver : waivers) {
            Standing standing = Objects.requireNonNull(standings.get(waiver));
            State state = standing.state();
            List<Violation> counted =
                    standing.named().stream().filter(standing::counts).toList();
            List<Violation> applied = counted.stream().filter(this::isWaived).toList();
            if (!standing.changed().isEmpty()) {
                state = State.EVIDENCE_CHANGED;
            } else if (state == State.IN_FORCE && applied.size() < counted.size()) {
                state = State.PARTIAL;
            } else if (state == State.IN_FORCE && ExpiryNotice.isDue(waiver.expires(), asOf)) {
                state = State.EXPIRES_SOON;
            }
            boolean others =
                    !standing.named().isEmpty() && standing.named().stream().allMatch(this::isWaived);
            switch (state) {
                case IN_FORCE, EXPIRES_SOON -> {
                    if (state == State.EXPIRES_SOON && applied.stream().noneMatch(each -> outlives(waiver, each))) {
                        issues.add(problems.expiresSoon(waiver, applied.get(0)));
                    }
                }
                case EVIDENCE_CHANGED ->
                    standing.changed().stream()
                            .filter(violation -> !isWaived(violation))
                            .forEach(violation ->
                                    issues.add(problems.changed(waiver, violation, fingerprint(violation))));
                case PARTIAL ->
                    counted.stream()
                            .filter(violation -> !isWaived(violation))
                            .forEach(violation -> issues.add(
                                    problems.partial(waiver, violation, uncovered(violation, counting(violation)))));
                default -> issues.add(problems.lapsed(waiver, state, standing.named(), others));
            }
            if (state == State.EVIDENCE_CHANGED && standing.changed().stream().allMatch(this::isWaived)) {
                issues.add(problems.superseded(waiver, standing.changed().get(0)));
            }
            reviewed.add(reviewed(waiver, state, applied));
        }
        return reviewed;
    }

    private boolean outlives(Waiver waiver, Violation violation) {
        return counting(violation).stream()
                .anyMatch(other -> other.expires().isAfter(waiver.expires())
                        && uncovered(violation, List.of(other)).isEmpty());
    }

    private static Reviewed reviewed(Waiver waiver, State state, List<Violation> applied) {
        return new Reviewed(
                "waiver",
                waiver.component().toString(),
                waiver.rule(),
                state,
                waiver.reason().toString(),
                waiver.because(),
                waiver.owner(),
                waiver.approver(),
                waiver.ticket(),
                waiver.on().toString(),
                waiver.expires().toString(),
                waiver.evidence(),
                null,
                waiver.source(),
                applied.stream()
                        .map(violation -> violation.component().purl().text())
                        .sorted()
                        .toList());
    }
}
