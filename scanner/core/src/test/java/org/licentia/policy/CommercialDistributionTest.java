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

/** Runs the examples of the default policy, and checks that the policy leaves nothing open. */
class CommercialDistributionTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final Policy POLICY =
            new PolicyReader(FACTS, PolicyWords.standard()).builtIn("commercial-distribution");
    private static final PolicyEvaluator EVALUATOR =
            new PolicyEvaluator(POLICY, FACTS, Product.of(BINARY), LicenseChoices.NONE);

    private record Example(String license, String scope, String linkage, String verdict, String rule, int line) {}

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        "line " + example.line() + ": " + example.license() + " in " + example.scope() + ", "
                                + example.linkage(),
                        () -> {
                            Ruling ruling = EVALUATOR.judge(
                                    expression(example.license()), use(example.scope(), example.linkage()));
                            assertThat(ruling.verdict().toString()).isEqualTo(example.verdict());
                            if (!example.rule().isEmpty()) {
                                assertThat(ruling.rule()).isEqualTo(example.rule());
                            }
                        }));
    }

    @Test
    void everyRuleDecidesAnExample() {
        Set<String> exercised = new HashSet<>();
        examples().forEach(example -> exercised.add(example.rule()));
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

    @Test
    void policyNamesItself() {
        assertThat(POLICY.reference().id()).isEqualTo("commercial-distribution");
        assertThat(POLICY.reference().sha256()).matches("[0-9a-f]{64}");
        assertThat(POLICY.context()).isEqualTo(BINARY);
    }

    private static List<Example> examples() {
        YamlText text = Objects.requireNonNull(YamlText.builtIn("commercial-distribution.cases.yaml"));
        YamlValue document = text.parse();
        Map<String, YamlValue> root = document.entries("the file", Set.of("policy", "cases"));
        List<Example> examples = new ArrayList<>();
        for (YamlValue element : Objects.requireNonNull(root.get("cases")).sequence("cases")) {
            Map<String, YamlValue> keys =
                    element.entries("a case", Set.of("license", "scope", "linkage", "verdict", "rule"));
            YamlValue rule = keys.get("rule");
            YamlValue linkage = keys.get("linkage");
            examples.add(new Example(
                    Objects.requireNonNull(keys.get("license")).text("license"),
                    Objects.requireNonNull(keys.get("scope")).text("scope"),
                    linkage == null ? "maven-compile" : linkage.text("linkage"),
                    Objects.requireNonNull(keys.get("verdict")).text("verdict"),
                    rule == null ? "" : rule.text("rule"),
                    element.line()));
        }
        return examples;
    }
}
