package org.licentia.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.facts.LicenseCompatibility;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Purl;
import org.licentia.graph.Scope;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges components by one policy. Immutable; any thread may use it. */
public final class PolicyEvaluator {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyEvaluator.class);

    private final Policy policy;
    private final LicenseFacts facts;
    private final Product product;
    private final LicenseChoices choices;
    private final LicenseJudge licenses;
    private final OutboundJudge outbound;

    /**
     * An evaluator of one product.
     *
     * @param choices what was chosen where components offer a choice
     */
    public PolicyEvaluator(Policy policy, LicenseFacts facts, Product product, LicenseChoices choices) {
        this.policy = policy;
        this.facts = facts;
        this.product = product;
        this.choices = choices;
        this.licenses = new LicenseJudge(policy, facts);
        this.outbound = new OutboundJudge(policy, facts, LicenseCompatibility::standard);
    }

    /**
     * What the policy says of an expression in a use: of an AND the worst, resting on all of its licenses; of an OR the
     * best branch, resting on the licenses of that branch alone.
     */
    public Ruling judge(SpdxExpression expression, UseContext use) {
        return expression.fold(term -> judgeLicense(term, use), PolicyEvaluator::both, this::either);
    }

    private Ruling judgeLicense(SpdxTerm term, UseContext use) {
        return outbound.judge(term, use, licenses.judge(term, use));
    }

    /**
     * Judges every use of every component that is not the project's own. A component without a conclusion counts as one
     * whose license is not known; one that nobody uses is judged as if it were shipped.
     *
     * @param conclusions at most one for each component
     * @param asOf the date for which to judge
     */
    public Evaluation evaluate(DependencyGraph graph, List<LicenseConclusion> conclusions, LocalDate asOf) {
        Map<Purl, LicenseConclusion> byPurl = conclusions.stream()
                .collect(Collectors.toMap(conclusion -> conclusion.component().purl(), Function.identity()));
        Map<Purl, List<Dependency>> uses = graph.uses();
        Map<JudgedUse, Ruling> memory = new HashMap<>();
        List<ComponentRuling> components = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (Component component : graph.components()) {
            if (component.own()) {
                continue;
            }
            LicenseConclusion conclusion = byPurl.getOrDefault(component.purl(), notConcluded(component));
            ComponentRuling ruling = judge(conclusion, uses.getOrDefault(component.purl(), List.of()), memory);
            components.add(ruling);
            violations.addAll(violations(component, ruling));
        }
        LicenseConflicts.Found conflicts =
                new LicenseConflicts(facts, LicenseCompatibility::standard).among(components);
        violations.addAll(conflicts.violations());
        LOG.debug(
                "Judged {} components under {}: {} violations",
                components.size(),
                policy.reference().id(),
                violations.size());
        violations.sort(Comparator.comparing(Violation::verdict)
                .reversed()
                .thenComparing(Violation::component)
                .thenComparing(Violation::rule));
        return new Evaluation(policy.reference(), conflicts.components(), violations, List.of());
    }

    private ComponentRuling judge(LicenseConclusion conclusion, List<Dependency> uses, Map<JudgedUse, Ruling> memory) {
        List<UsageRuling> usages =
                uses.stream().map(use -> judge(conclusion, use, memory)).toList();
        UsageRuling decisive = usages.stream()
                .min(UsageRuling.MOST_TELLING_FIRST)
                .orElseGet(() -> judge(conclusion, unused(conclusion.component()), memory));
        return new ComponentRuling(conclusion, usages, decisive);
    }

    private UsageRuling judge(LicenseConclusion conclusion, Dependency usage, Map<JudgedUse, Ruling> memory) {
        Component component = conclusion.component();
        UseContext use = product.use(component, usage);
        ReadingJudge.Judged judged = new ReadingJudge(
                        offered -> remembered(choices.taken(component, offered), use, memory), facts::burden)
                .judge(conclusion);
        Ruling ruling = judged.ruling();
        return new UsageRuling(usage, use, ruling, judged.reading(), choice(conclusion, judged));
    }

    // Nobody can take a branch of a choice that may not be one.
    private @Nullable SpdxExpression choice(LicenseConclusion conclusion, ReadingJudge.Judged judged) {
        Ruling ruling = judged.ruling();
        SpdxExpression reading = judged.reading();
        boolean chosen = ruling.chosen()
                || !choices.taken(conclusion.component(), reading).equals(reading);
        return chosen && conclusion.doubt() != LicenseConclusion.Doubt.OPEN_OPERATOR
                ? SpdxExpression.and(ruling.licenses())
                : null;
    }

    // Products use the same few licenses over and over: whole expressions are remembered, and single licenses in them.
    private Ruling remembered(SpdxExpression expression, UseContext use, Map<JudgedUse, Ruling> memory) {
        JudgedUse key = new JudgedUse(expression, use);
        Ruling known = memory.get(key);
        if (known == null) {
            known = expression.fold(
                    term -> memory.computeIfAbsent(new JudgedUse(term, use), judged -> judgeLicense(term, use)),
                    PolicyEvaluator::both,
                    this::either);
            memory.put(key, known);
        }
        return known;
    }

    private static List<Violation> violations(Component component, ComponentRuling ruling) {
        Map<String, List<UsageRuling>> byRule = new TreeMap<>();
        List<UsageRuling> usages = ruling.usages().isEmpty() ? List.of(ruling.decisive()) : ruling.usages();
        for (UsageRuling usage : usages) {
            if (!usage.ruling().verdict().passes()) {
                byRule.computeIfAbsent(usage.ruling().rule(), rule -> new ArrayList<>())
                        .add(usage);
            }
        }
        List<Violation> violations = new ArrayList<>();
        byRule.forEach((rule, stopped) -> violations.add(new Violation(
                component,
                rule,
                stopped.stream()
                        .map(usage -> usage.ruling().verdict())
                        .reduce(Verdict::stricter)
                        .orElseThrow(),
                stopped,
                null)));
        return violations;
    }

    private static LicenseConclusion notConcluded(Component component) {
        return new LicenseConclusion(
                component,
                SpdxTerm.NOASSERTION,
                ConclusionStatus.UNKNOWN,
                "not-concluded",
                List.of(SpdxTerm.NOASSERTION),
                LicenseConclusion.Doubt.NONE,
                List.of());
    }

    private static Dependency unused(Component component) {
        return Dependency.resolved("", component.purl(), Scope.COMPILE, false, List.of(component.purl()), List.of());
    }

    private static Ruling both(Ruling left, Ruling right) {
        Ruling worst = right.verdict().compareTo(left.verdict()) > 0 ? right : left;
        Set<SpdxTerm> all = new LinkedHashSet<>(left.licenses());
        all.addAll(right.licenses());
        return new Ruling(
                worst.verdict(),
                worst.rule(),
                worst.because(),
                worst.fix(),
                List.copyOf(all),
                left.chosen() || right.chosen(),
                joined(left, right),
                Stream.concat(left.notes().stream(), right.notes().stream())
                        .distinct()
                        .toList());
    }

    // Mildest verdict, then fewest obligations, then order as written (CONTRACT, inventory keys).
    private Ruling either(Ruling left, Ruling right) {
        int byVerdict = right.verdict().compareTo(left.verdict());
        boolean takeRight =
                byVerdict < 0 || (byVerdict == 0 && facts.burden(right.licenses()) < facts.burden(left.licenses()));
        Ruling best = takeRight ? right : left;
        return new Ruling(
                best.verdict(),
                best.rule(),
                best.because(),
                best.fix(),
                best.licenses(),
                true,
                joined(left, right),
                best.notes());
    }

    private static List<TraceStep> joined(Ruling left, Ruling right) {
        return Stream.concat(left.trace().stream(), right.trace().stream()).toList();
    }

    /** What was judged once need not be judged again. */
    private record JudgedUse(SpdxExpression expression, UseContext use) {}
}
