package org.licentia.report.html;

import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/** Components with every string in them visible. Written out, because a component is what an inventory has thousands of. */
final class VisibleComponent {
    private final VisibleText texts;

    VisibleComponent(VisibleText texts) {
        this.texts = texts;
    }

    InventoryEntry component(InventoryEntry it) {
        InventoryEntry.@Nullable Decision decision = it.decision();
        InventoryEntry.@Nullable Patents patents = it.patents();
        return new InventoryEntry(
                texts.name(it.purl()),
                texts.name(it.coordinates()),
                texts.name(it.name()),
                texts.maybeProse(it.description()),
                texts.maybeProse(it.homepage()),
                texts.maybeProse(it.scm()),
                texts.maybeName(it.organization()),
                it.own(),
                texts.maybeName(it.sha256()),
                texts.maybeName(it.sha1()),
                license(it.license()),
                VisibleText.each(it.evidence(), this::evidence),
                VisibleText.each(it.documents(), this::document),
                VisibleText.each(it.copyrights(), this::copyright),
                texts.names(it.contains()),
                texts.names(it.dependsOn()),
                VisibleText.each(it.usages(), this::usage),
                decision == null ? null : decision(decision),
                texts.names(it.obligations()),
                patents == null ? null : patents(patents),
                VisibleText.each(it.issues(), this::issueEntry));
    }

    private InventoryEntry.License license(InventoryEntry.License it) {
        return new InventoryEntry.License(
                texts.expression(it.concluded()),
                texts.name(it.status()),
                texts.name(it.rule()),
                texts.name(it.category()),
                texts.expressions(it.readings()),
                VisibleText.each(it.declared(), this::declared),
                texts.maybeExpression(it.chosen()));
    }

    private InventoryEntry.Declared declared(InventoryEntry.Declared it) {
        return new InventoryEntry.Declared(
                texts.maybeName(it.name()),
                texts.maybeProse(it.url()),
                texts.maybeName(it.distribution()),
                texts.expression(it.expression()),
                texts.name(it.rule()),
                texts.name(it.source()),
                it.distance());
    }

    private InventoryEntry.Evidence evidence(InventoryEntry.Evidence it) {
        return new InventoryEntry.Evidence(
                texts.name(it.source()),
                texts.name(it.kind()),
                texts.name(it.confidence()),
                texts.name(it.location()),
                texts.prose(it.statement()),
                texts.maybeProse(it.url()),
                texts.expression(it.expression()),
                texts.name(it.rule()),
                texts.maybeName(it.sha256()));
    }

    private InventoryEntry.Document document(InventoryEntry.Document it) {
        return new InventoryEntry.Document(
                texts.name(it.path()), texts.name(it.kind()), texts.maybeName(it.about()), texts.name(it.sha256()));
    }

    private InventoryEntry.Copyright copyright(InventoryEntry.Copyright it) {
        return new InventoryEntry.Copyright(texts.prose(it.statement()), texts.name(it.location()));
    }

    private InventoryEntry.Usage usage(InventoryEntry.Usage it) {
        return new InventoryEntry.Usage(
                texts.name(it.module()),
                texts.name(it.scope()),
                it.optional(),
                it.direct(),
                texts.name(it.linkage()),
                it.shipped(),
                texts.names(it.path()),
                texts.names(it.otherOwners()),
                texts.maybeName(it.verdict()),
                texts.maybeName(it.rule()),
                texts.maybeExpression(it.chosen()));
    }

    private InventoryEntry.Decision decision(InventoryEntry.Decision it) {
        return new InventoryEntry.Decision(
                texts.name(it.verdict()),
                texts.name(it.rule()),
                texts.words(it.because()),
                texts.words(it.fix()),
                texts.expression(it.judged()),
                usageReference(it.usage()),
                texts.names(it.notes()));
    }

    private InventoryEntry.Patents patents(InventoryEntry.Patents it) {
        return new InventoryEntry.Patents(texts.name(it.grant()), texts.name(it.retaliation()));
    }

    Inventory.UsageReference usageReference(Inventory.UsageReference it) {
        return new Inventory.UsageReference(texts.name(it.module()), texts.name(it.scope()));
    }

    Inventory.IssueEntry issueEntry(Inventory.IssueEntry it) {
        return new Inventory.IssueEntry(
                texts.name(it.severity()),
                texts.name(it.stage()),
                texts.maybeName(it.component()),
                texts.maybeName(it.module()),
                texts.prose(it.message()),
                texts.prose(it.remedy()));
    }
}
