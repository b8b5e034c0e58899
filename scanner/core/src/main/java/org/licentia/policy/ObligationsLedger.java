package org.licentia.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseObligations;
import org.licentia.facts.LicenseObligations.Basis;
import org.licentia.facts.Obligation;
import org.licentia.graph.Linkage;
import org.licentia.graph.Purl;
import org.licentia.spdx.SpdxTerm;

/**
 * What is owed for each component, and what makes it due. A use owes what the licenses that its ruling rests on ask for,
 * of a choice those of the branch taken, as far as the way the product is used makes it due. Where the policy allows a use
 * without obligations, nothing is; where it denies a use, nothing either, for what does not ship owes nothing, unless
 * somebody accepted the finding: then everything is. What needs review may ship, so its obligations are named.
 */
public final class ObligationsLedger {
    private static final Obligation.Trigger[] TRIGGERS = Obligation.Trigger.values();

    private final LicenseFacts facts;
    private final Set<Waived> waived;

    /** @param violations of the evaluation that is accounted for, with what is waived marked as such */
    public ObligationsLedger(LicenseFacts facts, List<Violation> violations) {
        this.facts = facts;
        this.waived = violations.stream()
                .filter(violation -> violation.waivedBy() != null)
                .map(violation -> new Waived(violation.component().purl(), violation.rule()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is owed for a component, over all of its uses, in the order of the vocabulary. */
    public List<OwedObligation> owed(ComponentRuling ruling) {
        Purl component = ruling.conclusion().component().purl();
        return owed(ruling.rulings().stream()
                .filter(usage -> owes(component, usage.ruling()))
                .map(usage -> new Owing(usage.ruling(), usage.use()))
                .toList());
    }

    /** What is owed in one use, of whatever component, in the order of the vocabulary. */
    public List<OwedObligation> owed(Ruling ruling, UseContext use) {
        return ruling.verdict() == Verdict.ALLOW || ruling.verdict() == Verdict.DENY
                ? List.of()
                : owed(List.of(new Owing(ruling, use)));
    }

    private List<OwedObligation> owed(List<Owing> owing) {
        if (owing.isEmpty()) {
            return List.of();
        }
        Map<Obligation.Trigger, Set<SpdxTerm>> due = due(owing);
        List<OwedObligation> owed = new ArrayList<>();
        for (Obligation obligation : facts.vocabulary()) {
            Set<SpdxTerm> asking = new LinkedHashSet<>();
            for (SpdxTerm term : due.getOrDefault(obligation.trigger(), Set.of())) {
                if (asks(term, obligation)) {
                    asking.add(term);
                }
            }
            if (!asking.isEmpty()) {
                owed.add(new OwedObligation(obligation, List.copyOf(asking), basis(asking)));
            }
        }
        return owed;
    }

    /** For each trigger that some use sets off, the licenses of those uses. */
    private static Map<Obligation.Trigger, Set<SpdxTerm>> due(List<Owing> owing) {
        Map<Obligation.Trigger, Set<SpdxTerm>> due = new EnumMap<>(Obligation.Trigger.class);
        for (Obligation.Trigger trigger : TRIGGERS) {
            Set<SpdxTerm> licenses = new LinkedHashSet<>();
            for (Owing each : owing) {
                if (isDue(trigger, each.use())) {
                    licenses.addAll(each.ruling().licenses());
                }
            }
            due.put(trigger, licenses);
        }
        return due;
    }

    private boolean owes(Purl component, Ruling ruling) {
        return switch (ruling.verdict()) {
            case ALLOW -> false;
            case ALLOW_WITH_OBLIGATIONS, NEEDS_REVIEW -> true;
            case DENY -> waived.contains(new Waived(component, ruling.rule()));
        };
    }

    private boolean asks(SpdxTerm term, Obligation obligation) {
        LicenseObligations asked = facts.obligations(term);
        return asked.basis() == Basis.UNKNOWN
                ? obligation.id().equals(Obligation.READ_THE_TERMS)
                : asked.ids().contains(obligation.id());
    }

    private Basis basis(Set<SpdxTerm> asking) {
        return Objects.requireNonNull(asking.stream()
                .map(term -> facts.obligations(term).basis())
                .min(Comparator.naturalOrder())
                .orElse(Basis.UNKNOWN));
    }

    /** Whether the use of a component is such that an obligation of this kind is due. */
    static boolean isDue(Obligation.Trigger trigger, UseContext use) {
        boolean runs = runs(use);
        boolean distributed = runs && (use.product().model().ships() || deliversToBrowsers(use));
        boolean reachesOthers = distributed || (runs && use.product().model() == DistributionModel.SAAS);
        return switch (trigger) {
            case DISTRIBUTION -> distributed;
            case MODIFICATION -> reachesOthers && use.linkage() == Linkage.MODIFIED;
            // Distributing network copyleft passes the duty on to whoever runs it (AGPL-3.0, section 13).
            case NETWORK_USE, PROMOTION, ADVERTISING, UNREAD -> reachesOthers;
            case DEVICE -> distributed && use.product().model() == DistributionModel.EMBEDDED_DEVICE;
        };
    }

    // Under saas and internal we bring the container ourselves (see PolicyColumn).
    private static boolean runs(UseContext use) {
        return switch (use.scope()) {
            case TEST -> false;
            case PROVIDED -> use.shipped() && !use.product().model().ships();
            case COMPILE, RUNTIME, SYSTEM -> use.shipped();
        };
    }

    private static boolean deliversToBrowsers(UseContext use) {
        return use.product().model() == DistributionModel.SAAS && use.browser();
    }

    private record Owing(Ruling ruling, UseContext use) {}

    private record Waived(Purl component, String rule) {}
}
