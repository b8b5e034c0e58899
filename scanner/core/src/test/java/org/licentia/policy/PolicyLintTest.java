package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.yaml.YamlText;

/** Mistakes in policies. */
class PolicyLintTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final PolicyReader READER = new PolicyReader(FACTS, PolicyWords.standard());
    private static final String HEAD = """
            format: 1
            id: ours
            title: Ours
            description: For tests.
            """;

    static List<String> shipped() {
        return PolicyReader.SHIPPED;
    }

    private static List<String> kinds(String yaml) {
        byte[] bytes = (HEAD + yaml).getBytes(StandardCharsets.UTF_8);
        return PolicyLint.of(READER.read("ours.yaml", bytes), new YamlText("ours.yaml", bytes), FACTS).stream()
                .map(finding -> finding.place().line() + " " + finding.kind())
                .toList();
    }

    private static String rules(String... rules) {
        return "assumes: { distribution: distributed-binary, outbound: LicenseRef-Proprietary }\nrules:\n  - "
                + String.join("\n  - ", rules) + "\n";
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedPoliciesAreClean(String id) {
        YamlText text = Objects.requireNonNull(YamlText.builtIn(id + ".yaml"));
        assertThat(PolicyLint.of(READER.builtIn(id), text, FACTS)).isEmpty();
    }

    @Test
    void aRuleThatMatchesNothingIsDead() {
        assertThat(
                        kinds(
                                rules(
                                        "{ id: a, when: { license: MIT, category: proprietary-free }, decide: deny, because: No., fix: Go. }")))
                .containsExactly("7 dead");
    }

    @Test
    void aRuleThatNeverDecidesIsShadowed() {
        assertThat(
                        kinds(
                                rules(
                                        "{ id: a, when: { category: permissive }, decide: deny, because: No., fix: Go. }",
                                        "{ id: b, when: { category: [permissive, public-domain], scope: test }, decide: deny, because: No., fix: Go. }",
                                        "{ id: c, when: { category: permissive, scope: test }, decide: needs-review, because: No., fix: Go. }")))
                .containsExactly("9 shadowed");
    }

    @Test
    void rulesAboutTheSameContradictEachOther() {
        assertThat(
                        kinds(
                                rules(
                                        "{ id: a, when: { category: [permissive, public-domain] }, decide: allow, because: Yes. }",
                                        "{ id: b, when: { category: [public-domain, permissive] }, decide: deny, because: No., fix: Go. }")))
                .contains("8 contradictory");
    }

    @Test
    void columnsLeftOutAndTextsThatAreNoSentencesAreNamed() {
        assertThat(
                        kinds(
                                rules(
                                        "{ id: a, when: { category: permissive }, decide: { saas: allow, test: allow }, because: Yes }")))
                .containsExactly("7 columns-left-out", "7 no-sentence");
    }

    @Test
    void aLicenseOfOnesOwnMayBeNamed() {
        assertThat(kinds(rules("{ id: a, when: { license: LicenseRef-Acme }, decide: allow, because: We bought it. }")))
                .isEmpty();
    }

    @Test
    void anOverrideAgainstALockedRuleHasNoEffect() {
        assertThat(kinds(rules(
                                "{ id: a, when: { category: permissive }, decide: deny, because: No., fix: Go., locked: true }")
                        + """
                overrides:
                  - { id: o, license: MIT, decide: allow, because: Yes. }
                """))
                .containsExactly("9 override-without-effect");
    }

    @Test
    void aRuleMilderThanALockedOneBelowIsHeld() {
        byte[] base = (HEAD.replace("id: ours", "id: base")
                        + rules(
                                "{ id: a, when: { category: permissive }, decide: deny, because: No., fix: Go., locked: true }"))
                .getBytes(StandardCharsets.UTF_8);
        Policy locked = READER.read("base.yaml", base);
        byte[] bytes = (HEAD + rules("{ id: b, when: { license: MIT }, decide: allow, because: Yes. }"))
                .getBytes(StandardCharsets.UTF_8);
        Policy alone = READER.read("ours.yaml", bytes);
        Policy ours = new Policy(
                alone.reference(),
                alone.description(),
                alone.context(),
                List.of(locked.rules().get(0), alone.rules().get(0)),
                List.of(),
                locked);
        assertThat(PolicyLint.of(ours, new YamlText("ours.yaml", bytes), FACTS))
                .extracting(PolicyLint.Finding::kind)
                .containsExactly("milder-than-locked");
    }
}
