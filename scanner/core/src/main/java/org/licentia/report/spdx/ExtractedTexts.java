package org.licentia.report.spdx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.report.SafeLink;
import org.licentia.report.spdx.SpdxDocument.Extracted;

/**
 * The text behind each {@code LicenseRef-} (SPDX 2.3, clause 10): the license's own, else the words in which it was
 * found.
 */
final class ExtractedTexts {
    private final Map<String, LicenseEntry> licenses = new HashMap<>();
    private final Map<String, Words> alone = new HashMap<>();
    private final Map<String, Words> amongOthers = new HashMap<>();

    /** How a component speaks of a license. */
    private record Words(String text, @Nullable String url) {}

    ExtractedTexts(Inventory inventory) {
        inventory.licenses().forEach(license -> licenses.putIfAbsent(license.id(), license));
        for (InventoryEntry component : inventory.components()) {
            for (InventoryEntry.Evidence evidence : component.evidence()) {
                remember(evidence.expression(), evidence.statement(), evidence.url());
            }
            for (InventoryEntry.Declared declared : component.license().declared()) {
                remember(declared.expression(), declared.name(), declared.url());
            }
        }
    }

    // Where one statement names several licenses, its words are about all of them: it serves where no other does.
    private void remember(String expression, @Nullable String statement, @Nullable String url) {
        if (!expression.contains("LicenseRef-") || expression.length() > 2_000) {
            return;
        }
        String said = statement == null || statement.isBlank() ? url : statement;
        if (said == null || said.isBlank()) {
            return;
        }
        Words found = new Words(said, url);
        for (String part : expression.split("[\\s()]+")) {
            (part.equals(expression) ? alone : amongOthers).putIfAbsent(part, found);
        }
    }

    /** One for each reference, in the same order. */
    List<Extracted> of(Set<String> references) {
        return references.stream().map(this::of).toList();
    }

    private Extracted of(String reference) {
        LicenseEntry license = licenses.get(reference);
        Words found = alone.getOrDefault(reference, amongOthers.get(reference));
        String text = Optional.ofNullable(license)
                .map(LicenseEntry::text)
                .filter(own -> !own.isBlank())
                .orElse(found == null ? "" : found.text());
        String name = Optional.ofNullable(license)
                .map(entry -> SpdxText.line(entry.name()))
                .filter(own -> !own.isEmpty())
                .orElse(reference);
        String address = SafeLink.of(license == null ? null : license.reference());
        return new Extracted(
                reference,
                name,
                text.isBlank()
                        ? "The text of " + reference + " was not found in what was looked at."
                        : SpdxText.block(text),
                address == null && found != null ? SafeLink.of(found.url()) : address);
    }
}
