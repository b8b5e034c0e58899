package org.licentia.inventory.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.Question;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;

/** Questions about contracts, grants and permissions, which no scan sees. */
final class ContractQuestions {
    private static final Set<String> BOUGHT = Set.of("proprietary-free", "commercial");
    private static final String BUSINESS_SOURCE = "BUSL-1.1";

    private ContractQuestions() {}

    /** Proprietary software for which no contract is filed and that nobody accepted. */
    static Stream<Question> proprietaryTerms(Inventory inventory) {
        Set<String> covered = inventory.decisions().stream()
                .filter(decision -> decision.kind().equals("entitlement") && counts(decision))
                .flatMap(decision -> decision.components().stream())
                .collect(Collectors.toSet());
        Set<String> open = open(inventory);
        List<InventoryEntry> entries = Asking.judged(inventory)
                .filter(entry -> BOUGHT.contains(entry.license().category()))
                .filter(entry -> open.contains(entry.purl()) && !covered.contains(entry.purl()))
                .toList();
        return Asking.ifAny(
                "proprietary-terms",
                "Proprietary terms",
                "Which contract or which terms cover the use of " + Asking.subject(entries) + "?",
                (entries.size() == 1 ? "It is" : "They are")
                        + " proprietary, and no entitlement is filed. A contract on file backs a waiver with the"
                        + " reason commercial-license.",
                entries);
    }

    /** Licenses that change on a date which each release states for itself. */
    static Stream<Question> changeDates(Inventory inventory) {
        List<InventoryEntry> entries = Asking.judged(inventory)
                .filter(entry ->
                        Asking.isStopped(entry) && entry.license().concluded().contains(BUSINESS_SOURCE))
                .filter(entry -> !isDated(entry))
                .toList();
        boolean one = entries.size() == 1;
        return Asking.ifAny(
                "change-date",
                "Change date and additional grant",
                "On which date does the license of " + Asking.subject(entries)
                        + " change, and what does its additional use grant allow until then?",
                "Under the Business Source License each release states both for itself. After "
                        + (one ? "its date" : "their dates") + " another license holds, which may pass.",
                entries);
    }

    /** Waivers that end soon. */
    static Stream<Question> expiringWaivers(Inventory inventory) {
        return inventory.decisions().stream()
                .filter(decision ->
                        decision.kind().equals("waiver") && decision.state().equals("expires-soon"))
                .map(decision -> new Question(
                        "expiring-waiver",
                        "Waiver about to expire",
                        "What happens to " + decision.component() + " when its waiver of rule " + decision.subject()
                                + " ends" + (decision.until() == null ? "" : " on " + decision.until()) + "?",
                        "From the next day on the finding counts again. " + decision.by()
                                + " can renew it with today's evidence, or have the component replaced before.",
                        decision.components()))
                .sorted(Asking.WIDEST_FIRST);
    }

    /** Whether the artifact itself stated its date, which the decision then notes. */
    private static boolean isDated(InventoryEntry entry) {
        return entry.decision() != null
                && entry.decision().notes().stream()
                        .anyMatch(note -> note.startsWith(BUSINESS_SOURCE + " changes to "));
    }

    private static boolean counts(DecisionEntry decision) {
        return decision.state().equals("in-force") || decision.state().equals("expires-soon");
    }

    private static Set<String> open(Inventory inventory) {
        return inventory.violations().stream()
                .filter(violation -> violation.waivedBy() == null)
                .map(ViolationEntry::component)
                .collect(Collectors.toSet());
    }
}
