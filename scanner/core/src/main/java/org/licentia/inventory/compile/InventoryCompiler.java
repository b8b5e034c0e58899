package org.licentia.inventory.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.ConclusionRules;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.evidence.Attribution;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.facts.Alternatives;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.Obligation;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.ScannedTarget;
import org.licentia.inventory.Bounds;
import org.licentia.inventory.Counts;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.GraphIndex;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.ObligationEntry;
import org.licentia.inventory.PlainText;
import org.licentia.inventory.question.OpenQuestions;
import org.licentia.inventory.remedy.Contracts;
import org.licentia.inventory.remedy.Violations;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.policy.ComponentRuling;
import org.licentia.policy.Evaluation;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.ObligationsLedger;
import org.licentia.policy.OwedObligation;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxTerm;

/** Writes down everything that a scan found: sorted, bounded, and in the words that others rely on. */
public final class InventoryCompiler {
    private final LicenseList licenses;
    private final LicenseFacts facts;
    private final Supplier<Alternatives> alternatives;
    private final String version;
    private final boolean sourceHeaders;

    /**
     * Compiles with these names and facts, for this version of Licentia.
     *
     * @param alternatives what can take a component's place; asked for only where something does not pass
     * @param sourceHeaders whether the scan reads the headers of source jars
     */
    public InventoryCompiler(
            LicenseList licenses,
            LicenseFacts facts,
            Supplier<Alternatives> alternatives,
            String version,
            boolean sourceHeaders) {
        this.alternatives = alternatives;
        this.sourceHeaders = sourceHeaders;
        this.licenses = licenses;
        this.facts = facts;
        this.version = version;
    }

    /** The inventory of a scan. Incomplete as soon as one issue is an error. */
    public Inventory compile(
            ResolvedGraph resolved,
            List<ComponentEvidence> examined,
            List<LicenseConclusion> conclusions,
            Judgement judgement,
            List<Issue> found,
            LocalDate asOf) {
        Evaluation evaluation = judgement.reviewed().evaluation();
        Map<Purl, ComponentEvidence> evidence = new HashMap<>();
        examined.forEach(each -> evidence.put(each.component().purl(), each));
        GraphIndex graph = new GraphIndex(resolved.graph(), examined);
        List<IssueEntry> issues =
                found.stream().distinct().sorted().map(InventoryCompiler::issue).toList();
        Map<String, List<IssueEntry>> issuesByComponent = issues.stream()
                .filter(issue -> issue.component() != null)
                .collect(Collectors.groupingBy(issue -> Objects.requireNonNull(issue.component())));
        Map<Purl, ComponentRuling> rulings = new HashMap<>();
        evaluation
                .components()
                .forEach(ruling -> rulings.put(ruling.conclusion().component().purl(), ruling));

        EntryCompiler compiler = new EntryCompiler(facts, graph);
        ObligationsLedger ledger = new ObligationsLedger(facts, evaluation.violations());
        List<InventoryEntry> entries = new ArrayList<>(conclusions.size());
        List<LedgerEntry> owed = new ArrayList<>();
        for (LicenseConclusion conclusion : conclusions) {
            Purl purl = conclusion.component().purl();
            @Nullable ComponentRuling ruling = rulings.get(purl);
            List<OwedObligation> due = ruling == null ? List.of() : ledger.owed(ruling);
            due.forEach(each -> owed.add(ledgerEntry(conclusion, each, evidence.get(purl))));
            entries.add(compiler.entry(
                    conclusion,
                    ruling,
                    evidence.getOrDefault(purl, ComponentEvidence.of(conclusion.component(), List.of())),
                    resolved.files().getOrDefault(purl, ComponentFiles.NOTHING),
                    due,
                    issuesByComponent.getOrDefault(purl.text(), List.of())));
        }
        Map<Purl, LicenseConclusion> concluded = new HashMap<>();
        conclusions.forEach(conclusion -> concluded.put(conclusion.component().purl(), conclusion));
        List<Inventory.ViolationEntry> violations = new Violations(
                        graph,
                        concluded,
                        resolved.files(),
                        issuesByComponent,
                        advisors(judgement, asOf),
                        resolved.declarations())
                .entries(evaluation.violations());
        boolean complete = found.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
        Inventory inventory = new Inventory(
                Inventory.SCHEMA_VERSION,
                new Inventory.Tool("Licentia", version, licenses.version()),
                target(resolved),
                new Inventory.Policy(
                        evaluation.policy().id(),
                        evaluation.policy().title(),
                        evaluation.policy().sha256(),
                        judgement.product().context().model().toString(),
                        judgement.product().context().outbound().toString()),
                asOf.toString(),
                complete,
                Counts.of(resolved.graph().modules().size(), entries, violations, issues),
                entries,
                violations,
                issues,
                judgement.reviewed().decisions().stream().map(DecisionEntry::of).toList(),
                new NamedLicenses(licenses, facts).of(conclusions),
                documents(examined),
                rules(conclusions),
                counted(owed),
                owed,
                ModelComparison.of(judgement),
                List.of(),
                Bounds.DISCLAIMER,
                Bounds.notLookedAt(resolved.target().pomsOnly(), sourceHeaders),
                Bounds.DATA_SOURCES,
                null);
        return inventory.asking(OpenQuestions.of(inventory));
    }

