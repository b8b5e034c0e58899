package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.facts.LicenseFacts;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.condition.PolicyWords;

/** A policy file that is not understood completely is refused, with line, cause and remedy. */
class PolicyReaderTest {
    private static final PolicyReader READER = new PolicyReader(LicenseFacts.standard(), PolicyWords.standard());

    private static final String HEAD = """
            format: 1
            id: ours
            title: Ours
            description: What we ship.
            assumes: { distribution: distributed-binary, outbound: LicenseRef-Proprietary }
            """;
    private static final String RULE = """
              - id: no-gpl
                when: { category: strong-copyleft }
                decide: deny
                because: It reaches into our code.
                fix: Replace it.
            """;

    private record Broken(String why, String yaml, String message) {}

    private static final List<Broken> BROKEN = List.of(
            new Broken("empty file", "", "ours.yaml:1: the file is empty"),
            new Broken("only a comment", "# nothing\n", "ours.yaml:1: the file is empty"),
            new Broken("syntax error", "format: 1\nid: [ours\ntitle: x\n", "ours.yaml:3: this is not valid YAML"),
            new Broken("tab as indentation", "rules:\n\t- id: x\n", "ours.yaml:2: this is not valid YAML"),
            new Broken("two documents", HEAD + "---\nformat: 1\n", "ours.yaml:6: this is not valid YAML"),
            new Broken("a list", "- id: x\n", "ours.yaml:1: a policy must be keys with values here, not a list"),
            new Broken(
                    "unknown key",
                    HEAD + "ruels:\n" + RULE,
                    "ours.yaml:6: a policy has no key 'ruels'. Did you mean 'rules'?"),
            new Broken(
                    "duplicate key",
                    HEAD + "title: Again\nrules:\n" + RULE,
                    "ours.yaml:6: a policy has the key 'title' twice"),
            new Broken("no rules", HEAD, "ours.yaml:1: the policy has no 'rules'"),
            new Broken("empty rules", HEAD + "rules: []\n", "ours.yaml:6: rules is an empty list"),
            new Broken(
                    "rules without a value", HEAD + "rules:\n", "ours.yaml:6: rules must be a list here, not nothing"),
            new Broken(
                    "other format",
                    HEAD.replace("format: 1", "format: 2") + "rules:\n" + RULE,
                    "ours.yaml:1: format 2 is not known to this version"),
            new Broken(
                    "other model",
                    HEAD.replace("distributed-binary", "sas") + "rules:\n" + RULE,
                    "ours.yaml:5: there is no distribution model 'sas'. Did you mean 'saas'?"),
            new Broken(
                    "id of the policy",
                    HEAD.replace("id: ours", "id: Our Policy") + "rules:\n" + RULE,
                    "ours.yaml:2: the policy's id 'Our Policy' is not kebab-case"),
            rule("no id", RULE.replace("- id: no-gpl\n    when", "- when"), "ours.yaml:7: the rule has no 'id'"),
            rule(
                    "no because",
                    RULE.replaceAll(" +because.*\n", ""),
                    "ours.yaml:7: rule 'no-gpl' has no 'because'. Say in one sentence why; reports print it."),
            rule(
                    "no fix",
                    RULE.replaceAll(" +fix.*\n", ""),
                    "ours.yaml:7: rule 'no-gpl' decides deny for 'saas' and has no 'fix' for it"),
            rule("no when", RULE.replaceAll(" +when.*\n", ""), "ours.yaml:7: rule 'no-gpl' has no 'when'"),
            rule(
                    "empty when",
                    RULE.replace("{ category: strong-copyleft }", "{}"),
                    "ours.yaml:8: 'when' of rule 'no-gpl' is empty"),
            rule("no decide", RULE.replaceAll(" +decide.*\n", ""), "ours.yaml:7: rule 'no-gpl' has no 'decide'"),
            rule("empty because", RULE.replace("It reaches into our code.", "''"), "ours.yaml:10: 'because' is empty"),
            rule(
                    "unknown verdict",
                    RULE.replace("deny", "denny"),
                    "ours.yaml:9: there is no verdict 'denny'. Did you mean 'deny'?"),
            rule(
                    "unknown category",
                    RULE.replace("strong-copyleft", "strong-copy-left"),
                    "ours.yaml:8: there is no category 'strong-copy-left'. Did you mean 'strong-copyleft'?"),
            rule(
                    "unknown license",
                    RULE.replace("category: strong-copyleft", "license: GPL-2.0-olny"),
                    "ours.yaml:8: there is no license 'GPL-2.0-olny'. Did you mean 'GPL-2.0-only'?"),
            rule(
                    "unknown exception",
                    RULE.replace("category: strong-copyleft", "license: GPL-2.0-only WITH Nothing"),
                    "ours.yaml:8: there is no license 'GPL-2.0-only WITH Nothing'"),
            rule(
                    "unknown scope",
                    RULE.replace("strong-copyleft", "strong-copyleft, scope: compiled"),
                    "ours.yaml:8: there is no scope 'compiled'. Did you mean 'compile'?"),
            rule(
                    "unknown word",
                    RULE.replace("category:", "categroy:"),
                    "ours.yaml:8: 'when' of rule 'no-gpl' has no key 'categroy'. Did you mean 'category'?"),
            rule(
                    "value twice",
                    RULE.replace("strong-copyleft", "[strong-copyleft, strong-copyleft]"),
                    "ours.yaml:8: 'strong-copyleft' is listed twice"),
            rule(
                    "unknown column",
                    RULE.replace("decide: deny", "decide: { shiped: deny }"),
                    "ours.yaml:9: 'decide' of rule 'no-gpl' has no key 'shiped'. Did you mean 'shipped'?"),
            rule(
                    "reason missing for a column",
                    RULE.replace("because: It reaches into our code.", "because: { test: Tests. }"),
                    "ours.yaml:10: rule 'no-gpl' does not say why it decides deny for 'saas'"),
            rule(
                    "unknown key in a rule",
                    RULE.replace("fix:", "fixx:"),
                    "ours.yaml:11: a rule has no key 'fixx'. Did you mean 'fix'?"),
            rule(
                    "wrong type",
                    RULE.replace("because: It reaches into our code.", "because: [a, b]"),
                    "ours.yaml:10: 'because' must be text here, not a list"),
            rule(
                    "unknown column in a group",
                    RULE.replace("decide: deny", "decide: { 'saas, shiped': deny }"),
                    "ours.yaml:9: 'decide' of rule 'no-gpl' has no key 'saas, shiped'. Known are: browser, embedded"),
            rule(
                    "empty column in a group",
                    RULE.replace("decide: deny", "decide: { 'saas,': deny }"),
                    "ours.yaml:9: 'decide' of rule 'no-gpl' has no key 'saas,'"),
            rule(
                    "column twice in a group",
                    RULE.replace("decide: deny", "decide: { 'saas, saas': deny }"),
                    "ours.yaml:9: 'decide' of rule 'no-gpl' has no key 'saas, saas'"),
            rule(
                    "column in two groups",
                    RULE.replace("decide: deny", "decide: { 'saas, test': allow, 'test, shipped': deny }"),
                    "ours.yaml:9: 'decide' of rule 'no-gpl' names 'test' twice, under 'saas, test' and under 'test,"
                            + " shipped'"),
            rule(
                    "otherwise lets pass",
                    RULE.replace("decide: deny", "decide: { shipped: deny, otherwise: allow }"),
                    "ours.yaml:9: 'decide' of rule 'no-gpl' lets every use pass that it does not name"),
            rule(
                    "otherwise in a group",
                    RULE.replace("decide: deny", "decide: { 'shipped, otherwise': deny }"),
                    "ours.yaml:9: 'decide' of rule 'no-gpl' has no key 'shipped, otherwise'"),
            rule(
                    "no columns",
                    RULE.replace("decide: deny", "decide: {}"),
                    "ours.yaml:9: 'decide' of rule 'no-gpl' is empty"),
            rule(
                    "column without a verdict",
                    RULE.replace("decide: deny", "decide: { test: }"),
                    "ours.yaml:9: a verdict must be text here, not nothing"),
            rule(
                    "group without quotes",
                    RULE.replace("decide: deny", "decide: { saas, test: allow }"),
                    "ours.yaml:9: a verdict must be text here, not nothing"),
            rule(
                    "locked otherwise",
                    RULE.replace("decide: deny", "decide: deny\n    locked: yes"),
                    "ours.yaml:10: 'locked' of rule 'no-gpl' is 'yes'. Write true, or leave it out"),
            rule(
                    "unknown distribution",
                    RULE.replace("strong-copyleft", "strong-copyleft, distribution: sas"),
                    "ours.yaml:8: there is no distribution 'sas'. Did you mean 'saas'?"),
            new Broken(
                    "unknown outbound license",
                    HEAD.replace("LicenseRef-Proprietary", "Apache-2") + "rules:\n" + RULE,
                    "ours.yaml:5: 'outbound' is 'Apache-2', which is no license expression"),
            new Broken(
                    "two outbound licenses",
                    HEAD.replace("LicenseRef-Proprietary", "MIT OR Apache-2.0") + "rules:\n" + RULE,
                    "ours.yaml:5: 'outbound' is 'MIT OR Apache-2.0', which is more than one license"),
            new Broken(
                    "file beside bytes",
                    HEAD + "extends: company.yaml\n",
                    "ours.yaml:6: 'company.yaml' names a file, and only a policy that stands in a file itself can"),
            override("about nothing", "decide: allow, because: Fine.", "override 'x' names nothing that it is about"),
            override(
                    "about two things",
                    "license: MIT, component: 'a:b', decide: allow, because: Fine.",
                    "override 'x' names license and component. Name one license, one expression or one component"),
            override("without because", "license: MIT, decide: allow", "override 'x' has no 'because'"),
            override("without decide", "license: MIT, because: Fine.", "override 'x' has no 'decide'"),
            override(
                    "without fix",
                    "license: MIT, decide: deny, because: No.",
                    "override 'x' decides deny for 'saas' and has no 'fix' for it"),
            override(
                    "unknown key",
                    "licence: MIT, decide: allow, because: Fine.",
                    "an override has no key 'licence'. Did you mean 'license'?"),
            override(
                    "unknown license",
                    "license: MTI, decide: allow, because: Fine.",
                    "'license' of override 'x' is 'MTI', which is no license expression"),
            override(
                    "expression as license",
                    "license: MIT OR ISC, decide: allow, because: Fine.",
                    "'license' of override 'x' is 'MIT OR ISC', which is more than one license. Name one"),
            override(
                    "broken expression",
                    "expression: MIT AND, decide: allow, because: Fine.",
                    "'expression' of override 'x' is 'MIT AND', which is no license expression"),
            override(
                    "no component",
                    "component: 'a:b:1.0', decide: allow, because: Fine.",
                    "'a:b:1.0' is no component. Write group:artifact"),
            override(
                    "broken versions",
                    "component: 'a:b', versions: '[1.0,', decide: allow, because: Fine.",
                    "'versions' of override 'x' is '[1.0,', which is neither a version nor a range"),
            override(
                    "versions of a license",
                    "license: MIT, versions: '1.0', decide: allow, because: Fine.",
                    "override 'x' is about a license, and only components have versions"),
            override(
                    "lets NOASSERTION pass",
                    "license: NOASSERTION, decide: allow, because: Fine.",
                    "override 'x' would let 'NOASSERTION' pass"),
            override(
                    "lets the unknown pass",
                    "expression: MIT AND LicenseRef-Acme, decide: allow, because: Fine.",
                    "override 'x' would let 'LicenseRef-Acme' pass, of which nothing is known"),
            new Broken(
                    "override with the id of a rule",
                    HEAD + "rules:\n" + RULE
                            + "overrides: [{ id: no-gpl, license: MIT, decide: allow, because: Fine. }]\n",
                    "ours.yaml:12: the id 'no-gpl' belongs to a rule. Give the override another"),
            new Broken(
                    "override twice",
                    HEAD + "rules:\n" + RULE + "overrides:\n"
                            + "  - { id: x, license: MIT, decide: allow, because: Fine. }\n".repeat(2),
                    "ours.yaml:14: there is another override 'x' in line 13"),
            rule("id twice", RULE + RULE, "ours.yaml:12: there is another rule 'no-gpl' in line 7"),
            rule(
                    "id of a fixed rule",
                    RULE.replace("no-gpl", "no-rule-matches"),
                    "ours.yaml:7: the id 'no-rule-matches' belongs to a rule that always applies"),
            rule(
                    "id not kebab-case",
                    RULE.replace("no-gpl", "No_GPL"),
                    "ours.yaml:7: the id 'No_GPL' is not kebab-case"),
            rule(
                    "lets the unknown pass",
                    RULE.replace("strong-copyleft", "unstated").replace("deny", "allow"),
                    "ours.yaml:9: rule 'no-gpl' would let 'unstated' pass"),
            rule(
                    "lets NOASSERTION pass",
                    RULE.replace("category: strong-copyleft", "license: [MIT, NOASSERTION]")
                            .replace("deny", "{ test: allow }"),
                    "ours.yaml:9: rule 'no-gpl' would let 'NOASSERTION' pass"),
            rule(
                    "anchor",
                    RULE.replace("because: It", "because: &why It"),
                    "ours.yaml:10: anchors and aliases are not used here"),
            rule(
                    "alias of a collection",
                    RULE.replace("{ category", "&when { category")
                            + RULE.replace("no-gpl", "b").replace("{ category: strong-copyleft }", "*when"),
                    "ours.yaml:8: anchors and aliases are not used here"),
            rule(
                    "recursion",
                    RULE.replace("{ category: strong-copyleft }", "&a { category: *a }"),
                    "ours.yaml:8: anchors and aliases are not used here"),
            rule(
                    "constructor tag",
                    RULE.replace("deny", "!!javax.script.ScriptEngineManager [deny]"),
                    "ours.yaml:9: this is not valid YAML: Global tag is not allowed"),
            rule("custom tag", RULE.replace("deny", "!secret deny"), "ours.yaml:9: the tag '!secret' is not used here"),
            rule(
                    "merge key",
                    RULE.replace("{ category: strong-copyleft }", "{ <<: { category: strong-copyleft } }"),
                    "ours.yaml:8: 'when' of rule 'no-gpl' has no key '<<'"),
            rule(
                    "deep nesting",
                    RULE.replace("deny", "[".repeat(200) + "]".repeat(200)),
                    "ours.yaml:1: this is not YAML that can be accepted"),
            rule(
                    "endless text",
                    RULE.replace("It reaches", "x".repeat(5_000)),
                    "ours.yaml:10: 'because' is longer than 4000 characters"),
            rule(
                    "hostile key",
                    RULE.replace("fix:", "\"fix\\u202e\\u0007<script>\":"),
                    "ours.yaml:11: a rule has no key 'fix??<script>'"));

