package org.licentia.report.json;

import java.io.IOException;
import org.licentia.inventory.Inventory;

/** The fields of what asks for somebody to act: violations and issues. */
final class FindingJson {
    private FindingJson() {}

    static void fields(Inventory.ViolationEntry violation, PlainJson json) throws IOException {
        json.text("component", violation.component());
        json.text("coordinates", violation.coordinates());
        json.text("rule", violation.rule());
        json.text("verdict", violation.verdict());
        json.text("priority", violation.priority());
        json.text("license", violation.license());
        json.optional("judged", violation.judged());
        json.text("module", violation.module());
        json.text("scope", violation.scope());
        json.text("linkage", violation.linkage());
        json.texts("path", violation.path());
        json.records("usages", violation.usages(), FindingJson::fields);
        json.text("because", violation.because());
        json.text("fix", violation.fix());
        json.records("remedies", violation.remedies(), FindingJson::fields);
        json.optionalRecord("declaredAt", violation.declaredAt(), FindingJson::fields);
        json.optional("cost", violation.cost());
        json.text("evidence", violation.evidence());
        json.optional("waivedBy", violation.waivedBy());
    }

    private static void fields(Inventory.SourcePlace place, PlainJson json) throws IOException {
        json.text("file", place.file());
        json.number("line", place.line());
    }

    static void fields(Inventory.UsageReference use, PlainJson json) throws IOException {
        json.text("module", use.module());
        json.text("scope", use.scope());
    }

    private static void fields(Inventory.Remedy remedy, PlainJson json) throws IOException {
        json.text("kind", remedy.kind());
        json.optional("effort", remedy.effort());
        json.text("title", remedy.title());
        json.text("detail", remedy.detail());
        json.optional("snippet", remedy.snippet());
        json.optional("file", remedy.file());
    }

    static void fields(Inventory.IssueEntry issue, PlainJson json) throws IOException {
        json.text("severity", issue.severity());
        json.text("stage", issue.stage());
        json.optional("component", issue.component());
        json.optional("module", issue.module());
        json.text("message", issue.message());
        json.text("remedy", issue.remedy());
    }
}
