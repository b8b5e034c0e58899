package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.BINARY;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.licentia.facts.Answer;
import org.licentia.facts.Confidence;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseFact;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseProfile;
import org.licentia.facts.PatentTerms;
import org.licentia.graph.Scope;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/** Runs the examples of every policy that travels with the scanner, and checks that none leaves anything open. */
class ShippedPoliciesTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final PolicyReader READER = new PolicyReader(FACTS, PolicyWords.standard());
    private static final Policy POLICY = READER.builtIn("commercial-distribution");
    private static final PolicyEvaluator EVALUATOR =
            new PolicyEvaluator(POLICY, FACTS, Product.of(BINARY), LicenseChoices.NONE);

    private record Example(int line, String license, UseContext use, String verdict, String rule) {}

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return PolicyReader.SHIPPED.stream().flatMap(id -> {
            Policy policy = READER.builtIn(id);
            return examples(id, policy.context()).stream()
                    .map(example ->
                            DynamicTest.dynamicTest(id + ", line " + example.line() + ": " + example.license(), () -> {
                                Ruling ruling = new PolicyEvaluator(
                                                policy,
                                                FACTS,
                                                Product.of(example.use().product()),
                                                LicenseChoices.NONE)
                                        .judge(expression(example.license()), example.use());
                                assertThat(ruling.verdict().toString()).isEqualTo(example.verdict());
                                if (!example.rule().isEmpty()) {
                                    assertThat(ruling.rule()).isEqualTo(example.rule());
                                }
                            }));
        });
    }

    @Test
    void everyShippedPolicyNamesItselfAndWhatItAssumes() {
        for (String id : PolicyReader.SHIPPED) {
            Policy policy = READER.builtIn(id);
            assertThat(policy.reference().id()).isEqualTo(id);
            assertThat(policy.reference().sha256()).matches("[0-9a-f]{64}");
            assertThat(policy.description()).endsWith(".");
        }
        assertThat(POLICY.context()).isEqualTo(BINARY);
        assertThat(READER.builtIn("saas").context().model()).isEqualTo(DistributionModel.SAAS);
        assertThat(READER.builtIn("saas").context().outbound()).isEqualTo(DistributionContext.PROPRIETARY);
        assertThat(READER.builtIn("internal").context().model()).isEqualTo(DistributionModel.INTERNAL);
        assertThat(READER.builtIn("embedded").context().model()).isEqualTo(DistributionModel.EMBEDDED_DEVICE);
        assertThat(READER.builtIn("open-source-apache").context())
                .isEqualTo(new DistributionContext(DistributionModel.SOURCE_DISTRIBUTION, SpdxTerm.of("Apache-2.0")));
    }

    @Test
    void everyRuleDecidesAnExample() {
        Set<String> exercised = new HashSet<>();
        examples("commercial-distribution", BINARY).forEach(example -> exercised.add(example.rule()));
        assertThat(POLICY.rules())
                .extracting(PolicyRule::id)
                .filteredOn(id ->
                        !Set.of("source-available", "non-commercial-category").contains(id))
                .allMatch(exercised::contains);
    }

    @Test
    void everyCategoryIsDecided() {
        for (LicenseFact fact : FACTS.licenses().values()) {
            for (Scope scope : Scope.values()) {
                assertThat(EVALUATOR.judge(SpdxTerm.of(fact.id()), use(scope)).rule())
                        .as(fact.id())
                        .isNotEqualTo("no-rule-matches");
            }
        }
    }

    @Test
    void everyRestrictionOnUseIsDecidedByARuleOfItsOwn() {
        // Otherwise a permissive license with the restriction would be judged as if it had none.
        for (String restriction : FACTS.useRestrictions().keySet()) {
            LicenseFact restricted = new LicenseFact(
                    "X",
                    LicenseCategory.PERMISSIVE,
                    Confidence.HIGH,
                    restriction,
                    false,
                    PatentTerms.UNKNOWN,
                    Answer.UNKNOWN,
                    Answer.UNKNOWN,
                    List.of(),
                    null);
            LicenseProfile profile = LicenseProfile.of(SpdxTerm.of("X"), restricted, null);
            assertThat(POLICY.rules())
                    .as(restriction)
                    .filteredOn(rule -> rule.specificity() == Specificity.USE_RESTRICTION)
                    .anyMatch(rule -> rule.matches(profile, use(Scope.COMPILE)));
        }
    }

    @Test
    void whatDoesNotPassSaysWhyAndWhatToDo() {
        for (PolicyRule rule : POLICY.rules()) {
            rule.decisions().values().forEach(decision -> {
                assertThat(decision.because()).as(rule.id()).endsWith(".");
                if (!decision.verdict().passes()) {
                    assertThat(decision.fix()).as(rule.id()).endsWith(".");
                }
            });
        }
    }

    @Test
    void headOfTheFileNamesEveryWordThatRulesMayUse() {
        String text = new String(
                Objects.requireNonNull(YamlText.builtIn("commercial-distribution.yaml"))
                        .bytes(),
                StandardCharsets.UTF_8);
        String head = text.substring(0, text.indexOf("format:"));
        PolicyWords.standard().forEach(word -> assertThat(head).contains(word.word()));
        for (PolicyColumn column : PolicyColumn.values()) {
            assertThat(head).contains(column.toString());
        }
    }

    private static List<Example> examples(String policy, DistributionContext assumed) {
        YamlText text = Objects.requireNonNull(YamlText.builtIn(policy + ".cases.yaml"));
        YamlValue document = text.parse();
        Map<String, YamlValue> root = document.entries("the file", Set.of("policy", "cases"));
        assertThat(word(root, "policy", "")).isEqualTo(policy);
        List<Example> examples = new ArrayList<>();
        for (YamlValue element : Objects.requireNonNull(root.get("cases")).sequence("cases")) {
            Map<String, YamlValue> keys = element.entries(
                    "a case",
                    Set.of("license", "scope", "linkage", "distribution", "outbound", "browser", "verdict", "rule"));
            DistributionContext product = new DistributionContext(
                    DistributionModel.parse(
                                    word(keys, "distribution", assumed.model().toString()))
                            .orElseThrow(),
                    SpdxTerm.of(word(keys, "outbound", assumed.outbound().toString())));
            UseContext plain = use(product, word(keys, "scope", ""), word(keys, "linkage", "maven-compile"));
            examples.add(new Example(
                    element.line(),
                    word(keys, "license", ""),
                    word(keys, "browser", "false").equals("true") ? Expressions.inBrowser(plain) : plain,
                    word(keys, "verdict", ""),
                    word(keys, "rule", "")));
        }
        return examples;
    }

    private static String word(Map<String, YamlValue> keys, String key, String otherwise) {
        YamlValue value = keys.get(key);
        return value == null ? otherwise : value.text(key);
    }
}
