package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licentia.policy.Expressions.BINARY;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Scope;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.condition.PolicyWords;

/** Policies that extend others: what they inherit, replace, and cannot soften. */
class PolicyChainTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final PolicyReader READER = new PolicyReader(FACTS, PolicyWords.standard());
    private static final String COMPANY = """
            rules:
              - { id: no-gpl, when: { category: strong-copyleft }, decide: deny, because: No., fix: Replace it., locked: true }
              - { id: ask-mit, when: { license: MIT }, decide: needs-review, because: Ask., fix: Ask us. }
            """;

    @TempDir
    Path folder;

    @Test
    void rulesAreReplacedByIdAndAdded() throws IOException {
        write("company.yaml", "extends: commercial-distribution\n" + COMPANY);
        Policy project = write("project.yaml", """
            extends: company.yaml
            rules:
              - { id: ask-mit, when: { license: MIT }, decide: allow, because: Asked. }
              - { id: isc, when: { license: ISC }, decide: deny, because: No., fix: Replace it. }
            """);
        assertThat(judge(project, "MIT").because()).isEqualTo("Asked.");
        assertThat(judge(project, "ISC").rule()).isEqualTo("isc");
        assertThat(judge(project, "Apache-2.0").rule()).isEqualTo("permissive");
        assertThat(project.context()).isEqualTo(BINARY);
        assertThat(project.rules()).extracting(PolicyRule::id).doesNotHaveDuplicates();
        assertThat(project.rules())
                .filteredOn(rule -> rule.id().equals("isc"))
                .extracting(rule -> rule.place().toString())
                .containsExactly("project.yaml:8");
    }

    @Test
    void assumptionsAreInheritedOneByOne() throws IOException {
        write("company.yaml", "extends: saas\n" + COMPANY);
        Policy project = write("project.yaml", "extends: company.yaml\nassumes: { outbound: MIT }\n");
        assertThat(project.context().model()).isEqualTo(DistributionModel.SAAS);
        assertThat(project.context().outbound().toString()).isEqualTo("MIT");
    }

    @Test
    void lockedRuleStandsAgainstACloserRule() throws IOException {
        write("company.yaml", "extends: commercial-distribution\n" + COMPANY);
        Policy project = write("project.yaml", """
            extends: company.yaml
            rules:
              - { id: ours, when: { license: GPL-2.0-only }, decide: allow, because: We like it. }
            overrides:
              - { id: three, license: GPL-3.0-only, decide: allow, because: We like it. }
            """);
        Ruling ruling = judge(project, "GPL-2.0-only");
        assertThat(ruling.verdict()).isEqualTo(Verdict.DENY);
        assertThat(ruling.rule()).isEqualTo("no-gpl");
        assertThat(ruling.notes())
                .containsExactly("Rule 'no-gpl' is locked and decides deny; 'ours' would have decided allow.");
        assertThat(judge(project, "GPL-3.0-only").rule()).isEqualTo("no-gpl");
        assertThat(judge(project, "GPL-2.0-only OR MIT").rule()).isEqualTo("ask-mit");
    }

    @Test
    void theRuleThatIsCalledLockedIsTheLockedOne() throws IOException {
        // 'strong-copyleft' says the same, stands before it by its id, and is not locked.
        write("company.yaml", "extends: commercial-distribution\n" + COMPANY.replace("no-gpl", "without-gpl"));
        Policy project = write("project.yaml", """
            extends: company.yaml
            rules:
              - { id: ours, when: { license: GPL-2.0-only }, decide: allow, because: We like it. }
            """);
        Ruling ruling = judge(project, "GPL-2.0-only");
        assertThat(ruling.rule()).isEqualTo("without-gpl");
        assertThat(ruling.notes())
                .containsExactly("Rule 'without-gpl' is locked and decides deny; 'ours' would have decided allow.");
    }

    @Test
    void milderRuleOfTheSameIdIsRefusedWithItsLine() throws IOException {
        write("company.yaml", "extends: commercial-distribution\n" + COMPANY);
        write("between.yaml", "extends: company.yaml\n");
        assertThatThrownBy(() -> write("project.yaml", """
            extends: between.yaml
            rules:
              - id: no-gpl
                when: { category: strong-copyleft }
                decide: { shipped: needs-review, otherwise: deny }
                because: Milder.
                fix: Replace it.
            """))
                .isInstanceOf(LicentiaException.class)
                .hasMessage("project.yaml:7: rule 'no-gpl' is locked in the policy that this one extends "
                        + "(company.yaml:7) and decides deny for 'shipped'; needs-review would be milder. "
                        + "Decide deny or stricter, or leave the rule out.");
    }

    @Test
    void hashCoversTheWholeChain() throws IOException {
        write("company.yaml", "extends: commercial-distribution\n" + COMPANY);
        String before =
                write("project.yaml", "extends: company.yaml\n").reference().sha256();
        assertThat(READER.read(folder.resolve("project.yaml")).reference().sha256())
                .isEqualTo(before);
        write("company.yaml", "extends: commercial-distribution\n" + COMPANY + "# changed\n");
        assertThat(READER.read(folder.resolve("project.yaml")).reference().sha256())
                .isNotEqualTo(before);
    }

    @Test
    void whatCannotBeExtendedIsExplained() throws IOException {
        refuses("extends: comercial-distribution\n", "there is no shipped policy 'comercial-distribution' to extend");
        refuses("extends: none.yaml\n", "there is no file 'none.yaml' beside this one to extend");
        refuses("extends: project.yaml\n", "'project.yaml' extends this policy, or is it");
        refuses("extends: /etc/policy.yaml\n", "Name the file relative to this one");
        refuses("extends: \"a\\0.yaml\"\n", "is no file name");
        refuses("extends: [saas]\n", "'extends' must be text here, not a list");
        write("b.yaml", "extends: commercial-distribution\n");
        for (int i = 1; i < 4; i++) {
            write("c" + i + ".yaml", "extends: " + (i == 1 ? "b" : "c" + (i - 1)) + ".yaml\n");
        }
        refuses("extends: c3.yaml\n", "more than 5 policies extend one another");
    }

    @Test
    void circleIsRefused() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), head("one.yaml") + "extends: two.yaml\n");
        Files.writeString(folder.resolve("two.yaml"), head("two.yaml") + "extends: one.yaml\n");
        assertThatThrownBy(() -> READER.read(folder.resolve("one.yaml")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageStartingWith("two.yaml:5: 'one.yaml' extends this policy, or is it");
    }

    private void refuses(String extending, String message) {
        assertThatThrownBy(() -> write("project.yaml", extending))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining(":5: ")
                .hasMessageContaining(message);
    }

    private Policy write(String name, String rest) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, head(name) + rest);
        return READER.read(file);
    }

    private static String head(String name) {
        return "format: 1\nid: " + name.replace(".yaml", "") + "\ntitle: Ours\ndescription: What we ship.\n";
    }

    private static Ruling judge(Policy policy, String license) {
        return new PolicyEvaluator(policy, FACTS, Product.of(BINARY), LicenseChoices.NONE)
                .judge(expression(license), use(Scope.COMPILE));
    }
}
