package org.licentia.report.json;

import java.io.IOException;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/** The fields of a component. */
final class ComponentJson {
    private ComponentJson() {}

    static void fields(InventoryEntry entry, PlainJson json) throws IOException {
        json.text("purl", entry.purl());
        json.text("coordinates", entry.coordinates());
        json.text("name", entry.name());
        json.optional("description", entry.description());
        json.optional("homepage", entry.homepage());
        json.optional("scm", entry.scm());
        json.optional("organization", entry.organization());
        json.flag("own", entry.own());
        json.optional("sha256", entry.sha256());
        json.optional("sha1", entry.sha1());
        json.begin("license");
        fields(entry.license(), json);
        json.end();
        json.list("evidence");
        for (InventoryEntry.Evidence each : entry.evidence()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("documents");
        for (InventoryEntry.Document each : entry.documents()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("copyrights");
        for (InventoryEntry.Copyright each : entry.copyrights()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.texts("contains", entry.contains());
        json.texts("dependsOn", entry.dependsOn());
        json.list("usages");
        for (InventoryEntry.Usage each : entry.usages()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        if (entry.decision() != null) {
            json.begin("decision");
            fields(entry.decision(), json);
            json.end();
        }
        json.texts("obligations", entry.obligations());
        if (entry.patents() != null) {
            json.begin("patents");
            fields(entry.patents(), json);
            json.end();
        }
        json.list("issues");
        for (Inventory.IssueEntry each : entry.issues()) {
            json.begin();
            FindingJson.fields(each, json);
            json.end();
        }
        json.endList();
    }

    private static void fields(InventoryEntry.License license, PlainJson json) throws IOException {
        json.text("concluded", license.concluded());
        json.text("status", license.status());
        json.text("rule", license.rule());
        json.text("category", license.category());
        json.texts("readings", license.readings());
        json.list("declared");
        for (InventoryEntry.Declared each : license.declared()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.optional("chosen", license.chosen());
    }

    private static void fields(InventoryEntry.Declared declared, PlainJson json) throws IOException {
        json.optional("name", declared.name());
        json.optional("url", declared.url());
        json.optional("distribution", declared.distribution());
        json.text("expression", declared.expression());
        json.text("rule", declared.rule());
        json.text("source", declared.source());
        json.number("distance", declared.distance());
    }

    private static void fields(InventoryEntry.Evidence evidence, PlainJson json) throws IOException {
        json.text("source", evidence.source());
        json.text("kind", evidence.kind());
        json.text("confidence", evidence.confidence());
        json.text("location", evidence.location());
        json.text("statement", evidence.statement());
        json.optional("url", evidence.url());
        json.text("expression", evidence.expression());
        json.text("rule", evidence.rule());
        json.optional("sha256", evidence.sha256());
    }

    private static void fields(InventoryEntry.Document document, PlainJson json) throws IOException {
        json.text("path", document.path());
        json.text("kind", document.kind());
        json.optional("about", document.about());
        json.text("sha256", document.sha256());
    }

    private static void fields(InventoryEntry.Copyright copyright, PlainJson json) throws IOException {
        json.text("statement", copyright.statement());
        json.text("location", copyright.location());
    }

    private static void fields(InventoryEntry.Usage usage, PlainJson json) throws IOException {
        json.text("module", usage.module());
        json.text("scope", usage.scope());
        json.flag("optional", usage.optional());
        json.flag("direct", usage.direct());
        json.text("linkage", usage.linkage());
        json.flag("shipped", usage.shipped());
        json.texts("path", usage.path());
        json.texts("otherOwners", usage.otherOwners());
        json.optional("verdict", usage.verdict());
        json.optional("rule", usage.rule());
        json.optional("chosen", usage.chosen());
    }

    private static void fields(InventoryEntry.Decision decision, PlainJson json) throws IOException {
        json.text("verdict", decision.verdict());
        json.text("rule", decision.rule());
        json.text("because", decision.because());
        json.text("fix", decision.fix());
        json.text("judged", decision.judged());
        json.begin("usage");
        FindingJson.fields(decision.usage(), json);
        json.end();
        json.texts("notes", decision.notes());
    }

    private static void fields(InventoryEntry.Patents patents, PlainJson json) throws IOException {
        json.text("grant", patents.grant());
        json.text("retaliation", patents.retaliation());
    }
}
