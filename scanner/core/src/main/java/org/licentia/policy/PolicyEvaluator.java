package org.licentia.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final ExpressionJudge expressions;

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
        this.expressions = new ExpressionJudge(policy, facts);
    }

    /**
     * What the policy says of an expression in a use: of an AND the worst, resting on all of its licenses; of an OR the
     * best branch, resting on the licenses of that branch alone.
     */
    public Ruling judge(SpdxExpression expression, UseContext use) {
        return expressions.judge(expression, use);
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
        ExpressionJudge.Memory memory = new ExpressionJudge.Memory();
        List<ComponentRuling> components = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (Component component : graph.components()) {
            if (component.own()) {
                continue;
            }
            LicenseConclusion conclusion = byPurl.getOrDefault(component.purl(), notConcluded(component));
            ChangedLicenses changed = ChangedLicenses.of(conclusion, asOf);
            ComponentRuling ruling = judge(conclusion, changed, uses.getOrDefault(component.purl(), List.of()), memory);
            components.add(ruling);
            violations.addAll(violations(component, ruling));
        }
        LicenseConflicts.Found conflicts =
                new LicenseConflicts(facts, LicenseCompatibility::standard).among(components);
        violations.addAll(conflicts.violations());
        LOG.info(
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

    private ComponentRuling judge(
            LicenseConclusion conclusion,
            ChangedLicenses changed,
            List<Dependency> uses,
            ExpressionJudge.Memory memory) {
        List<UsageRuling> usages = uses.stream()
                .map(use -> judge(conclusion, changed, use, memory))
                .toList();
        UsageRuling decisive = usages.stream()
                .min(UsageRuling.MOST_TELLING_FIRST)
                .orElseGet(() -> judge(conclusion, changed, unused(conclusion.component()), memory));
        return new ComponentRuling(conclusion, usages, decisive);
    }

    private UsageRuling judge(
            LicenseConclusion conclusion, ChangedLicenses changed, Dependency usage, ExpressionJudge.Memory memory) {
        Component component = conclusion.component();
        UseContext use = product.use(component, usage);
        @Nullable String open = undecided(conclusion);
        ReadingJudge.Judged judged = new ReadingJudge(
                        offered -> changed.judge(
                                choices.taken(component, offered),
                                today -> expressions.judge(offered, today, use, open, memory)),
                        facts::burden)
                .judge(conclusion);
        Ruling ruling = overridden(conclusion, use, judged.ruling(), open);
        return new UsageRuling(usage, use, ruling, judged.reading(), choice(conclusion, judged));
    }

    // An override is about what a license is called. Where that is open, it cannot close it.
    private static @Nullable String undecided(LicenseConclusion conclusion) {
        if (conclusion.doubt() == LicenseConclusion.Doubt.OPEN_OPERATOR) {
            return "several licenses are listed, and nobody says whether one may be chosen; curate the component first";
        }
        return switch (conclusion.status()) {
            case UNKNOWN -> "nothing is known about this component's license; find it, or curate the component";
            case CONFLICTING ->
                "places contradict each other about this component's license; curate the component first";
            case AGREED, DECLARED_ONLY, DETECTED_ONLY, CURATED, AMBIGUOUS -> null;
        };
    }

    /** The override of a component, where there is one; whatever its license is read as must be known. */
    private Ruling overridden(LicenseConclusion conclusion, UseContext use, Ruling ruling, @Nullable String open) {
        Component component = conclusion.component();
        return expressions
                .overrideOf(component, use)
                .map(override -> {
                    List<SpdxExpression> readings = Stream.concat(
                                    Stream.of(conclusion.expression()), conclusion.readings().stream())
                            .toList();
                    return LicenseOverrides.applied(
                            override,
                            use,
                            ruling,
                            expressions.floor(
                                    readings.stream()
                                            .map(reading -> choices.taken(component, reading))
                                            .toList(),
                                    use),
                            open != null ? open : expressions.unknown(readings, use));
                })
                .orElse(ruling);
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

    private static List<Violation> violations(Component component, ComponentRuling ruling) {
        Map<String, List<UsageRuling>> byRule = new TreeMap<>();
        for (UsageRuling usage : ruling.rulings()) {
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
}