    private static Broken rule(String why, String rules, String message) {
        return new Broken(why, HEAD + "rules:\n" + rules, message);
    }

    private static Broken override(String why, String keys, String message) {
        return new Broken(
                "override " + why,
                HEAD + "rules:\n" + RULE + "overrides:\n  - { id: x, " + keys + " }\n",
                "ours.yaml:13: " + message);
    }

    @TestFactory
    Stream<DynamicTest> brokenFilesAreRefused() {
        return BROKEN.stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.why(),
                        () -> assertThatThrownBy(() -> read(broken.yaml()))
                                .isInstanceOf(LicentiaException.class)
                                .hasMessageStartingWith(broken.message())
                                .satisfies(e -> assertThat(e.getMessage()).matches("(?s).*[.?]"))));
    }

    @Test
    void refusesFilesBeyondOneMegabyte() {
        assertThatThrownBy(() -> read(HEAD + "# " + "x".repeat(1 << 20)))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> READER.read("ours.yaml", new byte[] {'i', 'd', ':', ' ', (byte) 0xC3, 0x28}))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void neverFailsInAnotherWay() {
        String whole = HEAD + "rules:\n" + RULE;
        for (int cut = 0; cut < whole.length(); cut++) {
            for (String inserted : List.of("", "&", "*a", "{", "]", "!", "\"", "\u0000", "\t", ": ", "\n", "%")) {
                String damaged =
                        whole.substring(0, cut) + inserted + whole.substring(cut + (inserted.isEmpty() ? 1 : 0));
                try {
                    assertThat(read(damaged).rules()).isNotEmpty();
                } catch (LicentiaException e) {
                    assertThat(e).hasMessageStartingWith("ours.yaml");
                }
            }
        }
    }

    @Test
    void groupsOfColumnsAndOtherwise() {
        PolicyRule rule = read(HEAD + "rules:\n" + RULE.replace("decide: deny", """
                decide:
                      saas, internal: allow
                      test: allow-with-obligations
                      otherwise: deny
                """.strip()))
                .rules()
                .get(0);
        assertThat(rule.verdict(PolicyColumn.SAAS)).isEqualTo(Verdict.ALLOW);
        assertThat(rule.verdict(PolicyColumn.INTERNAL)).isEqualTo(Verdict.ALLOW);
        assertThat(rule.verdict(PolicyColumn.TEST)).isEqualTo(Verdict.ALLOW_WITH_OBLIGATIONS);
        assertThat(rule.verdict(PolicyColumn.SHADED)).isEqualTo(Verdict.DENY);
        assertThat(rule.verdict(PolicyColumn.BROWSER)).isEqualTo(Verdict.DENY);
    }

    @Test
    void browserIsJudgedAsShippedWhereARuleLeavesItOut() {
        PolicyRule rule = read(HEAD + "rules:\n"
                        + RULE.replace("decide: deny", "decide: { shipped: deny, saas: allow }"))
                .rules()
                .get(0);
        assertThat(rule.verdict(PolicyColumn.BROWSER)).isEqualTo(Verdict.DENY);
        assertThat(rule.verdict(PolicyColumn.SHADED)).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void columnsThatARuleLeavesOutNeedReview() {
        Policy policy =
                read(HEAD + "rules:\n" + RULE.replace("decide: deny", "decide: { shipped: deny, test: allow }"));
        PolicyRule rule = policy.rules().get(0);
        assertThat(Objects.requireNonNull(rule.decisions().get(PolicyColumn.SHIPPED))
                        .verdict())
                .isEqualTo(Verdict.DENY);
        assertThat(Objects.requireNonNull(rule.decisions().get(PolicyColumn.TEST))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(Objects.requireNonNull(rule.decisions().get(PolicyColumn.TEST))
                        .fix())
                .isEmpty();
        assertThat(Objects.requireNonNull(rule.decisions().get(PolicyColumn.PROVIDED))
                        .verdict())
                .isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(Objects.requireNonNull(rule.decisions().get(PolicyColumn.PROVIDED))
                        .fix())
                .isNotEmpty();
    }

    @Test
    void referenceCarriesTheHashOfTheBytes() {
        String yaml = HEAD + "rules:\n" + RULE;
        assertThat(read(yaml).reference().sha256())
                .isEqualTo(read(yaml).reference().sha256())
                .isNotEqualTo(read(yaml + "# changed\n").reference().sha256());
        assertThat(read("\uFEFF" + yaml).rules()).hasSize(1);
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ours.yaml");
        Files.writeString(file, HEAD + "rules:\n" + RULE);
        assertThat(READER.read(file).reference().id()).isEqualTo("ours");
        assertThatThrownBy(() -> READER.read(folder.resolve("none.yaml")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageStartingWith("none.yaml cannot be read");
        assertThatThrownBy(() -> READER.read(folder)).isInstanceOf(LicentiaException.class);
    }

    @Test
    void unknownBuiltInPolicyIsExplained() {
        assertThatThrownBy(() -> READER.builtIn("comercial-distribution"))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("Did you mean 'commercial-distribution'?");
        assertThatThrownBy(() -> READER.builtIn("license-categories")).isInstanceOf(LicentiaException.class);
    }

    private static Policy read(String yaml) {
        return READER.read("ours.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
