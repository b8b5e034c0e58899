package org.licentia.report.json;

import java.io.IOException;
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
        json.record("license", entry.license(), ComponentJson::fields);
        json.records("evidence", entry.evidence(), ComponentJson::fields);
        json.records("documents", entry.documents(), ComponentJson::fields);
        json.records("copyrights", entry.copyrights(), ComponentJson::fields);
        json.texts("contains", entry.contains());
        json.texts("dependsOn", entry.dependsOn());
        json.records("usages", entry.usages(), ComponentJson::fields);
        json.optionalRecord("decision", entry.decision(), ComponentJson::fields);
        json.texts("obligations", entry.obligations());
        json.optionalRecord("patents", entry.patents(), ComponentJson::fields);
        json.records("issues", entry.issues(), FindingJson::fields);
    }

    private static void fields(InventoryEntry.License license, PlainJson json) throws IOException {
        json.text("concluded", license.concluded());
        json.text("status", license.status());
        json.text("rule", license.rule());
        json.text("category", license.category());
        json.texts("readings", license.readings());
        json.records("declared", license.declared(), ComponentJson::fields);
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
        json.record("usage", decision.usage(), FindingJson::fields);
        json.texts("notes", decision.notes());
    }

    private static void fields(InventoryEntry.Patents patents, PlainJson json) throws IOException {
        json.text("grant", patents.grant());
        json.text("retaliation", patents.retaliation());
    }
}
