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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;

/** From the first baseline to a change that it stops: init, check --baseline, diff. */
class GateCommandsTest {
    @TempDir
    Path folder;

    private Path project;

    /** What came back; {@code text} is all that was printed. */
    private record Result(int exit, String text) {}

    @BeforeEach
    void projectWithOneFindingAndOneLibrary() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        publish("lib", "1", "MIT");
        publish("lib", "2", "AGPL-3.0-only");
        publish("old", "1", "GPL-3.0-only");
        depend("lib:1", "old:1");
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
    }

    @Test
    void initWritesWhatAProjectBeginsWithAndNothingTwice() throws IOException {
        Result first = run("init");
        assertThat(first.exit()).isZero();
        assertThat(first.text()).contains("The baseline knows 1 finding in 2 components.", "CODEOWNERS", "/.licentia/");
        for (String name : List.of(
                ".licentia.yml",
                ".licentia/baseline.json",
                ".licentia/ci/github-actions.yml",
                ".licentia/ci/gitlab-ci.yml")) {
            assertThat(project.resolve(name)).isNotEmptyFile();
        }
        Files.writeString(project.resolve(".licentia.yml"), "fail-on: deny\n");
        Result second = run("init");
        assertThat(second.exit()).isZero();
        assertThat(second.text()).contains("left alone  .licentia.yml", "left alone  .licentia/baseline.json");
        assertThat(project.resolve(".licentia.yml")).hasContent("fail-on: deny\n");
        assertThat(run("init", "--force").text()).doesNotContain("left alone");
        assertThat(project.resolve(".licentia.yml")).content().contains("fail-on: review");
    }

    @Test
    void settingsParseAsTheyAreAndWithEveryExampleInForce() throws IOException {
        run("init");
        assertThat(run("check").exit()).isEqualTo(Exit.VIOLATIONS);
        Path settings = project.resolve(".licentia.yml");
        String inForce = Files.readString(settings)
                .lines()
                .map(line -> line.matches("#(\\w|  ).*") ? line.substring(1) : line)
                .collect(Collectors.joining("\n"));
        assertThat(inForce).contains("\nship:", "\nwaivers:", "\nchoices:", "\nentitlements:", "\nmodel:");
        Files.writeString(settings, inForce);
        Result result = run("check");
        assertThat(result.exit()).as(result.text()).isNotEqualTo(Exit.UNUSABLE);
    }

    @Test
    void initWritesDownWhatWasSaidOnTheCommandLine() throws IOException {
        assertThat(run("init", "-p", "saas", "--model", "internal").exit()).isZero();
        assertThat(project.resolve(".licentia.yml")).content().contains("\npolicy: 'saas'\n", "\nmodel: 'internal'\n");
        assertThat(run("check", "--baseline", baseline()).exit()).isZero();
    }

    @Test
    void aPolicyOutsideTheProjectIsNamedFromTheSettingsAndABrokenOneLeavesNothingBehind() throws IOException {
        Path policy = folder.resolve("house/policy.yaml");
        Files.createDirectories(policy.getParent());
        String fromHere =
                Path.of("").toAbsolutePath().relativize(policy.toAbsolutePath()).toString();
        Files.writeString(policy, "id: house\n");
        assertThat(run("init", "-p", fromHere).exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(project.resolve(".licentia.yml")).doesNotExist();
        Files.writeString(
                policy, "format: 1\nid: house\ntitle: House\ndescription: Ours.\nextends: commercial-distribution\n");
        Result begun = run("init", "-p", fromHere);
        assertThat(begun.exit()).as(begun.text()).isZero();
        assertThat(project.resolve(".licentia.yml")).content().contains("policy: '../house/policy.yaml'");
        Result result = run("check", "--baseline", baseline());
        assertThat(result.exit()).as(result.text()).isZero();
    }

    @Test
    void initNeedsAProject() throws IOException {
        Files.delete(project.resolve("pom.xml"));
        Result result = run("init");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.text()).contains("There is no pom.xml");
        assertThat(project.resolve(".licentia.yml")).doesNotExist();
    }

    @Test
    void aProductHasALicense() throws IOException {
        for (String none : List.of("NOASSERTION", "NONE", "MIT OR Apache-2.0")) {
            Result result = run("check", "--outbound", none);
            assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(result.text()).contains("--outbound is '" + none + "'. Name one license");
        }
    }

    @Test
    void theBaselineOfAnotherProjectIsNotTakenInSilence() throws IOException {
        run("init");
        assertThat(run("check", "--baseline", baseline()).text()).doesNotContain("The baseline is of");
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replaceFirst("<artifactId>", "<artifactId>other-"));
        assertThat(run("check", "--baseline", baseline()).text())
                .contains("The baseline is of ", ": what both use counts as known.");
    }

    @Test
    void knownFindingsPassAndAreCounted() throws IOException {
        run("init");
        Result result = run("check", "--baseline", baseline());
        assertThat(result.exit()).isZero();
        assertThat(result.text()).contains("0 findings new or worse · 1 known", "Passed");
    }

    @Test
    void upgradeThatRelicensesFailsAndIsShown() throws IOException {
        run("init");
        depend("lib:2", "old:1");
        Result result = run("check", "--baseline", baseline(), "-f", "json,sarif,junit,markdown", "-o", reports());
        assertThat(result.exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(result.text())
                .contains("com.example:lib:2", "relicensed", "It was under MIT and is now under AGPL-3.0-only.")
                .contains("1 finding new or worse · 1 known", "Failed: 1 violation ")
                .doesNotContain("com.example:old:1");
        JsonNode sarif = new ObjectMapper()
                .readTree(folder.resolve("reports/licentia.sarif").toFile());
        assertThat(sarif.at("/runs/0/results").findValuesAsText("startLine")).containsExactlyInAnyOrder("5", "6");
        assertThat(folder.resolve("reports/licentia-junit.xml")).content().contains("declared at pom.xml:5");
        assertThat(folder.resolve("reports/licentia.md")).content().contains("`pom.xml:5`");

        String newer = reports() + "licentia.json";
        Result diff = call("", "diff", baseline(), newer);
        assertThat(diff.exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(diff.text())
                .contains("New or worse  1", "Version changed  1", "com.example:lib:1 → com.example:lib:2");
        Result json = call(Files.readString(Path.of(baseline())), "diff", "-", newer, "-f", "json");
        assertThat(new ObjectMapper()
                        .readTree(json.text())
                        .at("/newOrWorse/0/kind")
                        .asText())
                .isEqualTo("relicensed");
        assertThat(call("", "diff", baseline(), newer, "-f", "markdown").text()).startsWith("## License changes: 1");
        Result back = call("", "diff", newer, baseline());
        assertThat(back.exit()).isZero();
        assertThat(back.text()).contains("Resolved  1");
    }

    @Test
    void whatWasJudgedOtherwiseIsUnusable() throws IOException {
        run("init");
        Result policy = run("check", "--baseline", baseline(), "-p", "saas");
        assertThat(policy.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(policy.text()).contains("different policies", "new baseline");
        Result model = run("check", "--baseline", baseline(), "--model", "internal");
        assertThat(model.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(model.text()).contains("different distribution models");
        Result outbound = run("check", "--baseline", baseline(), "--outbound", "MIT");
        assertThat(outbound.exit()).isEqualTo(Exit.UNUSABLE);
    }

    @Test
    void whatIsNoInventoryIsUnusable() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"schemaVersion\":\"9.0.0\"}");
        Result result = run("check", "--baseline", other.toString());
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.text())
                .contains("schemaVersion 9.0.0", "Update Licentia")
                .doesNotContain("Exception");
        assertThat(call("", "diff", other.toString(), other.toString()).exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(call("{}", "diff", "-", "-").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(call("", "diff", "only-one.json").exit()).isEqualTo(Exit.UNUSABLE);
    }

    @Test
    void incompleteStaysIncomplete() throws IOException {
        run("init");
        depend("lib:1", "old:1", "gone:1");
        assertThat(run("check", "--baseline", baseline()).exit()).isEqualTo(Exit.INCOMPLETE);
    }

    private String baseline() {
        return project.resolve(".licentia/baseline.json").toString();
    }

    private String reports() {
        return folder.resolve("reports") + "/";
    }

    private void depend(String... libraries) throws IOException {
        StringBuilder pom = new StringBuilder("<project><modelVersion>4.0.0</modelVersion>\n"
                + "<groupId>com.acme</groupId>\n<artifactId>app</artifactId><version>1</version>\n<dependencies>\n");
        for (String library : libraries) {
            String[] part = library.split(":");
            pom.append("<dependency><groupId>com.example</groupId><artifactId>")
                    .append(part[0])
                    .append("</artifactId><version>")
                    .append(part[1])
                    .append("</version></dependency>\n");
        }
        Files.writeString(project.resolve("pom.xml"), pom + "</dependencies></project>\n");
    }

    private void publish(String artifact, String version, String license) throws IOException {
        Path pom = folder.resolve(
                "repository/com/example/" + artifact + "/" + version + "/" + artifact + "-" + version + ".pom");
        Files.createDirectories(pom.getParent());
        Files.writeString(
                pom,
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>" + artifact
                        + "</artifactId><version>" + version + "</version><licenses><license><name>" + license
                        + "</name></license></licenses></project>");
        GoldenRepository.complete(folder.resolve("repository"));
    }

    private Result run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, project.toString(), "--offline"));
        arguments.addAll(List.of("--repository", folder.resolve("repository").toString()));
        arguments.addAll(List.of("--cache", folder.resolve("cache").toString()));
        String settings = folder.resolve("settings.xml").toString();
        arguments.addAll(List.of("-s", settings, "-gs", settings, "--as-of", "2026-02-01"));
        arguments.addAll(List.of(more));
        return call("", arguments.toArray(String[]::new));
    }

    private static Result call(String input, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), stream, stream, false, false);
        int exit = Main.run(terminal, arguments);
        return new Result(exit, printed.toString(StandardCharsets.UTF_8));
    }
}
