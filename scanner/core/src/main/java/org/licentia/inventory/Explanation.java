package org.licentia.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.ViolationEntry;

/**
 * Everything an inventory says about one component, in one place. Nothing is judged anew.
 *
 * @param component its entry
 * @param concludedBy what the rule that concluded says of itself
 * @param licenses what is known about the licenses that its conclusion names, without their texts
 * @param contains the entries of what was found inside it
 * @param containedIn purls of the components it was found inside of
 * @param violations those it is named in
 * @param obligations what we owe for it
 * @param changes what would change the answer, one sentence each, the most helpful first
 * @param curation an entry for {@code .licentia/curations.yml} in which a person still has to write the license and the
 *     reason; null for own components and for parts of artifacts, which cannot be curated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        InventoryEntry component,
        String concludedBy,
        List<LicenseEntry> licenses,
        List<InventoryEntry> contains,
        List<String> containedIn,
        List<ViolationEntry> violations,
        List<ObligationEntry> obligations,
        List<String> changes,
        @Nullable String curation) {
    private static final Pattern TERMS = Pattern.compile("[\\s()]+");
    private static final Set<String> UNSETTLED = Set.of("AMBIGUOUS", "CONFLICTING", "UNKNOWN");

    /** Explains an entry of this inventory. */
    public static Explanation of(InventoryEntry entry, Inventory inventory) {
        Map<String, InventoryEntry> byPurl =
                inventory.components().stream().collect(Collectors.toMap(InventoryEntry::purl, Function.identity()));
        return new Explanation(
                entry,
                sentence(entry.license().rule(), inventory),
                inventory.licenses().stream()
                        .filter(license -> names(entry.license(), license.id()))
                        .map(Explanation::withoutText)
                        .toList(),
                entry.contains().stream()
                        .map(byPurl::get)
                        .filter(Objects::nonNull)
                        .toList(),
                inventory.components().stream()
                        .filter(other -> other.contains().contains(entry.purl()))
                        .map(InventoryEntry::purl)
                        .toList(),
                inventory.violations().stream()
                        .filter(violation -> violation.component().equals(entry.purl()))
                        .toList(),
                inventory.obligations().stream()
                        .filter(obligation -> entry.obligations().contains(obligation.id()))
                        .toList(),
                changes(entry, inventory),
                isCurable(entry) ? CurationStub.of(entry, inventory.asOf()) : null);
    }

    /** Whether everything about the component could be looked at. */
    public boolean complete() {
        return component.issues().stream().noneMatch(Explanation::isError);
    }

    private static String sentence(String rule, Inventory inventory) {
        return inventory.conclusionRules().stream()
                .filter(each -> each.id().equals(rule))
                .map(Inventory.ConclusionRule::sentence)
                .findFirst()
                .orElse("");
    }

    static boolean names(InventoryEntry.License license, String id) {
        return Stream.concat(Stream.of(license.concluded()), license.readings().stream())
                .anyMatch(each -> TERMS.splitAsStream(each).anyMatch(id::equals));
    }

    private static LicenseEntry withoutText(LicenseEntry license) {
        return new LicenseEntry(
                license.id(),
                license.kind(),
                license.name(),
                license.category(),
                license.confidence(),
                license.osiApproved(),
                license.fsfLibre(),
                license.patentGrant(),
                license.patentRetaliation(),
                license.useRestriction(),
                license.dissent(),
                license.reference(),
                license.components(),
                null);
    }

    private static boolean isCurable(InventoryEntry entry) {
        return !entry.own() && entry.purl().indexOf('#') < 0;
    }

    private static boolean isError(IssueEntry issue) {
        return issue.severity().equals("error");
    }

    private static List<String> changes(InventoryEntry entry, Inventory inventory) {
        List<String> changes = new ArrayList<>();
        if (entry.own()) {
            changes.add("Nothing: the project builds it itself, so it is listed and not judged.");
            return changes;
        }
        entry.issues().stream()
                .filter(Explanation::isError)
                .map(IssueEntry::remedy)
                .forEach(changes::add);
        boolean unsettled = UNSETTLED.contains(entry.license().status().toUpperCase(Locale.ROOT));
        if (unsettled && inventory.target().pomsOnly()) {
            changes.add("A scan without --poms-only: what the artifact itself says may settle it.");
        }
        if (isCurable(entry)) {
            changes.add(
                    unsettled
                            ? "A curation, once you have found out which license applies."
                            : "A curation, if you can show that this is not its license.");
        }
        inventory.violations().stream()
                .filter(violation -> violation.component().equals(entry.purl()))
                .flatMap(violation -> violation.remedies().stream())
                .filter(remedy -> remedy.snippet() != null)
                .map(Inventory.Remedy::title)
                .distinct()
                .forEach(changes::add);
        changes.add("Another version, if it is under another license: explain that one to see.");
        return List.copyOf(changes);
    }
}
