package org.licentia.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Dependency;
import org.licentia.graph.Linkage;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.ScannedTarget;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.UsageReference;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.policy.ComponentRuling;
import org.licentia.policy.Evaluation;
import org.licentia.policy.LicenseCategory;
import org.licentia.policy.LicenseFacts;
import org.licentia.policy.Obligation;
import org.licentia.policy.Ruling;
import org.licentia.policy.UsageRuling;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Writes down everything that a scan found: sorted, bounded, and in the words that others rely on. */
public final class InventoryCompiler {
    private final LicenseList licenses;
    private final LicenseFacts facts;
    private final String version;

    /** Compiles with these names and facts, for this version of Licentia. */
    public InventoryCompiler(LicenseList licenses, LicenseFacts facts, String version) {
        this.licenses = licenses;
        this.facts = facts;
        this.version = version;
    }

    /** The inventory of a scan. Incomplete as soon as one issue is an error. */
    public Inventory compile(
            ResolvedGraph resolved,
            List<LicenseConclusion> conclusions,
            Evaluation evaluation,
            List<Issue> found,
            LocalDate asOf) {
        GraphIndex graph = new GraphIndex(resolved.graph());
        List<IssueEntry> issues =
                found.stream().distinct().sorted().map(InventoryCompiler::issue).toList();
        Map<String, List<IssueEntry>> issuesByComponent = issues.stream()
                .filter(issue -> issue.component() != null)
                .collect(Collectors.groupingBy(issue -> Objects.requireNonNull(issue.component())));
        Map<Purl, ComponentRuling> rulings = new HashMap<>();
        evaluation
                .components()
                .forEach(ruling -> rulings.put(ruling.conclusion().component().purl(), ruling));

        List<InventoryEntry> entries = new ArrayList<>(conclusions.size());
        for (LicenseConclusion conclusion : conclusions) {
            Purl purl = conclusion.component().purl();
            entries.add(entry(
                    conclusion,
                    rulings.get(purl),
                    resolved.files().getOrDefault(purl, ComponentFiles.NOTHING),
                    graph,
                    issuesByComponent.getOrDefault(purl.text(), List.of())));
        }
        Map<Purl, LicenseConclusion> concluded = new HashMap<>();
        conclusions.forEach(conclusion -> concluded.put(conclusion.component().purl(), conclusion));
        List<Inventory.ViolationEntry> violations =
                new Violations(graph, concluded, resolved.files(), issuesByComponent).entries(evaluation.violations());
        boolean complete = found.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
        return new Inventory(
                Inventory.SCHEMA_VERSION,
                new Inventory.Tool("Licentia", version, licenses.version()),
                target(resolved),
                new Inventory.Policy(
                        evaluation.policy().id(),
                        evaluation.policy().title(),
                        evaluation.policy().sha256()),
                asOf.toString(),
                complete,
                Counts.of(resolved.graph().modules().size(), entries, violations, issues),
                entries,
                violations,
                issues,
                List.of(),
                new NamedLicenses(licenses, facts).of(conclusions),
                owed(entries),
                Bounds.DISCLAIMER,
                Bounds.notLookedAt(resolved.target().pomsOnly()));
    }

    private static Inventory.Target target(ResolvedGraph resolved) {
        ScannedTarget target = resolved.target();
        return new Inventory.Target(
                target.kind(),
                target.coordinates(),
                PlainText.bounded(target.name()),
                PlainText.line(target.description()),
                target.pomsOnly(),
                target.jdk(),
                target.activeProfiles(),
                target.selectedModules(),
                resolved.graph().modules());
    }

    private InventoryEntry entry(
            LicenseConclusion conclusion,
            @Nullable ComponentRuling ruling,
            ComponentFiles files,
            GraphIndex graph,
            List<IssueEntry> issues) {
        Component component = conclusion.component();
        @Nullable PomDescription pom = files.pom();
        String name = pom == null ? null : pom.name();
        return new InventoryEntry(
                component.purl().text(),
                component.coordinates().toString(),
                PlainText.bounded(
                        name == null || name.isBlank() ? component.coordinates().artifactId() : name),
                pom == null ? null : PlainText.line(pom.description()),
                pom == null ? null : PlainText.of(pom.homepage()),
                pom == null ? null : PlainText.of(pom.scm()),
                pom == null ? null : PlainText.of(pom.organization()),
                component.own(),
                null,
                license(conclusion, ruling),
                conclusion.evidence().stream().map(InventoryCompiler::evidence).toList(),
                List.of(),
                ruling == null
                        ? graph.uses(component.purl()).stream()
                                .map(use -> usage(use, graph))
                                .toList()
                        : ruling.usages().stream()
                                .map(judged -> usage(judged, graph))
                                .toList(),
                ruling == null ? null : decision(ruling.decisive()),
                ruling == null ? List.of() : obligations(ruling),
                issues);
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
                        .map(InventoryCompiler::declared)
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
                finding.location(),
                PlainText.bounded(finding.statement()),
                PlainText.of(finding.url()),
                finding.meaning().expression().toString(),
                finding.meaning().rule(),
                null);
    }

    private static InventoryEntry.Usage usage(UsageRuling judged, GraphIndex graph) {
        return usage(judged.usage(), judged.linkage(), judged.ruling(), text(judged.chosen()), graph);
    }

    private static InventoryEntry.Usage usage(Dependency use, GraphIndex graph) {
        return usage(use, Linkage.MAVEN_COMPILE, null, null, graph);
    }

    private static InventoryEntry.Usage usage(
            Dependency use, Linkage linkage, @Nullable Ruling ruling, @Nullable String chosen, GraphIndex graph) {
        return new InventoryEntry.Usage(
                use.module(),
                use.scope().toString(),
                use.optional(),
                use.direct(),
                linkage.toString(),
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
                        decisive.usage().module(), decisive.usage().scope().toString()));
    }

    private List<String> obligations(ComponentRuling ruling) {
        Set<String> owed = new HashSet<>();
        ruling.usages().forEach(usage -> owed.addAll(facts.obligations(usage.ruling())));
        return facts.vocabulary().stream()
                .map(Obligation::id)
                .filter(owed::contains)
                .toList();
    }

    /** Every obligation that some component brings. */
    private List<Inventory.ObligationEntry> owed(List<InventoryEntry> entries) {
        Map<String, Long> components = entries.stream()
                .flatMap(entry -> entry.obligations().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return facts.vocabulary().stream()
                .filter(obligation -> components.containsKey(obligation.id()))
                .map(obligation -> new Inventory.ObligationEntry(
                        obligation.id(),
                        obligation.title(),
                        obligation.action(),
                        components.getOrDefault(obligation.id(), 0L).intValue()))
                .toList();
    }

    private static IssueEntry issue(Issue issue) {
        return new IssueEntry(
                issue.severity().name().toLowerCase(Locale.ROOT),
                issue.stage().name().toLowerCase(Locale.ROOT),
                issue.component(),
                issue.module(),
                PlainText.bounded(issue.message()),
                PlainText.bounded(issue.remedy()));
    }

    private static @Nullable String text(@Nullable SpdxExpression expression) {
        return expression == null ? null : expression.toString();
    }
}
