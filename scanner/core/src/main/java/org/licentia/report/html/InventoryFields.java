package org.licentia.report.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/** What of the inventory the page shows as it is, as {@link PlainRecord} reads it: a line for each component of a record. */
final class InventoryFields {
    private InventoryFields() {}

    static void addTo(Map<Class<? extends Record>, PlainRecord.Fields> fields) {
        fields.put(Inventory.Tool.class, (it, name) -> inventoryTool((Inventory.Tool) it, name));
        fields.put(Inventory.Target.class, (it, name) -> inventoryTarget((Inventory.Target) it, name));
        fields.put(Inventory.Policy.class, (it, name) -> inventoryPolicy((Inventory.Policy) it, name));
        fields.put(Inventory.Summary.class, (it, name) -> inventorySummary((Inventory.Summary) it, name));
        fields.put(Inventory.Remedy.class, (it, name) -> inventoryRemedy((Inventory.Remedy) it, name));
        fields.put(Inventory.IssueEntry.class, (it, name) -> inventoryIssueEntry((Inventory.IssueEntry) it, name));
        fields.put(
                Inventory.ConclusionRule.class,
                (it, name) -> inventoryConclusionRule((Inventory.ConclusionRule) it, name));
        fields.put(DecisionEntry.class, (it, name) -> decisionEntry((DecisionEntry) it, name));
        fields.put(
                InventoryEntry.Copyright.class,
                (it, name) -> inventoryEntryCopyright((InventoryEntry.Copyright) it, name));
    }

    private static @Nullable Object inventoryTool(Inventory.Tool it, String name) {
        return switch (name) {
            case "name" -> it.name();
            case "version" -> it.version();
            case "licenseListVersion" -> it.licenseListVersion();
            default -> null;
        };
    }

    private static @Nullable Object inventoryTarget(Inventory.Target it, String name) {
        return switch (name) {
            case "kind" -> it.kind();
            case "coordinates" -> it.coordinates();
            case "name" -> it.name();
            case "description" -> it.description();
            case "pomsOnly" -> it.pomsOnly();
            case "jdk" -> it.jdk();
            case "activeProfiles" -> it.activeProfiles();
            case "selectedModules" -> it.selectedModules();
            case "modules" -> it.modules();
            default -> null;
        };
    }

    private static @Nullable Object inventoryPolicy(Inventory.Policy it, String name) {
        return switch (name) {
            case "id" -> it.id();
            case "title" -> it.title();
            case "sha256" -> it.sha256();
            case "distribution" -> it.distribution();
            case "outbound" -> it.outbound();
            default -> null;
        };
    }

    private static @Nullable Object inventorySummary(Inventory.Summary it, String name) {
        return switch (name) {
            case "components" -> it.components();
            case "own" -> it.own();
            case "contained" -> it.contained();
            case "modules" -> it.modules();
            case "violations" -> it.violations();
            case "errors" -> it.errors();
            case "warnings" -> it.warnings();
            case "verdicts" -> it.verdicts();
            case "scopes" -> it.scopes();
            case "categories" -> it.categories();
            case "statuses" -> it.statuses();
            default -> null;
        };
    }

    private static @Nullable Object inventoryRemedy(Inventory.Remedy it, String name) {
        return switch (name) {
            case "kind" -> it.kind();
            case "effort" -> it.effort();
            case "title" -> it.title();
            case "detail" -> it.detail();
            case "snippet" -> it.snippet();
            case "file" -> it.file();
            default -> null;
        };
    }

    private static @Nullable Object inventoryIssueEntry(Inventory.IssueEntry it, String name) {
        return switch (name) {
            case "severity" -> it.severity();
            case "stage" -> it.stage();
            case "component" -> it.component();
            case "module" -> it.module();
            case "message" -> it.message();
            case "remedy" -> it.remedy();
            default -> null;
        };
    }

    private static @Nullable Object inventoryConclusionRule(Inventory.ConclusionRule it, String name) {
        return switch (name) {
            case "id" -> it.id();
            case "sentence" -> it.sentence();
            case "components" -> it.components();
            default -> null;
        };
    }

    private static @Nullable Object decisionEntry(DecisionEntry it, String name) {
        return switch (name) {
            case "kind" -> it.kind();
            case "component" -> it.component();
            case "subject" -> it.subject();
            case "state" -> it.state();
            case "reason" -> it.reason();
            case "because" -> it.because();
            case "by" -> it.by();
            case "approver" -> it.approver();
            case "ticket" -> it.ticket();
            case "on" -> it.on();
            case "until" -> it.until();
            case "evidence" -> it.evidence();
            case "price" -> it.price();
            case "source" -> it.source();
            case "components" -> it.components();
            default -> null;
        };
    }

    private static @Nullable Object inventoryEntryCopyright(InventoryEntry.Copyright it, String name) {
        return switch (name) {
            case "statement" -> it.statement();
            case "location" -> it.location();
            default -> null;
        };
    }
}
