package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;

/** What {@code explain} says, and artifacts as targets of {@code check}. */
class ExplainCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId><artifactId>app</artifactId><version>1</version>
                  <dependencies>
                    <dependency><groupId>com.example</groupId><artifactId>front</artifactId><version>1.0</version></dependency>
                  </dependencies>
                </project>
                """);
        publish(
                "front",
                "1.0",
                "MIT",
                "<dependencies><dependency><groupId>com.example</groupId>"
                        + "<artifactId>old</artifactId><version>1.0</version></dependency></dependencies>");
        publish("old", "1.0", "BSD", "");
        publish("old", "2.0", "MIT", "");
        publish("evil", "1.0", "\u202Egpl\u009B31m", "<description>\u009B2J</description>");
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        GoldenRepository.complete(folder.resolve("repository"));
    }

    private void publish(String artifact, String version, String license, String more) throws IOException {
        Path pom = folder.resolve(
                "repository/com/example/" + artifact + "/" + version + "/" + artifact + "-" + version + ".pom");
        Files.createDirectories(pom.getParent());
        Files.writeString(
                pom,
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>"
                        + artifact + "</artifactId><version>" + version + "</version><licenses><license><name>"
                        + license
                        + "</name></license></licenses>" + more + "</project>");
    }

    private Result run(String input, String... words) {
        return Result.offline(folder, input, words);
    }

    private static Result completion() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Main.run(
                new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, false, false),
                "generate-completion");
        return new Result(exit, out.toString(StandardCharsets.UTF_8), "");
    }

    private Result explain(String component, String... more) {
        List<String> words = new ArrayList<>(
                List.of("explain", component, folder.resolve("project").toString()));
        words.addAll(List.of(more));
        return run("", words.toArray(String[]::new));
    }

    @Test
    void tellsWhatIsOwedWhyAndWhatIsSaidOfPatents() {
        Result result = run(
                "",
                "explain",
                "com.example:front:1.0",
                folder.resolve("project").toString());
        assertThat(result.out())
                .contains("distributed-binary under LicenseRef-Proprietary")
                .contains("rights not granted; ended by a suit over patents: no")
                .contains("Include the license text  due by distribution, asked by MIT (stated)")
                .contains("in part: the third-party notices (licentia notice)");
    }

    @Test
    void theWholeTrailOfAComponentOfTheProject() {
        Result result = explain("com.example:old:1.0");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("com.example:old:1.0  old\npkg:maven/com.example/old@1.0\n")
                .contains("seen from com.acme:app:1")
                .contains("decided by ambiguous-name: ")
                .contains("could be BSD-3-Clause · ")
                .contains("com.example:old:1.0 pom.xml:1  pom, declared")
                .contains("“BSD”")
                .contains("needs-review  by advertising-clause, judged as BSD-4-Clause")
                .contains("com.acme:app › com.example:front:1.0 › com.example:old:1.0")
                .contains("A curation, once you have found out which license applies.")
                .contains("\n- component: \"com.example:old\"\n  versions: \"1.0\"\n  license: \"\"")
                .contains("    - sha256:")
                .contains("not legal advice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example:old", "old", "pkg:maven/com.example/old@1.0", "pkg:maven/com.example/old"})
    void aComponentMayBeNamedInSeveralWays(String name) {
        Result result = explain(name);
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("com.example:old:1.0 ");
    }

    @Test
    void theStubSettlesTheAnswerOnceItIsFilledIn() throws IOException {
        String out = explain("old").out();
        String stub = out.substring(out.indexOf("- component:"), out.indexOf("\n\nThis is not legal advice"));
        Path file = folder.resolve("project/.licentia/curations.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, stub);
        Result empty = explain("old");
        assertThat(empty.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(empty.err()).contains(".licentia/curations.yml:");

        Files.writeString(
                file,
                stub.replace("license: \"\"", "license: BSD-3-Clause")
                        .replace("reason: \"\"", "reason: It has three clauses.")
                        .replace("author: \"\"", "author: Jo"));
        Result filled = explain("old");
        assertThat(filled.exit()).as(filled.err()).isZero();
        assertThat(filled.out())
                .contains("BSD-3-Clause  CURATED")
                .contains(".licentia/curations.yml:1")
                .contains("“It has three clauses. (Jo, 2026-01-01)”")
                .contains("allow-with-obligations");
    }

    @Test
    void jsonCarriesTheEntryAndWhatBelongsToIt() throws IOException {
        Result result = explain("old", "-f", "json");
        JsonNode document = new ObjectMapper().readTree(result.out());
        JsonNode explanation = document.at("/explanations/0");
        assertThat(document.at("/policy/id").asText()).isEqualTo("commercial-distribution");
        assertThat(explanation.at("/component/purl").asText()).isEqualTo("pkg:maven/com.example/old@1.0");
        assertThat(explanation.at("/concludedBy").asText()).isNotEmpty();
        assertThat(explanation.at("/violations/0/rule").asText()).isEqualTo("advertising-clause");
        assertThat(explanation.at("/curation").asText()).contains("com.example:old");
        assertThat(explanation.at("/changes")).isNotEmpty();
    }

    @Test
    void whatTheProjectDoesNotUseIsExplainedByItself() {
        Result result = explain("com.example:old:2.0");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("com.example:old:2.0 ").contains("seen from com.example:old:2.0");
        assertThat(result.err()).contains("does not use com.example:old:2.0 but com.example:old:1.0");
    }

    @Test
    void whatNobodyKnowsIsAnsweredWithWhatIsNear() {
        Result misspelt = explain("com.example:odl");
        assertThat(misspelt.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(misspelt.err()).contains("Did you mean 'com.example:old'?");
        Result wrongVersion = explain("com.example:old:1.1");
        assertThat(wrongVersion.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(wrongVersion.err()).contains("could not").contains("Did you mean 'com.example:old:1.0'?");
        assertThat(explain("nothing-like-it").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(run("", "explain", "com.example:lib:[1,2)").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(run("", "explain").exit()).isEqualTo(Exit.UNUSABLE);
    }

    @Test
    void whatComponentsSayDoesNotDriveTheTerminal() {
        Result result = run("", "explain", "com.example:evil:1.0", "-q");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("<U+202E>")
                .doesNotContain("\u202E")
                .doesNotContain("\u009B")
                .doesNotContain("\u001B");
    }

    @Test
    void artifactsAreReadFromStandardInput() {
        Result result = run(
                "# ours\n\n  com.example:old:2.0\npkg:maven/com.example/front@1.0\n", "check", "-", "--no-transitive");
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("2 components in 2 modules");
    }

    @Test
    void aLineThatNamesNoArtifactIsNamed() {
        Result result = run("com.example:old:2.0\nold 2.0\n", "check", "-");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("Standard input, line 2: 'old 2.0'");
        assertThat(run("# nothing\n", "check", "-").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(run("a:b:1\n".repeat(10_001), "check", "-").err()).contains("more than 10000");
    }

    @Test
    void targetsMustGoTogether() {
        String project = folder.resolve("project").toString();
        assertThat(run("", "check", project, "com.example:old:1.0").err()).contains("one at a time");
        assertThat(run("", "check", "nowhere").err()).contains("names no artifact");
        assertThat(run("", "check", "com.example:old:1.0", "-").err()).contains("'-'");
        assertThat(run("", "check", project, "--no-transitive").err()).contains("--no-transitive");
        assertThat(run("", "check", "com.example:old:2.0", "-pl", "x").err()).contains("-pl");
        assertThat(run("", "check", "com.example:old").err()).contains("names no version");
        assertThat(run("", "check", project, "--curations", "nowhere.yml").err())
                .contains("--curations");
    }

    @Test
    void theHelpSaysWhatTheExitsMean() {
        assertThat(run("", "explain", "--help").out()).contains("COMPONENT").contains("Exits 0");
        assertThat(run("", "scan", "--help").out()).contains("TARGET").contains("--no-transitive");
        assertThat(completion().out()).contains("explain").contains("--no-transitive");
    }
}
