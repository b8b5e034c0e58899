package org.licentia.inventory.compile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.LegalDocument;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.PatentTerms;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Dependency;
import org.licentia.graph.Linkage;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.inventory.GraphIndex;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.UsageReference;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.PlainText;
import org.licentia.policy.ComponentRuling;
import org.licentia.policy.OwedObligation;
import org.licentia.policy.Ruling;
import org.licentia.policy.UsageRuling;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Writes down one component: who it is, what was found, what was concluded, how each use is judged. */
final class EntryCompiler {
    private final LicenseFacts facts;
    private final GraphIndex graph;

    EntryCompiler(LicenseFacts facts, GraphIndex graph) {
        this.facts = facts;
        this.graph = graph;
    }

    /**
     * @param ruling null for own components, which are not judged
     * @param owed in the order of the vocabulary
     */
    InventoryEntry entry(
            LicenseConclusion conclusion,
            @Nullable ComponentRuling ruling,
            ComponentEvidence examined,
            ComponentFiles files,
            List<OwedObligation> owed,
            List<IssueEntry> issues) {
        Component component = conclusion.component();
        @Nullable PomDescription pom = files.pom();
        return new InventoryEntry(
                component.purl().text(),
                component.toString(),
                name(component, pom),
                pom == null ? null : PlainText.line(pom.description()),
                pom == null ? null : PlainText.of(pom.homepage()),
                pom == null ? null : PlainText.of(pom.scm()),
                pom == null ? null : PlainText.of(pom.organization()),
                component.own(),
                examined.artifact() == null ? null : examined.artifact().sha256(),
                examined.artifact() == null ? null : examined.artifact().sha1(),
                license(conclusion, ruling),
                conclusion.evidence().stream().map(EntryCompiler::evidence).toList(),
                examined.attribution().documents().stream()
                        .map(EntryCompiler::document)
                        .toList(),
                examined.attribution().copyrights().stream()
                        .map(each -> new InventoryEntry.Copyright(
                                PlainText.bounded(each.statement()), PlainText.bounded(each.location())))
                        .toList(),
                examined.contains().stream().map(Purl::text).toList(),
                graph.dependsOn(component.purl()),
                ruling == null
                        ? graph.uses(component.purl()).stream()
                                .map(use -> usage(use))
                                .toList()
                        : ruling.usages().stream().map(judged -> usage(judged)).toList(),
                ruling == null ? null : decision(ruling.decisive()),
                owed.stream().map(each -> each.obligation().id()).toList(),
                ruling == null ? null : patents(ruling),
                issues);
    }

    /** The POM's name for a whole artifact, the name that the artifact gives it for a part. */
    private static String name(Component component, @Nullable PomDescription pom) {
        String part = component.part();
        if (!part.isEmpty()) {
            return PlainText.bounded(part.substring(part.lastIndexOf('/') + 1));
        }
        String name = pom == null ? null : pom.name();
        return PlainText.bounded(
                name == null || name.isBlank() ? component.coordinates().artifactId() : name);
    }

    private InventoryEntry.License license(LicenseConclusion conclusion, @Nullable ComponentRuling ruling) {
        List<@Nullable String> choices = ruling == null
                ? List.of()
                : ruling.usages().stream()
                        .map(usage -> text(usage.chosen()))
                        .distinct()
                        .toList();
        return new InventoryEntry.License(
                conclusion.expression().toString(),
                conclusion.status().name(),
                conclusion.rule(),
                category(conclusion, ruling).toString(),
                conclusion.doubt() == LicenseConclusion.Doubt.NONE
                        ? List.of()
                        : conclusion.readings().stream().map(Object::toString).toList(),
                conclusion.evidence().stream()
                        .filter(finding -> finding.kind() == LicenseEvidence.Kind.DECLARED)
                        .map(EntryCompiler::declared)
                        .toList(),
                choices.size() == 1 ? choices.get(0) : null);
    }

    /** The category that weighs most among the licenses that the decision rests on. */
    private LicenseCategory category(LicenseConclusion conclusion, @Nullable ComponentRuling ruling) {
        Collection<SpdxTerm> basis = ruling == null
                ? conclusion.expression().terms()
                : ruling.decisive().ruling().licenses();
        return basis.stream()
                .map(term -> facts.profile(term).category())
                .max(Comparator.naturalOrder())
                .orElse(LicenseCategory.UNSTATED);
    }

    private static InventoryEntry.Declared declared(LicenseEvidence finding) {
        return new InventoryEntry.Declared(
                finding.statement().isEmpty() ? null : PlainText.bounded(finding.statement()),
                PlainText.of(finding.url()),
                PlainText.of(finding.distribution()),
                finding.meaning().expression().toString(),
                finding.meaning().rule(),
                finding.location(),
                finding.distance());
    }

    private static InventoryEntry.Evidence evidence(LicenseEvidence finding) {
        return new InventoryEntry.Evidence(
                finding.source(),
                finding.kind().toString(),
                finding.confidence().toString(),
                PlainText.bounded(finding.location()),
                PlainText.bounded(finding.statement()),
                PlainText.of(finding.url()),
                finding.meaning().expression().toString(),
                finding.meaning().rule(),
                finding.sha256());
    }

    private static InventoryEntry.Document document(LegalDocument document) {
        return new InventoryEntry.Document(
                PlainText.bounded(document.path()),
                document.kind().toString(),
                PlainText.of(document.about()),
                document.sha256());
    }

    private InventoryEntry.Usage usage(UsageRuling judged) {
        return usage(
                judged.usage(), judged.use().linkage(), judged.use().shipped(), judged.ruling(), text(judged.chosen()));
    }

    private InventoryEntry.Usage usage(Dependency use) {
        return usage(use, use.linkage(), true, null, null);
    }

    private InventoryEntry.Usage usage(
            Dependency use, Linkage linkage, boolean shipped, @Nullable Ruling ruling, @Nullable String chosen) {
        return new InventoryEntry.Usage(
                use.module(),
                use.scope().toString(),
                use.optional(),
                use.direct(),
                linkage.toString(),
                shipped,
                graph.path(use.path()),
                graph.path(use.otherOwners()),
                ruling == null ? null : ruling.verdict().toString(),
                ruling == null ? null : ruling.rule(),
                chosen);
    }

    private static InventoryEntry.Decision decision(UsageRuling decisive) {
        Ruling ruling = decisive.ruling();
        return new InventoryEntry.Decision(
                ruling.verdict().toString(),
                ruling.rule(),
                ruling.because(),
                ruling.fix(),
                decisive.judged().toString(),
                new UsageReference(
                        decisive.usage().module(), decisive.usage().scope().toString()),
                ruling.notes());
    }

    /** What the licenses say that the rulings on its uses rest on. */
    private InventoryEntry.Patents patents(ComponentRuling ruling) {
        Set<SpdxTerm> basis = new HashSet<>(ruling.decisive().ruling().licenses());
        ruling.usages().forEach(usage -> basis.addAll(usage.ruling().licenses()));
        PatentTerms terms = facts.patents(basis);
        return new InventoryEntry.Patents(
                NamedLicenses.grant(terms), terms.retaliation().toString());
    }

    private static @Nullable String text(@Nullable SpdxExpression expression) {
        return expression == null ? null : expression.toString();
    }
}
