package org.licentia.report.html;

import org.jspecify.annotations.Nullable;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.inventory.ObligationEntry;
import org.licentia.issue.Statistics;

/** An inventory with every string in it visible. */
final class VisibleInventory {
    private final VisibleText texts;
    private final VisibleComponent components;

    VisibleInventory(VisibleText texts) {
        this.texts = texts;
        this.components = new VisibleComponent(texts);
    }

    Inventory of(Inventory it) {
        @Nullable Statistics statistics = it.statistics();
        return new Inventory(
                texts.name(it.schemaVersion()),
                tool(it.tool()),
                target(it.target()),
                policy(it.policy()),
                texts.name(it.asOf()),
                it.complete(),
                summary(it.summary()),
                VisibleText.each(it.components(), components::component),
                VisibleText.each(it.violations(), this::violationEntry),
                VisibleText.each(it.issues(), components::issueEntry),
                VisibleText.each(it.decisions(), this::decisionEntry),
                VisibleText.each(it.licenses(), this::licenseEntry),
                VisibleText.each(it.documents(), this::documentEntry),
                VisibleText.each(it.conclusionRules(), this::conclusionRule),
                VisibleText.each(it.obligations(), this::obligationEntry),
                VisibleText.each(it.ledger(), this::ledgerEntry),
                VisibleText.each(it.models(), this::modelEntry),
                VisibleText.each(it.questions(), this::question),
                texts.name(it.disclaimer()),
                texts.names(it.notLookedAt()),
                texts.names(it.dataSources()),
                statistics == null ? null : statistics(statistics));
    }

    private Inventory.Tool tool(Inventory.Tool it) {
        return new Inventory.Tool(texts.name(it.name()), texts.name(it.version()), texts.name(it.licenseListVersion()));
    }

    private Inventory.Target target(Inventory.Target it) {
        return new Inventory.Target(
                texts.name(it.kind()),
                texts.name(it.coordinates()),
                texts.name(it.name()),
                texts.maybeProse(it.description()),
                it.pomsOnly(),
                texts.name(it.jdk()),
                texts.names(it.activeProfiles()),
                texts.names(it.selectedModules()),
                texts.names(it.modules()));
    }

    private Inventory.Policy policy(Inventory.Policy it) {
        return new Inventory.Policy(
                texts.name(it.id()),
                texts.title(it.title()),
                texts.name(it.sha256()),
                texts.name(it.distribution()),
                texts.name(it.outbound()));
    }

    private Inventory.Summary summary(Inventory.Summary it) {
        return new Inventory.Summary(
                it.components(),
                it.own(),
                it.contained(),
                it.modules(),
                it.violations(),
                it.errors(),
                it.warnings(),
                texts.keys(it.verdicts()),
                texts.keys(it.scopes()),
                texts.keys(it.categories()),
                texts.keys(it.statuses()));
    }

    private Inventory.ViolationEntry violationEntry(Inventory.ViolationEntry it) {
        Inventory.@Nullable SourcePlace declaredAt = it.declaredAt();
        return new Inventory.ViolationEntry(
                texts.name(it.component()),
                texts.name(it.coordinates()),
                texts.name(it.rule()),
                texts.name(it.verdict()),
                texts.name(it.priority()),
                texts.expression(it.license()),
                texts.maybeExpression(it.judged()),
                texts.name(it.module()),
                texts.name(it.scope()),
                texts.name(it.linkage()),
                texts.names(it.path()),
                VisibleText.each(it.usages(), components::usageReference),
                texts.words(it.because()),
                texts.words(it.fix()),
                VisibleText.each(it.remedies(), this::remedy),
                declaredAt == null ? null : sourcePlace(declaredAt),
                texts.maybeName(it.cost()),
                texts.name(it.evidence()),
                texts.maybeName(it.waivedBy()));
    }

