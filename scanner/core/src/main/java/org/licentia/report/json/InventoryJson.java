package org.licentia.report.json;

import java.io.IOException;
import java.io.OutputStream;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
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
        json.begin("tool");
        fields(inventory.tool(), json);
        json.end();
        json.begin("target");
        fields(inventory.target(), json);
        json.end();
        json.begin("policy");
        fields(inventory.policy(), json);
        json.end();
        json.text("asOf", inventory.asOf());
        json.flag("complete", inventory.complete());
        json.begin("summary");
        fields(inventory.summary(), json);
        json.end();
        json.list("components");
        for (InventoryEntry each : inventory.components()) {
            json.begin();
            ComponentJson.fields(each, json);
            json.end();
        }
        json.endList();
        json.list("violations");
        for (Inventory.ViolationEntry each : inventory.violations()) {
            json.begin();
            FindingJson.fields(each, json);
            json.end();
        }
        json.endList();
        json.list("issues");
        for (Inventory.IssueEntry each : inventory.issues()) {
            json.begin();
            FindingJson.fields(each, json);
            json.end();
        }
        json.endList();
        json.list("decisions");
        for (DecisionEntry each : inventory.decisions()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("licenses");
        for (LicenseEntry each : inventory.licenses()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("documents");
        for (DocumentEntry each : inventory.documents()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("conclusionRules");
        for (Inventory.ConclusionRule each : inventory.conclusionRules()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("obligations");
        for (ObligationEntry each : inventory.obligations()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("ledger");
        for (LedgerEntry each : inventory.ledger()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("models");
        for (Inventory.ModelEntry each : inventory.models()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.list("questions");
        for (Inventory.Question each : inventory.questions()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
        json.text("disclaimer", inventory.disclaimer());
        json.texts("notLookedAt", inventory.notLookedAt());
        json.texts("dataSources", inventory.dataSources());
        Statistics statistics = inventory.statistics();
        if (statistics != null) {
            json.begin("statistics");
            fields(statistics, json);
            json.end();
        }
    }

    private static void fields(Statistics statistics, PlainJson json) throws IOException {
        json.counts("milliseconds", statistics.milliseconds());
        json.counts("counters", statistics.counters());
        json.list("repositories");
        for (Statistics.Traffic each : statistics.repositories()) {
            json.begin();
            json.text("id", each.id());
            json.number("poms", each.poms());
            json.number("artifacts", each.artifacts());
            json.number("metadata", each.metadata());
            json.number("checksums", each.checksums());
            json.number("notFound", each.notFound());
            json.number("failed", each.failed());
            json.number("bytes", each.bytes());
            json.end();
        }
        json.endList();
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
        json.list("changes");
        for (Inventory.ModelChange each : model.changes()) {
            json.begin();
            fields(each, json);
            json.end();
        }
        json.endList();
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
