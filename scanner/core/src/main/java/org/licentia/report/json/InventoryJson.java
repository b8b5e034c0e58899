package org.licentia.report.json;

import java.io.IOException;
import java.io.OutputStream;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.inventory.ObligationEntry;
import org.licentia.issue.Statistics;

/** The fields of an inventory in JSON, in the order in which its records name them. */
final class InventoryJson {
    private InventoryJson() {}

    /** Writes the document; leaves the stream open. */
    static void write(Inventory inventory, OutputStream out) throws IOException {
        PlainJson json = new PlainJson(out);
        json.begin();
        fields(inventory, json);
        json.end();
        json.finish();
    }

    private static void fields(Inventory inventory, PlainJson json) throws IOException {
        json.text("schemaVersion", inventory.schemaVersion());
        json.record("tool", inventory.tool(), InventoryJson::fields);
        json.record("target", inventory.target(), InventoryJson::fields);
        json.record("policy", inventory.policy(), InventoryJson::fields);
        json.text("asOf", inventory.asOf());
        json.flag("complete", inventory.complete());
        json.record("summary", inventory.summary(), InventoryJson::fields);
        json.records("components", inventory.components(), ComponentJson::fields);
        json.records("violations", inventory.violations(), FindingJson::fields);
        json.records("issues", inventory.issues(), FindingJson::fields);
        json.records("decisions", inventory.decisions(), InventoryJson::fields);
        json.records("licenses", inventory.licenses(), InventoryJson::fields);
        json.records("documents", inventory.documents(), InventoryJson::fields);
        json.records("conclusionRules", inventory.conclusionRules(), InventoryJson::fields);
        json.records("obligations", inventory.obligations(), InventoryJson::fields);
        json.records("ledger", inventory.ledger(), InventoryJson::fields);
        json.records("models", inventory.models(), InventoryJson::fields);
        json.records("questions", inventory.questions(), InventoryJson::fields);
        json.text("disclaimer", inventory.disclaimer());
        json.texts("notLookedAt", inventory.notLookedAt());
        json.texts("dataSources", inventory.dataSources());
        json.optionalRecord("statistics", inventory.statistics(), InventoryJson::fields);
    }

    private static void fields(Statistics statistics, PlainJson json) throws IOException {
        json.counts("milliseconds", statistics.milliseconds());
        json.counts("counters", statistics.counters());
        json.records("repositories", statistics.repositories(), InventoryJson::fields);
    }

    private static void fields(Statistics.Traffic traffic, PlainJson json) throws IOException {
        json.text("id", traffic.id());
        json.number("poms", traffic.poms());
        json.number("artifacts", traffic.artifacts());
        json.number("metadata", traffic.metadata());
        json.number("checksums", traffic.checksums());
        json.number("notFound", traffic.notFound());
        json.number("failed", traffic.failed());
        json.number("bytes", traffic.bytes());
    }

    private static void fields(Inventory.Tool tool, PlainJson json) throws IOException {
        json.text("name", tool.name());
        json.text("version", tool.version());
        json.text("licenseListVersion", tool.licenseListVersion());
    }

    private static void fields(Inventory.Target target, PlainJson json) throws IOException {
        json.text("kind", target.kind());
        json.text("coordinates", target.coordinates());
        json.text("name", target.name());
        json.optional("description", target.description());
        json.flag("pomsOnly", target.pomsOnly());
        json.text("jdk", target.jdk());
        json.texts("activeProfiles", target.activeProfiles());
        json.texts("selectedModules", target.selectedModules());
        json.texts("modules", target.modules());
    }

    private static void fields(Inventory.Policy policy, PlainJson json) throws IOException {
        json.text("id", policy.id());
        json.text("title", policy.title());
        json.text("sha256", policy.sha256());
        json.text("distribution", policy.distribution());
        json.text("outbound", policy.outbound());
    }

    private static void fields(Inventory.Summary summary, PlainJson json) throws IOException {
        json.number("components", summary.components());
        json.number("own", summary.own());
        json.number("contained", summary.contained());
        json.number("modules", summary.modules());
        json.number("violations", summary.violations());
        json.number("errors", summary.errors());
        json.number("warnings", summary.warnings());
        json.counts("verdicts", summary.verdicts());
        json.counts("scopes", summary.scopes());
        json.counts("categories", summary.categories());
        json.counts("statuses", summary.statuses());
    }

    private static void fields(DecisionEntry decision, PlainJson json) throws IOException {
        json.text("kind", decision.kind());
        json.text("component", decision.component());
        json.text("subject", decision.subject());
        json.text("state", decision.state());
        json.optional("reason", decision.reason());
        json.optional("because", decision.because());
        json.text("by", decision.by());
        json.optional("approver", decision.approver());
        json.optional("ticket", decision.ticket());
        json.optional("on", decision.on());
        json.optional("until", decision.until());
        json.optional("evidence", decision.evidence());
        json.optional("price", decision.price());
        json.text("source", decision.source());
        json.texts("components", decision.components());
    }

    private static void fields(LicenseEntry license, PlainJson json) throws IOException {
        json.text("id", license.id());
        json.text("kind", license.kind());
        json.text("name", license.name());
        json.text("category", license.category());
        json.text("confidence", license.confidence());
        json.flag("osiApproved", license.osiApproved());
        json.optionalFlag("fsfLibre", license.fsfLibre());
        json.text("patentGrant", license.patentGrant());
        json.text("patentRetaliation", license.patentRetaliation());
        json.optional("useRestriction", license.useRestriction());
        json.texts("dissent", license.dissent());
        json.optional("reference", license.reference());
        json.number("components", license.components());
        json.optional("text", license.text());
    }

    private static void fields(DocumentEntry document, PlainJson json) throws IOException {
        json.text("sha256", document.sha256());
        json.text("text", document.text());
        json.number("components", document.components());
    }

    private static void fields(Inventory.ConclusionRule rule, PlainJson json) throws IOException {
        json.text("id", rule.id());
        json.text("sentence", rule.sentence());
        json.number("components", rule.components());
    }

    private static void fields(ObligationEntry obligation, PlainJson json) throws IOException {
        json.text("id", obligation.id());
        json.text("title", obligation.title());
        json.text("action", obligation.action());
        json.number("components", obligation.components());
    }

    private static void fields(LedgerEntry ledger, PlainJson json) throws IOException {
        json.text("component", ledger.component());
        json.text("obligation", ledger.obligation());
        json.texts("licenses", ledger.licenses());
        json.text("trigger", ledger.trigger());
        json.text("basis", ledger.basis());
        json.optional("metBy", ledger.metBy());
        json.optional("left", ledger.left());
    }

    private static void fields(Inventory.ModelEntry model, PlainJson json) throws IOException {
        json.text("distribution", model.distribution());
        json.flag("own", model.own());
        json.counts("verdicts", model.verdicts());
        json.number("violations", model.violations());
        json.records("changes", model.changes(), InventoryJson::fields);
    }

    private static void fields(Inventory.ModelChange change, PlainJson json) throws IOException {
        json.text("component", change.component());
        json.text("verdict", change.verdict());
        json.text("rule", change.rule());
        json.text("because", change.because());
    }

    private static void fields(Inventory.Question question, PlainJson json) throws IOException {
        json.text("id", question.id());
        json.text("topic", question.topic());
        json.text("question", question.question());
        json.text("because", question.because());
        json.texts("components", question.components());
    }
}