    /** Each text once, however many components carry it. */
    private static List<DocumentEntry> documents(List<ComponentEvidence> examined) {
        SortedMap<String, DocumentEntry> documents = new TreeMap<>();
        for (ComponentEvidence each : examined) {
            Map<String, String> texts = new TreeMap<>();
            each.attribution().documents().forEach(document -> texts.put(document.sha256(), document.text()));
            texts.forEach((sha256, text) -> documents.merge(
                    sha256,
                    new DocumentEntry(sha256, text, 1),
                    (known, again) -> new DocumentEntry(sha256, known.text(), known.components() + 1)));
        }
        return List.copyOf(documents.values());
    }

    private Violations.Advisors advisors(Judgement judgement, LocalDate asOf) {
        PolicyEvaluator policy =
                new PolicyEvaluator(judgement.policy(), facts, judgement.product(), LicenseChoices.NONE);
        return new Violations.Advisors(
                policy::judge, alternatives, new Contracts(judgement.reviewed()), asOf.toString());
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

    /** The rules that decided something, in the order in which they are tried. */
    private static List<Inventory.ConclusionRule> rules(List<LicenseConclusion> conclusions) {
        Map<String, Long> components = conclusions.stream()
                .filter(conclusion -> !conclusion.component().own())
                .collect(Collectors.groupingBy(LicenseConclusion::rule, Collectors.counting()));
        return ConclusionRules.all().entrySet().stream()
                .filter(rule -> components.containsKey(rule.getKey()))
                .map(rule -> new Inventory.ConclusionRule(
                        rule.getKey(),
                        rule.getValue(),
                        components.getOrDefault(rule.getKey(), 0L).intValue()))
                .toList();
    }

    private static LedgerEntry ledgerEntry(
            LicenseConclusion conclusion, OwedObligation owed, @Nullable ComponentEvidence examined) {
        Obligation obligation = owed.obligation();
        boolean met = isMet(conclusion, owed, examined);
        return new LedgerEntry(
                conclusion.component().purl().text(),
                obligation.id(),
                owed.licenses().stream().map(SpdxTerm::toString).toList(),
                obligation.trigger().toString(),
                owed.basis().toString(),
                met ? obligation.metBy() : null,
                met ? obligation.leftForAPerson() : obligation.action());
    }

    /** Whether a generated file really has what meets an obligation, where the data say that one may. */
    private static boolean isMet(
            LicenseConclusion conclusion, OwedObligation owed, @Nullable ComponentEvidence examined) {
        boolean wasLookedAt = examined != null && examined.artifact() != null;
        Attribution carried = examined == null ? Attribution.NOTHING : examined.attribution();
        return switch (owed.obligation().id()) {
            case Obligation.KEEP_COPYRIGHT_NOTICES -> !carried.copyrights().isEmpty();
            case Obligation.INCLUDE_NOTICE_FILE -> wasLookedAt;
            case Obligation.INCLUDE_LICENSE_TEXT -> hasTexts(conclusion, owed);
            default -> true;
        };
    }

    // Reports and notices have the texts of what conclusions name, as far as the SPDX list knows them.
    private static boolean hasTexts(LicenseConclusion conclusion, OwedObligation owed) {
        return owed.licenses().stream()
                .allMatch(term ->
                        !term.isLicenseRef() && conclusion.expression().terms().contains(term));
    }

    /** Every obligation that is owed for some component. */
    private List<ObligationEntry> counted(List<LedgerEntry> owed) {
        Map<String, Long> components =
                owed.stream().collect(Collectors.groupingBy(LedgerEntry::obligation, Collectors.counting()));
        return facts.vocabulary().stream()
                .filter(obligation -> components.containsKey(obligation.id()))
                .map(obligation -> new ObligationEntry(
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
}
