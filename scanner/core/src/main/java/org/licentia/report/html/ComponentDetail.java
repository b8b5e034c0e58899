package org.licentia.report.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.SafeLink;

/**
 * Everything there is to say about one component, for the row that opens.
 *
 * @param judged the stricter reading that was judged; null when the license is certain
 * @param finding where its finding is spelled out; null when there is none
 * @param remedies ways out that no card spells out
 * @param because why the policy decided so, when that asks for something; null otherwise
 * @param declared metadata's words that no evidence repeats
 * @param rulesSentence what the rule that concluded does; empty when nobody says
 * @param notes what else there is to say of how it was decided
 * @param documents the license texts and notices that it carries
 * @param copyrights the first few lines that say whose work it is
 * @param needs the first few components that it depends on itself
 * @param neededBy the first few components that depend on it themselves
 * @param obligations what is owed for it, each with what makes it due
 * @param patents what its licenses say of patents; null for what is not judged
 * @param readings the first few meanings
 * @param furtherEvidence how many places only the inventory document lists
 * @param furtherUsages how many uses only the inventory document lists
 * @param contains the first few components that lie in it
 * @param furtherContains how many more only the inventory document lists
 * @param containedIn the first few components that it lies in
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
        String rulesSentence,
        List<String> readings,
        @Nullable String chosen,
        @Nullable String judged,
        @Nullable String finding,
        List<Inventory.Remedy> remedies,
        @Nullable String rule,
        @Nullable String because,
        @Nullable String fix,
        @Nullable String decidedBy,
        List<String> notes,
        List<Saying> evidence,
        int furtherEvidence,
        List<ComponentUse> usages,
        int furtherUsages,
        List<Recommendations.Reference> contains,
        int furtherContains,
        List<Recommendations.Reference> containedIn,
        List<Carried> documents,
        List<InventoryEntry.Copyright> copyrights,
        int furtherCopyrights,
        List<Recommendations.Reference> needs,
        int furtherNeeds,
        List<Recommendations.Reference> neededBy,
        int furtherNeededBy,
        List<String> obligations,
        @Nullable String patents,
        List<Inventory.IssueEntry> issues) {

    private static final int USES = 20;
    private static final int SAYINGS = 40;
    private static final int READINGS = 6;
    private static final int CONTENTS = 100;
    private static final int COPYRIGHTS = 12;
    private static final int NEIGHBOURS = 10;
    private static final int DIGITS = 12;

    /**
     * A text that the component carries.
     *
     * @param about whose work it is about; null when it is about the component
     * @param href where the page has it; null when only the inventory document does
     */
    record Carried(
            String path,
            String kind,
            @Nullable String about,
            @Nullable String href) {}

    /** A named address; not clickable when {@code href} is null. */
    record Address(String label, String address, @Nullable String href) {}

    /**
     * What one place says.
     *
     * @param weight how much less than others it counts, in a few words; empty when it counts in full
     */
    record Saying(
            String source,
            String kind,
            String weight,
            String location,
            String statement,
            @Nullable String url,
            @Nullable String href,
            String expression,
            String rule,
            @Nullable String sha256) {}

    /**
     * The details of a component.
     *
     * @param surroundings the rest of the inventory
     * @param spelledOut its finding on a card; null when no card spells it out
     * @param open its finding that nobody waived; null when there is none
     */
    static ComponentDetail of(
            InventoryEntry entry,
            ExpressionWords expressions,
            Surroundings surroundings,
            @Nullable Finding spelledOut,
            @Nullable Finding open) {
        InventoryEntry.License license = entry.license();
        InventoryEntry.Decision decision = entry.decision();
        InventoryEntry.Decision asking =
                decision != null && Glossary.strictness(decision.verdict()) >= 2 ? decision : null;
        List<ComponentUse> uses = ComponentUse.of(entry);
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
                surroundings.ruleOf(license),
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
                decision == null ? List.of() : decision.notes(),
                evidence(entry).stream().limit(SAYINGS).toList(),
                Math.max(0, evidence(entry).size() - SAYINGS),
                uses.stream().limit(USES).toList(),
                uses.stream().skip(USES).mapToInt(ComponentUse::modules).sum(),
                surroundings.inside(entry).stream().limit(CONTENTS).toList(),
                Math.max(0, entry.contains().size() - CONTENTS),
                surroundings.around(entry).stream().limit(CONTENTS).toList(),
                entry.documents().stream()
                        .map(document -> new Carried(
                                document.path(),
                                document.kind(),
                                document.about(),
                                surroundings.text(document.sha256())))
                        .toList(),
                entry.copyrights().stream().limit(COPYRIGHTS).toList(),
                Math.max(0, entry.copyrights().size() - COPYRIGHTS),
                first(surroundings.needs(entry)),
                beyond(surroundings.needs(entry)),
                first(surroundings.neededBy(entry)),
                beyond(surroundings.neededBy(entry)),
                surroundings.owed(entry),
                patents(entry.patents()),
                entry.issues());
    }

    private static List<Recommendations.Reference> first(List<Recommendations.Reference> all) {
        return all.stream().limit(NEIGHBOURS).toList();
    }

    private static int beyond(List<Recommendations.Reference> all) {
        return Math.max(0, all.size() - NEIGHBOURS);
    }

    private static @Nullable String patents(InventoryEntry.@Nullable Patents patents) {
        if (patents == null) {
            return null;
        }
        String grant = switch (patents.grant()) {
            case "granted" -> "Rights are granted";
            case "none" -> "No rights are granted in so many words";
            default -> "Nobody has recorded whether rights are granted";
        };
        return patents.retaliation().equals("yes") ? grant + "; a suit over patents ends them." : grant + ".";
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

    /** What each place says, in the order of the inventory. */
    static List<Saying> evidence(InventoryEntry entry) {
        if (!entry.evidence().isEmpty()) {
            return entry.evidence().stream()
                    .map(evidence -> new Saying(
                            evidence.source(),
                            evidence.kind(),
                            weight(evidence.confidence()),
                            evidence.location(),
                            evidence.statement(),
                            evidence.url(),
                            SafeLink.of(evidence.url()),
                            ShownExpressions.meaning(evidence.expression()),
                            evidence.rule(),
                            shortened(evidence.sha256())))
                    .toList();
        }
        return entry.license().declared().stream()
                .map(declared -> new Saying(
                        "metadata",
                        "declared",
                        "",
                        declared.source(),
                        declared.name() == null ? "" : declared.name(),
                        declared.url(),
                        SafeLink.of(declared.url()),
                        ShownExpressions.meaning(declared.expression()),
                        declared.rule(),
                        null))
                .toList();
    }

    private static String weight(String confidence) {
        return switch (confidence) {
            case "hint" -> "a hint only";
            case "probable" -> "in words that leave room";
            default -> "";
        };
    }

    private static @Nullable String shortened(@Nullable String sha256) {
        return sha256 == null || sha256.length() <= DIGITS ? sha256 : sha256.substring(0, DIGITS) + "…";
    }
}
