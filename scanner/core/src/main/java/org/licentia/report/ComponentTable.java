package org.licentia.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;

/** The components of an inventory as a table: one row for each, the same columns wherever it is printed. */
public final class ComponentTable {
    private final Inventory inventory;
    private final Map<String, String> waivers = new HashMap<>();

    public ComponentTable(Inventory inventory) {
        this.inventory = inventory;
        for (ViolationEntry violation : inventory.violations()) {
            if (violation.waivedBy() != null) {
                waivers.merge(
                        violation.component(),
                        violation.rule() + ": " + violation.waivedBy(),
                        (first, next) -> first + "\n" + next);
            }
        }
    }

    /** A column; the words in its cells are as found, empty where there is nothing to say. */
    public enum Column {
        COMPONENT("Component", (table, entry) -> entry.coordinates()),
        VERDICT(
                "Verdict",
                (table, entry) ->
                        entry.decision() == null ? "" : entry.decision().verdict()),
        LICENSE("License", (table, entry) -> entry.license().concluded()),
        CHOSEN("License taken", (table, entry) -> entry.license().chosen()),
        CATEGORY("Category", (table, entry) -> entry.license().category()),
        STATUS("Evidence", (table, entry) -> entry.license().status()),
        DECLARED("Declared", (table, entry) -> declared(entry)),
        RULE(
                "Rule",
                (table, entry) ->
                        entry.decision() == null ? "" : entry.decision().rule()),
        BECAUSE(
                "Because",
                (table, entry) ->
                        entry.decision() == null ? "" : entry.decision().because()),
        WAIVED("Waived by", (table, entry) -> table.waivers.get(entry.purl())),
        SCOPES("Scopes", (table, entry) -> uses(entry, InventoryEntry.Usage::scope)),
        LINKAGE("Linkage", (table, entry) -> uses(entry, InventoryEntry.Usage::linkage)),
        SHIPPED("Shipped", (table, entry) -> yes(entry.usages().stream().anyMatch(InventoryEntry.Usage::shipped))),
        DIRECT("Direct", (table, entry) -> yes(entry.usages().stream().anyMatch(InventoryEntry.Usage::direct))),
        MODULES("Modules", (table, entry) -> uses(entry, InventoryEntry.Usage::module)),
        OBLIGATIONS("Obligations", (table, entry) -> String.join(", ", entry.obligations())),
        PATENTS(
                "Patent grant",
                (table, entry) -> entry.patents() == null ? "" : entry.patents().grant()),
        OWN("Own", (table, entry) -> yes(entry.own())),
        NAME("Name", (table, entry) -> entry.name()),
        HOMEPAGE("Homepage", (table, entry) -> entry.homepage()),
        SOURCE("Source code", (table, entry) -> entry.scm()),
        ORGANIZATION("Organization", (table, entry) -> entry.organization()),
        COPYRIGHT("Copyright", (table, entry) -> copyrights(entry)),
        ISSUES("Problems", (table, entry) -> lines(entry.issues().stream().map(Inventory.IssueEntry::message))),
        SHA256("SHA-256", (table, entry) -> entry.sha256()),
        PURL("Package URL", (table, entry) -> entry.purl());

        private final String title;
        private final BiFunction<ComponentTable, InventoryEntry, @Nullable String> cell;

        Column(String title, BiFunction<ComponentTable, InventoryEntry, @Nullable String> cell) {
            this.title = title;
            this.cell = cell;
        }

        /** What stands above the column. */
        public String title() {
            return title;
        }
    }

    /** The rows, in the order of the inventory. */
    public List<InventoryEntry> rows() {
        return inventory.components();
    }

    /** What a row says in a column. */
    public String cell(InventoryEntry row, Column column) {
        return Objects.requireNonNullElse(column.cell.apply(this, row), "");
    }

    private static String declared(InventoryEntry entry) {
        return lines(entry.license().declared().stream()
                .map(declared -> Stream.of(declared.name(), declared.url())
                        .filter(words -> words != null && !words.isBlank())
                        .collect(Collectors.joining(", "))));
    }

    private static String copyrights(InventoryEntry entry) {
        return lines(entry.copyrights().stream().map(InventoryEntry.Copyright::statement));
    }

    private static String uses(
            InventoryEntry entry, java.util.function.Function<InventoryEntry.Usage, String> property) {
        return joined(entry.usages().stream().map(property).toList());
    }

    private static String joined(Collection<String> words) {
        return String.join(", ", new LinkedHashSet<>(words));
    }

    private static String lines(Stream<String> lines) {
        Set<String> distinct = lines.collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("\n", new ArrayList<>(distinct));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