    private Inventory.Remedy remedy(Inventory.Remedy it) {
        return new Inventory.Remedy(
                texts.name(it.kind()),
                texts.maybeName(it.effort()),
                texts.title(it.title()),
                texts.words(it.detail()),
                texts.maybeProse(it.snippet()),
                texts.maybeName(it.file()));
    }

    private Inventory.SourcePlace sourcePlace(Inventory.SourcePlace it) {
        return new Inventory.SourcePlace(texts.name(it.file()), it.line());
    }

    private DecisionEntry decisionEntry(DecisionEntry it) {
        return new DecisionEntry(
                texts.name(it.kind()),
                texts.name(it.component()),
                texts.name(it.subject()),
                texts.name(it.state()),
                texts.maybeName(it.reason()),
                texts.maybeWords(it.because()),
                texts.name(it.by()),
                texts.maybeName(it.approver()),
                texts.maybeName(it.ticket()),
                texts.maybeName(it.on()),
                texts.maybeName(it.until()),
                texts.maybeName(it.evidence()),
                texts.maybeName(it.price()),
                texts.name(it.source()),
                texts.names(it.components()));
    }

    private LicenseEntry licenseEntry(LicenseEntry it) {
        return new LicenseEntry(
                texts.name(it.id()),
                texts.name(it.kind()),
                texts.name(it.name()),
                texts.name(it.category()),
                texts.name(it.confidence()),
                it.osiApproved(),
                it.fsfLibre(),
                texts.name(it.patentGrant()),
                texts.name(it.patentRetaliation()),
                texts.maybeName(it.useRestriction()),
                texts.names(it.dissent()),
                texts.maybeName(it.reference()),
                it.components(),
                texts.maybeText(it.text()));
    }

    private DocumentEntry documentEntry(DocumentEntry it) {
        return new DocumentEntry(texts.name(it.sha256()), texts.text(it.text()), it.components());
    }

    private Inventory.ConclusionRule conclusionRule(Inventory.ConclusionRule it) {
        return new Inventory.ConclusionRule(texts.name(it.id()), texts.name(it.sentence()), it.components());
    }

    private ObligationEntry obligationEntry(ObligationEntry it) {
        return new ObligationEntry(
                texts.name(it.id()), texts.title(it.title()), texts.name(it.action()), it.components());
    }

    private LedgerEntry ledgerEntry(LedgerEntry it) {
        return new LedgerEntry(
                texts.name(it.component()),
                texts.name(it.obligation()),
                texts.names(it.licenses()),
                texts.name(it.trigger()),
                texts.name(it.basis()),
                texts.maybeName(it.metBy()),
                texts.maybeName(it.left()));
    }

    private Inventory.ModelEntry modelEntry(Inventory.ModelEntry it) {
        return new Inventory.ModelEntry(
                texts.name(it.distribution()),
                it.own(),
                texts.keys(it.verdicts()),
                it.violations(),
                VisibleText.each(it.changes(), this::modelChange));
    }

    private Inventory.ModelChange modelChange(Inventory.ModelChange it) {
        return new Inventory.ModelChange(
                texts.name(it.component()), texts.name(it.verdict()), texts.name(it.rule()), texts.words(it.because()));
    }

    private Inventory.Question question(Inventory.Question it) {
        return new Inventory.Question(
                texts.name(it.id()),
                texts.name(it.topic()),
                texts.name(it.question()),
                texts.words(it.because()),
                texts.names(it.components()));
    }

    private Statistics statistics(Statistics it) {
        return new Statistics(
                texts.keys(it.milliseconds()),
                texts.keys(it.counters()),
                VisibleText.each(it.repositories(), this::traffic));
    }

    private Statistics.Traffic traffic(Statistics.Traffic it) {
        return new Statistics.Traffic(
                texts.name(it.id()),
                it.poms(),
                it.artifacts(),
                it.metadata(),
                it.checksums(),
                it.notFound(),
                it.failed(),
                it.bytes());
    }
}
