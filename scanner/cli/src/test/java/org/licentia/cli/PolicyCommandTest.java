package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy as software: shown, checked, tried and asked. */
class PolicyCommandTest {
    private static final String HEADER =
            "case\texpression\toutbound\tdistribution\tlinkage\tscope\texpected\tacceptable\tcontested\n";
    private static final String BINARY = "\tLicenseRef-Proprietary\tdistributed-binary\tmaven-compile\tcompile\t";

    @TempDir
    Path folder;

    private static Result policy(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "policy";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Result.of("", all);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "GPL-2.0+, GPL-2.0-or-later, deny",
        "GPL-2.0-with-classpath-exception, GPL-2.0-only WITH Classpath-exception-2.0, allow-with-obligations",
        "MIT OR GPL-3.0-only, MIT OR GPL-3.0-only, allow-with-obligations",
        "NOASSERTION, NOASSERTION, needs-review",
        "NONE, NONE, deny",
        "MIT AND NOASSERTION, MIT AND NOASSERTION, needs-review",
        "LicenseRef-Acme, LicenseRef-Acme, needs-review"
    })
    void explainJudgesWhatIsAsked(String asked, String meant, String verdict) throws IOException {
        Result result = policy("explain", asked, "-f", "json");
        assertThat(result.exit()).isZero();
        JsonNode answer = new ObjectMapper().readTree(result.out());
        assertThat(answer.get("schemaVersion").asText()).isEqualTo("1.0.0");
        assertThat(answer.get("expression").asText()).isEqualTo(meant);
        assertThat(answer.get("verdict").asText()).isEqualTo(verdict);
        assertThat(answer.get("trace")).isNotEmpty();
        assertThat(answer.get("facts")).isNotEmpty();
    }

    @Test
    void explainKnowsTheUse() {
        Result result = policy(
                "explain",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "--model",
                "distributed-binary",
                "--linkage",
                "shaded");
        assertThat(result.out())
                .contains(
                        "? needs-review  linking-exception",
                        "What is owed",
                        "How it was decided",
                        "softens this license");
        assertThat(policy("explain", "GPL-3.0-only", "--model", "saas").out()).contains("✓ allow  strong-copyleft");
        assertThat(policy("explain", "GPL-3.0-only", "--model", "saas", "--browser")
                        .out())
                .contains("? needs-review");
    }

    @ParameterizedTest
    @CsvSource({"MIT AND,column 8", "Foo-1.0,column 1", "MIT --scope nowhere,--scope", "MIT --model all,one model"})
    void explainRefusesWhatItCannotRead(String words, String message) {
        String[] parts = words.split(" --");
        Result result = parts.length == 1
                ? policy("explain", parts[0])
                : policy("explain", parts[0], "--" + parts[1].split(" ")[0], parts[1].split(" ")[1]);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
    }

    @Test
    void showFitsTheTerminal() throws IOException {
        for (String id : new String[] {"commercial-distribution", "saas", "open-source-apache"}) {
            Result result = policy("show", id);
            assertThat(result.exit()).isZero();
            assertThat(result.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        }
        JsonNode json =
                new ObjectMapper().readTree(policy("show", "saas", "-f", "json").out());
        assertThat(json.get("extends").get(0).asText()).isEqualTo("commercial-distribution");
        assertThat(json.get("distribution").asText()).isEqualTo("saas");
        assertThat(json.get("rules").get(0).get("decides").get("test").asText()).isEqualTo("allow");
    }

    @Test
    void testTellsWhatIsRightAndWhatIsNot() throws IOException {
        String cases = file(
                "cases.tsv",
                HEADER
                        + "A\tMIT" + BINARY + "allow-with-obligations\tallow-with-obligations\tn\n"
                        + "B\tMIT" + BINARY + "deny\tdeny|needs-review\tn\n"
                        + "C\tGPL-3.0-only" + BINARY + "allow\tallow\ty\n");
        Result text = policy("test", cases);
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out()).startsWith("✗ false allow  B").contains("~ contested  C", "1 falsely allowed");
        Result tsv = policy("test", cases, "-f", "tsv");
        assertThat(tsv.out())
                .isEqualTo("A\tallow-with-obligations\tpermissive\nB\tallow-with-obligations\tpermissive\nC\tdeny\t"
                        + "strong-copyleft\n");
    }

    @Test
    void contestedCasesNeverFail() throws IOException {
        String cases = file("cases.tsv", HEADER + "C\tGPL-3.0-only" + BINARY + "allow\tallow\ty\n");
        assertThat(policy("test", cases).exit()).isZero();
    }

    @Test
    void anExpressionThatCannotBeReadIsNotKnownToBeLicensed() throws IOException {
        String cases = file("cases.tsv", HEADER + "A\tMIT OR" + BINARY + "deny\tdeny\tn\n");
        Result result = policy("test", cases, "-f", "tsv");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEqualTo("A\tneeds-review\tunusable-expression\n");
        assertThat(result.err()).contains("cases.tsv:2:");
    }

    @Test
    void casesOfAPolicyAreJudgedByIt() throws IOException {
        String cases = file("saas.yaml", """
                policy: saas
                cases:
                  - { license: GPL-3.0-only, scope: compile, verdict: allow, rule: strong-copyleft }
                  - { license: GPL-3.0-only, scope: compile, browser: true, verdict: needs-review }
                """);
        assertThat(policy("test", cases).exit()).isZero();
        assertThat(policy("test", cases, "-p", "commercial-distribution").exit())
                .isEqualTo(1);
    }

    @Test
    void aTableThatCannotBeUsedIsRefusedWithItsLine() throws IOException {
        assertThat(policy("test", file("a.tsv", "expression\tscope\nMIT\tcompile\n"))
                        .err())
                .contains("a.tsv:1:", "outbound");
        Result result = policy("test", file("b.tsv", HEADER + "A\tMIT" + BINARY + "perhaps\tperhaps\tn\n"));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("b.tsv:2:", "'perhaps'");
    }

    @Test
    void lintNamesPlaceAndRemedy() throws IOException {
        String ours = file("ours.yaml", """
                format: 1
                id: ours
                title: Ours
                description: For tests.
                extends: commercial-distribution
                rules:
                  - id: ours
                    when: { license: MIT }
                    decide: { test: allow, shipped: allow-with-obligations }
                    because: We like it.
                """);
        Result result = policy("lint", ours);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("ours.yaml:7: columns-left-out: Rule 'ours'", "Decide them");
        assertThat(policy("lint").exit()).isZero();
    }
}
