package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Exit;
import org.licentia.digest.Sha256;

/** Whatever decides through the command line leaves a line, and nothing else does. */
class AuditTrailTest {
    @TempDir
    Path folder;

    private Path project;
    private Path settings;
    private Path log;

    @BeforeEach
    void writeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        settings = project.resolve(".licentia.yml");
        log = project.resolve(".licentia/audit.jsonl");
        StringBuilder dependencies = new StringBuilder();
        for (String artifact : List.of("copyleft", "dual")) {
            dependencies.append("<dependency><groupId>com.example</groupId><artifactId>" + artifact
                    + "</artifactId><version>1.0</version></dependency>");
            Path pom = folder.resolve("repository/com/example/" + artifact + "/1.0/" + artifact + "-1.0.pom");
            Files.createDirectories(pom.getParent());
            Files.writeString(
                    pom,
                    "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>" + artifact
                            + "</artifactId><version>1.0</version><licenses><license><name>"
                            + (artifact.equals("dual") ? "GPL-3.0-only OR MIT" : "GPL-3.0-only")
                            + "</name></license></licenses></project>");
        }
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>app</artifactId>"
                        + "<version>1</version><dependencies>" + dependencies + "</dependencies></project>");
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        GoldenRepository.complete(folder.resolve("repository"));
    }

    private Result run(String... words) {
        return Result.offline(folder, "", words);
    }

    private Result waive(String... more) {
        List<String> words = new ArrayList<>(List.of("waive", "com.example:copyleft", project.toString()));
        words.addAll(
                List.of("--reason", "risk-accepted", "--because", "It goes.", "--owner", "Jo", "--approver", "Sam"));
        words.addAll(List.of("--expires", "2026-06-30", "--ticket", "LEGAL-7"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Result audit(String... more) {
        List<String> words = new ArrayList<>(List.of("audit", project.toString()));
        words.addAll(List.of(more));
        return Result.of("", words.toArray(String[]::new));
    }

    @Test
    void aWaiverAndAChoiceLeaveALineEach() throws IOException {
        assertThat(waive().exit()).isZero();
        String first = Sha256.hex(Files.readAllBytes(settings));
        assertThat(run("choose", "com.example:dual", "MIT", project.toString(), "--by", "Sam")
                        .exit())
                .isZero();
        String second = Sha256.hex(Files.readAllBytes(settings));
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .contains(
                        "\"command\":\"waive\"",
                        "\"user\":\"" + System.getProperty("user.name") + "\"",
                        "\"policy\":{\"id\":\"commercial-distribution\",\"sha256\":\"",
                        "\"file\":{\"name\":\".licentia.yml\",\"before\":null,\"after\":\"" + first + "\"}",
                        "\"rule\":\"strong-copyleft\",\"component\":\"com.example:copyleft\",\"versions\":\"1.0\"",
                        "\"scope\":[\"compile\"]",
                        "\"owner\":\"Jo\",\"approver\":\"Sam\",\"ticket\":\"LEGAL-7\",\"expires\":\"2026-06-30\"")
                .doesNotContain(folder.toString());
        assertThat(lines.get(1))
                .contains(
                        "\"before\":\"" + first + "\",\"after\":\"" + second + "\"",
                        "\"license\":\"MIT\",\"by\":\"Sam\"",
                        "\"previous\":\"" + Sha256.hex(lines.get(0)) + "\"");
        Result audit = audit();
        assertThat(audit.exit()).as(audit.err()).isZero();
        assertThat(audit.out())
                .contains("waiver: 'strong-copyleft' for com.example:copyleft 1.0, risk-accepted, owner Jo, approved by"
                        + " Sam, until 2026-06-30 (LEGAL-7)")
                .contains("choice: MIT for com.example:dual, by Sam")
                .contains(".licentia.yml is as the last decision left it.");
    }

    @Test
    void aDryRunAndARefusedDecisionLeaveNone() {
        assertThat(waive("--dry-run").exit()).isZero();
        assertThat(waive("--rule", "no-such").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(log).doesNotExist();
        assertThat(audit().out()).startsWith("Nothing was decided here through the command line");
    }

    @Test
    void aDecisionThatCannotBeLoggedIsNotMade() throws IOException {
        Files.createDirectories(log);
        Result result = waive();
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("The audit log .licentia/audit.jsonl cannot be written");
        assertThat(settings).doesNotExist();
    }

    @Test
    void aChangeByHandShowsAndIsNoOffence() throws IOException {
        assertThat(waive().exit()).isZero();
        Files.writeString(settings, Files.readString(settings) + "# by hand\n");
        Result audit = audit();
        assertThat(audit.exit()).isZero();
        assertThat(audit.out()).contains(".licentia.yml was changed outside of these commands since 20");
        assertThat(audit("-f", "json").out())
                .contains("\"schemaVersion\" : \"1.1.0\"", "\"intact\" : true", "\"state\" : \"CHANGED_SINCE\"");
    }

    @Test
    void aChangeByHandStaysVisibleBehindTheNextDecision() throws IOException {
        assertThat(waive().exit()).isZero();
        Files.writeString(settings, Files.readString(settings) + "# by hand\n");
        assertThat(run("choose", "com.example:dual", "MIT", project.toString(), "--by", "Sam")
                        .exit())
                .isZero();
        Result audit = audit();
        assertThat(audit.exit()).isZero();
        assertThat(audit.out())
                .contains("! .licentia.yml was changed outside of these commands between line 1 and line 2.")
                .contains("✓ .licentia.yml is as the last decision left it.");
        assertThat(audit("-f", "json").out()).contains("\"gaps\" : [", "\"behind\" : 1");
    }

    @Test
    void anEditOfTheLastLineFailsTheAuditAndIsNamed() throws IOException {
        assertThat(waive().exit()).isZero();
        Files.writeString(log, Files.readString(log).replace("LEGAL-7", "LEGAL-8"));
        Result audit = audit();
        assertThat(audit.exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(audit.out()).contains("✗ line 1: The line is not as it was written");
    }

    @Test
    void aForgedLineIsOneLineOnTheTerminalAndFailsTheAudit() throws IOException {
        assertThat(waive().exit()).isZero();
        assertThat(waive("--rule", "strong-copyleft", "--versions", "[1.0,2.0)").err())
                .isNotNull();
        String forged = Files.readAllLines(log)
                .get(0)
                .replace("\"user\":\"", "\"user\":\"\\u001b[2J\\n::error::x")
                .replace("\"previous\":null", "\"previous\":\"" + "0".repeat(64) + "\"");
        Files.writeString(log, Files.readString(log) + forged + "\n");
        Result audit = audit();
        assertThat(audit.exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(audit.out())
                .doesNotContain("\u001b")
                .doesNotContain("\n::error")
                .contains("does not hold together");
    }

    @Test
    void initLogsWhatItSettlesAndTheBaseline() throws IOException {
        Result init = run("init", project.toString());
        assertThat(init.exit()).as(init.err()).isZero();
        assertThat(init.out()).contains("/.licentia/     @your-legal-team");
        assertThat(Files.readAllLines(log)).hasSize(2);
        assertThat(Files.readAllLines(log).get(0)).contains("\"decided\":{\"kind\":\"settings\"}");
        assertThat(Files.readAllLines(log).get(1))
                .contains("\"kind\":\"baseline\",\"findings\":\"1\"", "\"name\":\".licentia/baseline.json\"");
        assertThat(audit().exit()).isZero();
        run("init", project.toString());
        assertThat(Files.readAllLines(log)).hasSize(2);
    }

    @Test
    void aScanNeitherReadsNorWritesIt() throws IOException {
        Path with = folder.resolve("with.json");
        Path without = folder.resolve("without.json");
        run("scan", project.toString(), "-f", "json", "-o", without.toString());
        assertThat(log).doesNotExist();
        Files.createDirectories(log.getParent());
        Files.writeString(log, "no log at all\n");
        run("scan", project.toString(), "-f", "json", "-o", with.toString());
        assertThat(with).hasSameBinaryContentAs(without);
        assertThat(log).hasContent("no log at all\n");
    }
}
