package org.licentia.decision;

import java.time.LocalDate;
import java.util.List;
import org.licentia.decision.ReviewedDecisions.Reviewed;
import org.licentia.decision.ReviewedDecisions.State;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** Which contracts count. */
final class EntitlementReview {
    private final List<Entitlement> entitlements;
    private final LocalDate asOf;

    EntitlementReview(List<Entitlement> entitlements, LocalDate asOf) {
        this.entitlements = entitlements;
        this.asOf = asOf;
    }

    /** Whether a contract that is in force covers the component. */
    boolean entitles(Component component) {
        return entitlements.stream()
                .anyMatch(
                        each -> !each.until().isBefore(asOf) && each.component().covers(component));
    }

    List<Reviewed> review(List<Component> components, List<Issue> issues) {
        return entitlements.stream()
                .map(each -> review(each, components, issues))
                .toList();
    }

    // That a contract has ended matters even where nothing of this scan rests on it.
    private Reviewed review(Entitlement entitlement, List<Component> components, List<Issue> issues) {
        List<String> covered = components.stream()
                .filter(entitlement.component()::covers)
                .map(component -> component.purl().text())
                .sorted()
                .toList();
        State state = covered.isEmpty() ? State.UNUSED : State.IN_FORCE;
        String contract = "The contract " + entitlement.contract() + " with " + entitlement.vendor() + " for "
                + entitlement.component() + " (" + entitlement.source() + ") ";
        if (entitlement.until().isBefore(asOf)) {
            state = State.EXPIRED;
            issues.add(warning(
                    contract + "ended on " + entitlement.until() + ", so no waiver can rest on it.",
                    "Renew the contract and correct 'until' in " + entitlement.source() + ", or remove the entry."));
        } else if (!covered.isEmpty() && ExpiryNotice.isDue(entitlement.until(), asOf)) {
            state = State.EXPIRES_SOON;
            issues.add(warning(
                    contract + "ends on " + entitlement.until() + ".",
                    "Renew the contract and correct 'until' in " + entitlement.source() + "."));
        }
        return new Reviewed(
                "entitlement",
                entitlement.component().toString(),
                entitlement.contract(),
                state,
                null,
                null,
                entitlement.vendor(),
                null,
                null,
                null,
                entitlement.until().toString(),
                null,
                entitlement.price(),
                entitlement.source(),
                state == State.EXPIRED ? List.of() : covered);
    }

    private static Issue warning(String message, String remedy) {
        return new Issue(Severity.WARNING, Stage.POLICY, null, null, message, remedy);
    }
}
