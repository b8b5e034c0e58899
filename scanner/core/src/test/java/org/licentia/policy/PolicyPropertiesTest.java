package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.BINARY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.facts.Confidence;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseFact;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.graph.VersionRange;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** What holds for every license, expression and policy, tried on generated ones. */
class PolicyPropertiesTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final Policy POLICY = new PolicyReader(FACTS, PolicyWords.standard()).builtIn(PolicyReader.STANDARD);
    private static final PolicyEvaluator EVALUATOR =
            new PolicyEvaluator(POLICY, FACTS, Product.of(BINARY), LicenseChoices.NONE);
    private static final List<String> LICENSES = new ArrayList<>(FACTS.names());
    private static final List<String> EXCEPTIONS =
            new ArrayList<>(FACTS.exceptions().keySet());
    private static final List<String> OUTBOUND = List.of(
            "LicenseRef-Proprietary",
            "LicenseRef-Proprietary",
            "Apache-2.0",
            "MIT",
            "MPL-2.0",
            "LGPL-2.1-only",
            "GPL-2.0-only",
            "GPL-3.0-or-later",
            "AGPL-3.0-only",
            "EUPL-1.2");
    private static final int TRIES = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void andIsNeverMilderAndOrNeverStricter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            SpdxExpression a = anyExpression(random, 2);
            SpdxExpression b = anyExpression(random, 2);
            UseContext use = anyUse(random);
            Verdict ofA = EVALUATOR.judge(a, use).verdict();
            Verdict ofB = EVALUATOR.judge(b, use).verdict();
            assertThat(EVALUATOR.judge(SpdxExpression.and(List.of(a, b)), use).verdict())
                    .as("%s AND %s", a, b)
                    .isEqualTo(Verdict.stricter(ofA, ofB));
            assertThat(EVALUATOR.judge(SpdxExpression.or(List.of(a, b)), use).verdict())
                    .as("%s OR %s", a, b)
                    .isEqualTo(ofA.compareTo(ofB) <= 0 ? ofA : ofB);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void oneMoreDenyRuleFreesNobody(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            List<PolicyRule> more = new ArrayList<>(POLICY.rules());
            more.add(anyDenyRule(random));
            PolicyEvaluator stricter = new PolicyEvaluator(with(more), FACTS, Product.of(BINARY), LicenseChoices.NONE);
            for (int j = 0; j < 100; j++) {
                SpdxExpression expression = anyExpression(random, 2);
                UseContext use = anyUse(random);
                assertThat(stricter.judge(expression, use).verdict())
                        .as("%s", expression)
                        .isGreaterThanOrEqualTo(EVALUATOR.judge(expression, use).verdict());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void orderOfRulesMeansNothing(long seed) {
        Random random = new Random(seed);
        List<PolicyRule> shuffled = new ArrayList<>(POLICY.rules());
        Collections.shuffle(shuffled, random);
        PolicyEvaluator other = new PolicyEvaluator(with(shuffled), FACTS, Product.of(BINARY), LicenseChoices.NONE);
        for (int i = 0; i < TRIES; i++) {
            SpdxExpression expression = anyExpression(random, 2);
            UseContext use = anyUse(random);
            assertThat(other.judge(expression, use)).isEqualTo(EVALUATOR.judge(expression, use));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void theUnknownNeverPassesWhateverThePolicySays(long seed) {
        Random random = new Random(seed);
        PolicyEvaluator careless = new PolicyEvaluator(
                with(List.of(
                        rule("anything", Verdict.ALLOW, Specificity.CATEGORY, (license, use) -> true),
                        rule("any-use", Verdict.ALLOW, Specificity.USE, (license, use) -> true))),
                FACTS,
                Product.of(BINARY),
                LicenseChoices.NONE);
        for (int i = 0; i < 500; i++) {
            SpdxTerm unknown = switch (random.nextInt(5)) {
                case 0 -> SpdxTerm.NOASSERTION;
                case 1 -> SpdxTerm.NONE;
                case 2 -> SpdxTerm.of("LicenseRef-" + Long.toHexString(random.nextLong()));
                default -> SpdxTerm.of("GPL-2.0-only").with("AdditionRef-" + random.nextInt(1000));
            };
            SpdxExpression joined = SpdxExpression.and(List.of(anyExpression(random, 2), unknown));
            for (PolicyEvaluator evaluator : List.of(EVALUATOR, careless)) {
                assertThat(evaluator.judge(unknown, anyUse(random)).verdict().passes())
                        .as("%s", unknown)
                        .isFalse();
                assertThat(evaluator.judge(joined, anyUse(random)).verdict().passes())
                        .as("%s", joined)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void uncertainFactsNeverLowerADenial(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            SpdxTerm term = anyTerm(random);
            LicenseFact fact = FACTS.fact(term);
            Ruling ruling = EVALUATOR.judge(term, anyUse(random));
            if (ruling.rule().equals("license-facts-uncertain")) {
                assertThat(fact.confidence()).isEqualTo(Confidence.LOW);
                assertThat(ruling.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
            }
            boolean copyleft = fact.category() == LicenseCategory.STRONG_COPYLEFT
                    || fact.category() == LicenseCategory.NETWORK_COPYLEFT;
            if (copyleft
                    && term.exception() == null
                    && !List.of("EUPL-1.2", "CPAL-1.0").contains(term.license())) {
                assertThat(EVALUATOR
                                .judge(term, Expressions.use(BINARY, Scope.COMPILE, Linkage.MAVEN_COMPILE))
                                .verdict())
                        .as("%s", term)
                        .isEqualTo(Verdict.DENY);
            }
        }
    }

    @Test
    void threadsAndOrderOfInputDoNotShow() throws Exception {
        Random random = new Random(7);
        Generated generated = anyProduct(random, 300);
        Evaluation expected = EVALUATOR.evaluate(generated.graph(), generated.conclusions(), LocalDate.EPOCH);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Evaluation>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                List<LicenseConclusion> shuffled = new ArrayList<>(generated.conclusions());
                Collections.shuffle(shuffled, random);
                List<Component> components = new ArrayList<>(generated.graph().components());
                Collections.shuffle(components, random);
                DependencyGraph graph = new DependencyGraph(
                        generated.graph().modules(),
                        components,
                        generated.graph().dependencies());
                tasks.add(() -> EVALUATOR.evaluate(graph, shuffled, LocalDate.EPOCH));
            }
            for (Future<Evaluation> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void lessEvidenceLetsNothingPass(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Component component = Component.of(Coordinates.jar("org.example", "lib", "1.0"), false);
            SpdxExpression expression = anyExpression(random, 2);
            UseContext use = anyUse(random);
            LicenseConclusion sure = new LicenseConclusion(
                    component,
                    expression,
                    ConclusionStatus.AGREED,
                    "test",
                    List.of(expression),
                    LicenseConclusion.Doubt.NONE,
                    List.of());
            ConclusionStatus status = List.of(
                            ConclusionStatus.AMBIGUOUS, ConclusionStatus.UNKNOWN, ConclusionStatus.CONFLICTING)
                    .get(random.nextInt(3));
            LicenseConclusion unsure = new LicenseConclusion(
                    component,
                    random.nextBoolean() ? expression : anyExpression(random, 1),
                    status,
                    "test",
                    List.of(anyExpression(random, 1), expression, anyExpression(random, 2)),
                    random.nextBoolean()
                            ? LicenseConclusion.Doubt.STRICTEST_CANDIDATE
                            : LicenseConclusion.Doubt.OPEN_OPERATOR,
                    List.of());
            if (!ruling(sure, use).verdict().passes()) {
                assertThat(ruling(unsure, use).verdict().passes())
                        .as("%s, then %s of %s", expression, unsure.readings(), status)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void extendingPolicyNeverSoftensWhatIsLocked(long seed) {
        Random random = new Random(seed);
        int held = 0;
        for (int i = 0; i < 60; i++) {
            List<PolicyRule> rules = POLICY.rules().stream()
                    .map(rule -> random.nextBoolean() ? rule : locked(rule))
                    .toList();
            Policy base = with(rules);
            Policy extending = base;
            for (int depth = 0; depth <= random.nextInt(3); depth++) {
                extending = anyExtension(random, extending);
            }
            PolicyEvaluator below = new PolicyEvaluator(base, FACTS, Product.of(BINARY), LicenseChoices.NONE);
            PolicyEvaluator above = new PolicyEvaluator(extending, FACTS, Product.of(BINARY), LicenseChoices.NONE);
            for (int j = 0; j < 100; j++) {
                SpdxTerm term = anyTerm(random);
                UseContext use = anyUse(random);
                Ruling before = below.judge(term, use);
                boolean decidedByLocked = rules.stream()
                        .anyMatch(rule -> rule.locked() && rule.id().equals(before.rule()));
                if (decidedByLocked) {
                    Ruling after = above.judge(term, use);
                    assertThat(after.verdict())
                            .as("%s in %s by %s", term, use, before.rule())
                            .isGreaterThanOrEqualTo(before.verdict());
                    assertThat(above.judge(SpdxExpression.and(List.of(term, anyTerm(random))), use)
                                    .verdict())
                            .as("%s in %s by %s", term, use, before.rule())
                            .isGreaterThanOrEqualTo(before.verdict());
                    held += after.notes().isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(held).isPositive();
    }

    private static PolicyRule locked(PolicyRule rule) {
        return new PolicyRule(rule.id(), rule.conditions(), rule.specificity(), rule.decisions(), true, rule.place());
    }

    private static Policy anyExtension(Random random, Policy base) {
        List<PolicyRule> rules = new ArrayList<>(base.rules());
        rules.removeIf(rule -> random.nextInt(4) == 0);
        List<PolicyOverride> overrides = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            PolicyWord word = PolicyWords.standard()
                    .get(random.nextInt(PolicyWords.standard().size()));
            List<String> values = new ArrayList<>(word.values(FACTS));
            Verdict verdict = Verdict.values()[random.nextInt(Verdict.values().length)];
            rules.add(rule(
                    "added-" + i,
                    verdict,
                    word.specificity(),
                    word.condition(Set.of(values.get(random.nextInt(values.size()))))));
            SpdxTerm term = anyTerm(random);
            boolean whole = random.nextBoolean();
            overrides.add(new PolicyOverride(
                    "override-" + i,
                    new PolicyOverride.Subject(
                            whole ? null : term.toString(), whole ? term : null, null, VersionRange.ALL),
                    rule("any", Verdict.ALLOW, Specificity.LICENSE, (license, use) -> true)
                            .decisions(),
                    new PolicyPlace("generated.yaml", i)));
        }
        return new Policy(base.reference(), base.description(), base.context(), rules, overrides, base);
    }

    // A graph of one component, whose use is the one given.
    private static Ruling ruling(LicenseConclusion conclusion, UseContext use) {
        Component component = conclusion.component();
        Product product = new Product(
                use.product(),
                module -> use.shipped(),
                (one, found) -> use.linkage(),
                use.browser() ? Set.of(component.purl()) : Set.of());
        Dependency usage = Dependency.resolved(
                "org.acme:a", component.purl(), use.scope(), use.optional(), List.of(component.purl()), List.of());
        return new PolicyEvaluator(POLICY, FACTS, product, LicenseChoices.NONE)
                .evaluate(
                        new DependencyGraph(List.of("org.acme:a"), List.of(component), List.of(usage)),
                        List.of(conclusion),
                        LocalDate.EPOCH)
                .components()
                .get(0)
                .decisive()
                .ruling();
    }

    private record Generated(DependencyGraph graph, List<LicenseConclusion> conclusions) {}

    private static Generated anyProduct(Random random, int size) {
        List<Component> components = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        List<LicenseConclusion> conclusions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Component component = Component.of(Coordinates.jar("org.example", "lib-" + i, "1.0"), false);
            components.add(component);
            SpdxExpression expression = anyExpression(random, 2);
            conclusions.add(new LicenseConclusion(
                    component,
                    expression,
                    ConclusionStatus.values()[random.nextInt(ConclusionStatus.values().length)],
                    "test",
                    List.of(expression, anyExpression(random, 1)),
                    LicenseConclusion.Doubt.values()[random.nextInt(3)],
                    List.of()));
            for (int module = 0; module <= random.nextInt(3); module++) {
                dependencies.add(Dependency.resolved(
                        "org.acme:m" + module,
                        component.purl(),
                        anyUse(random).scope(),
                        random.nextBoolean(),
                        List.of(component.purl()),
                        List.of()));
            }
        }
        return new Generated(
                new DependencyGraph(List.of("org.acme:m0", "org.acme:m1", "org.acme:m2"), components, dependencies),
                conclusions);
    }

    private static SpdxExpression anyExpression(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return anyTerm(random);
        }
        List<SpdxExpression> operands = List.of(anyExpression(random, depth - 1), anyExpression(random, depth - 1));
        return random.nextBoolean() ? SpdxExpression.and(operands) : SpdxExpression.or(operands);
    }

    private static SpdxTerm anyTerm(Random random) {
        SpdxTerm term = SpdxTerm.of(LICENSES.get(random.nextInt(LICENSES.size())));
        return random.nextInt(4) == 0 ? term.with(EXCEPTIONS.get(random.nextInt(EXCEPTIONS.size()))) : term;
    }

    private static UseContext anyUse(Random random) {
        return new UseContext(
                new DistributionContext(
                        DistributionModel.values()[random.nextInt(DistributionModel.values().length)],
                        SpdxTerm.of(OUTBOUND.get(random.nextInt(OUTBOUND.size())))),
                Scope.values()[random.nextInt(Scope.values().length)],
                random.nextBoolean(),
                random.nextBoolean(),
                Linkage.values()[random.nextInt(Linkage.values().length)],
                random.nextInt(5) > 0,
                random.nextInt(4) == 0);
    }

    private static PolicyRule anyDenyRule(Random random) {
        List<PolicyWord> words = PolicyWords.standard();
        PolicyWord word = words.get(random.nextInt(words.size()));
        List<String> values = new ArrayList<>(word.values(FACTS));
        Condition condition = word.condition(Set.of(values.get(random.nextInt(values.size()))));
        return rule("added", Verdict.DENY, word.specificity(), condition);
    }

    private static PolicyRule rule(String id, Verdict verdict, Specificity specificity, Condition condition) {
        Map<PolicyColumn, PolicyDecision> decisions = new EnumMap<>(PolicyColumn.class);
        for (PolicyColumn column : PolicyColumn.values()) {
            decisions.put(column, new PolicyDecision(verdict, "Because.", "Fix."));
        }
        return new PolicyRule(
                id, List.of(condition), specificity, decisions, false, new PolicyPlace("generated.yaml", 1));
    }

    private static Policy with(List<PolicyRule> rules) {
        return new Policy(POLICY.reference(), POLICY.description(), POLICY.context(), rules, List.of(), null);
    }
}
