package org.licentia.report.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * Everything there is to say about one component, for the row that opens.
 *
 * @param judged the stricter reading that was judged; null when the license is certain
 * @param finding where its finding is spelled out; null when there is none
 * @param remedies ways out that no card spells out
 * @param because why the policy decided so, when that asks for something; null otherwise
 * @param declared metadata's words that no evidence repeats
 * @param readings the first few meanings
 * @param furtherEvidence how many places only the inventory document lists
 * @param furtherUsages how many uses only the inventory document lists
 */
record ComponentDetail(
        String purl,
        String coordinates,
        String name,
        @Nullable String description,
        @Nullable String organization,
        List<Address> addresses,
        @Nullable String sha256,
        List<ExpressionWords.Word> concluded,
        String statusMeaning,
        String concludedBy,
        List<String> readings,
        @Nullable String chosen,
        @Nullable String judged,
        @Nullable String finding,
        List<Inventory.Remedy> remedies,
        @Nullable String rule,
        @Nullable String because,
        @Nullable String fix,
        @Nullable String decidedBy,
        List<Saying> evidence,
        int furtherEvidence,
        List<Use> usages,
        int furtherUsages,
        List<String> contains,
        List<String> obligations,
        List<Inventory.IssueEntry> issues) {

    private static final int USES = 20;
    private static final int SAYINGS = 40;
    private static final int READINGS = 6;

    /** A named address; not clickable when {@code href} is null. */
    record Address(String label, String address, @Nullable String href) {}

    /** What one place says. */
    record Saying(
            String source,
            String kind,
            String location,
            String statement,
            @Nullable String url,
            @Nullable String href,
            String expression,
            String rule,
            @Nullable String sha256) {}

    /** One module's use. */
    record Use(
            String module,
            String scope,
            String manner,
            List<String> path,
            List<String> otherOwners,
            String tone,
            String verdict,
            @Nullable String rule,
            @Nullable String chosen) {}

    /**
     * The details of a component.
     *
     * @param spelledOut its finding on a card; null when no card spells it out
     * @param open its finding that nobody waived; null when there is none
     */
    static ComponentDetail of(
            InventoryEntry entry, ExpressionWords expressions, @Nullable Finding spelledOut, @Nullable Finding open) {
        InventoryEntry.License license = entry.license();
        InventoryEntry.Decision decision = entry.decision();
        InventoryEntry.Decision asking =
                decision != null && Glossary.strictness(decision.verdict()) >= 2 ? decision : null;
        return new ComponentDetail(
                entry.purl(),
                entry.coordinates(),
                entry.name(),
                entry.description(),
                entry.organization(),
                addresses(entry),
                entry.sha256(),
                expressions.of(license.concluded()),
                Glossary.status(license.status()).meaning(),
                license.rule(),
                license.readings().stream().limit(READINGS).toList(),
                license.chosen(),
                decision == null || decision.judged().equals(license.concluded()) ? null : decision.judged(),
                spelledOut == null ? null : "#" + spelledOut.anchor(),
                spelledOut == null && open != null ? open.remedies() : List.of(),
                decision == null ? null : decision.rule(),
                asking == null ? null : asking.because(),
                asking == null ? null : asking.fix(),
                decision == null || entry.usages().size() < 2
                        ? null
                        : decision.usage().module() + " (" + decision.usage().scope() + ")",
                evidence(entry).stream().limit(SAYINGS).toList(),
                Math.max(0, evidence(entry).size() - SAYINGS),
                entry.usages().stream().limit(USES).map(ComponentDetail::use).toList(),
                Math.max(0, entry.usages().size() - USES),
                entry.contains(),
                entry.obligations(),
                entry.issues());
    }

    private static List<Address> addresses(InventoryEntry entry) {
        List<Address> addresses = new ArrayList<>();
        add(addresses, "Homepage", entry.homepage());
        add(addresses, "Source", entry.scm());
        return addresses;
    }

    private static void add(List<Address> addresses, String label, @Nullable String address) {
        if (address != null && !address.isBlank()) {
            addresses.add(new Address(label, address, SafeLink.of(address)));
        }
    }

    private static List<Saying> evidence(InventoryEntry entry) {
        if (!entry.evidence().isEmpty()) {
            return entry.evidence().stream()
                    .map(evidence -> new Saying(
                            evidence.source(),
                            evidence.kind(),
                            evidence.location(),
                            evidence.statement(),
                            evidence.url(),
                            SafeLink.of(evidence.url()),
                            ShownExpressions.meaning(evidence.expression()),
                            evidence.rule(),
                            evidence.sha256()))
                    .toList();
        }
        return entry.license().declared().stream()
                .map(declared -> new Saying(
                        "metadata",
                        "declared",
                        declared.source(),
                        declared.name() == null ? "" : declared.name(),
                        declared.url(),
                        SafeLink.of(declared.url()),
                        ShownExpressions.meaning(declared.expression()),
                        declared.rule(),
                        null))
                .toList();
    }

    private static Use use(InventoryEntry.Usage usage) {
        String verdict = usage.verdict();
        String manner = usage.direct() ? "direct" : "transitive";
        manner += usage.optional() ? ", optional" : "";
        manner += usage.linkage().equals("maven-compile") ? "" : ", " + usage.linkage();
        return new Use(
                usage.module(),
                usage.scope(),
                manner,
                usage.path(),
                usage.otherOwners(),
                verdict == null ? "own" : Glossary.tone(verdict),
                verdict == null ? "Not judged" : Glossary.verdict(verdict).label(),
                usage.rule(),
                usage.chosen());
    }
}
