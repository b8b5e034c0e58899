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

/** What {@code waive} and {@code choose} write, and what they refuse. */
class DecidingCommandsTest {
    private static final String[] WHO = {
        "--reason", "risk-accepted", "--because", "It's on its way out: \"soon\".", "--owner", "Jo", "--approver", "Sam"
    };

    @TempDir
    Path folder;

    private Path project;
    private Path settings;

    @BeforeEach
    void writeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        settings = project.resolve(".licentia.yml");
        depend("copyleft", "dual", "listed", "free");
        publish("copyleft", "GPL-3.0-only");
        publish("dual", "(GPL-3.0-only OR MIT) AND ISC");
        publish("listed", "MIT</name></license><license><name>GPL-3.0-only");
        publish("free", "MIT");
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        GoldenRepository.complete(folder.resolve("repository"));
    }

    private void depend(String... artifacts) throws IOException {
        StringBuilder dependencies = new StringBuilder();
        for (String artifact : artifacts) {
            dependencies.append("<dependency><groupId>com.example</groupId><artifactId>" + artifact
                    + "</artifactId><version>1.0</version></dependency>");
        }
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>app</artifactId>"
                        + "<version>1</version><dependencies>" + dependencies + "</dependencies></project>");
    }

    private void publish(String artifact, String license) throws IOException {
        Path pom = folder.resolve("repository/com/example/" + artifact + "/1.0/" + artifact + "-1.0.pom");
        Files.createDirectories(pom.getParent());
        Files.writeString(
                pom,
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>" + artifact
                        + "</artifactId><version>1.0</version><licenses><license><name>" + license
                        + "</name></license></licenses></project>");
    }

    private Result run(String... words) {
        return Result.offline(folder, "", words);
    }

    private Result waive(String component, String expires, String... more) {
        List<String> words = new ArrayList<>(List.of("waive", component, project.toString()));
        words.addAll(List.of(WHO));
        words.addAll(List.of("--expires", expires));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Result choose(String component, String license) {
        return run("choose", component, license, project.toString(), "--by", "Sam");
    }

    private void assertRefused(Result result, String... because) throws IOException {
        assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains(because);
        assertThat(result.out()).isEmpty();
        assertThat(settings).doesNotExist();
    }

    @Test
    void aWaiverIsWrittenAndTheGateKnowsIt() throws IOException {
        Result result = waive("com.example:copyleft", "2026-06-30", "--ticket", "LEGAL-7");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("Waived until 2026-06-30: deny by 'strong-copyleft' for com.example:copyleft:1.0\n"
                        + "  com.acme:app (compile)\nWritten to .licentia.yml:4. ");
        assertThat(Files.readString(settings)).startsWith("""
                # What this project settles for Licentia, and what was decided about it.

                waivers:
                  - rule: strong-copyleft
                    component: com.example:copyleft
                    versions: "1.0"
                    scope: [compile]
                    linkage: [maven-compile]
                    distribution: [distributed-binary]
                    verdict: deny
                    reason: risk-accepted
                    because: "It's on its way out: \\"soon\\"."
                    owner: Jo
                    approver: Sam
                    ticket: "LEGAL-7"
                    date: 2026-01-01
                    expires: 2026-06-30
                    evidence: \"""".replace("\"LEGAL-7\"", "LEGAL-7"));
        assertThat(run("check", project.toString()).out())
                .contains("waived: Jo, approved by Sam, until 2026-06-30 (LEGAL-7)");
    }

    @Test
    void theRestOfTheFileStaysByteForByte() throws IOException {
        String before =
                "\uFEFF# ours\r\nchoices:   # taken\r\n- { component: com.example:dual,\r\n    license: MIT, by: Sam,"
                        + " date: 2025-12-01 } # in braces\r\n\r\nfail-on:   deny # for now";
        Files.writeString(settings, before);
        Result result = waive("com.example:copyleft:1.0", "2026-06-30");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(Files.readString(settings)).startsWith(before + "\r\n\r\nwaivers:\r\n  - rule: strong-copyleft\r\n");
        assertThat(folder.resolve("project").toFile().list())
                .containsExactlyInAnyOrder("pom.xml", ".licentia.yml", ".licentia");
    }

    @Test
    void aLinkIsFollowedToTheFileThatItMeans() throws IOException {
        Path real = Files.writeString(project.resolve("shared.yml"), "fail-on: deny\n");
        Files.createSymbolicLink(settings, real);
        assertThat(waive("com.example:copyleft", "2026-06-30").exit()).isZero();
        assertThat(settings).isSymbolicLink();
        assertThat(Files.readString(real)).startsWith("fail-on: deny\n\nwaivers:\n");
    }

    @Test
    void aLinkOutOfTheProjectIsFollowedOnlyWhereTheUserNamesIt() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yml"), "fail-on: deny\n");
        Files.createSymbolicLink(settings, other);
        for (Result refused :
                List.of(waive("com.example:copyleft", "2026-06-30"), choose("com.example:dual", "MIT AND ISC"))) {
            assertThat(refused.exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(refused.err()).contains("leads out of the project");
            assertThat(other).hasContent("fail-on: deny\n");
        }

        Result named = waive("com.example:copyleft", "2026-06-30", "-c", settings.toString());

        assertThat(named.exit()).as(named.err()).isZero();
        assertThat(Files.readString(other)).startsWith("fail-on: deny\n\nwaivers:\n");
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(settings, folder.resolve("absent.yml"));
        assertThat(waive("com.example:copyleft", "2026-06-30").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(folder.resolve("absent.yml")).doesNotExist();
    }

    @Test
    void aWaivedConflictCountsAgainWhenAnotherLicenseJoinsIt() throws IOException {
        publish("eclipse", "EPL-1.0");
        publish("sun", "CDDL-1.0");
        GoldenRepository.complete(folder.resolve("repository"));
        depend("copyleft", "eclipse");
        assertThat(waive("com.example:copyleft", "2026-06-30", "--rule", "licenses-incompatible")
                        .exit())
                .isZero();
        depend("copyleft", "eclipse", "free");
        assertThat(run("check", project.toString()).out()).contains("deny by licenses-incompatible, waived: Jo");
        depend("copyleft", "eclipse", "sun");
        assertThat(run("check", project.toString()).out())
                .doesNotContain("waived: Jo")
                .contains("was made on other evidence");
    }

    @Test
    void whatIsSaidOfAWaiverIsNotEmpty() throws IOException {
        for (String option : List.of("--because", "--owner", "--approver")) {
            List<String> words = new ArrayList<>(List.of(WHO));
            words.set(words.indexOf(option) + 1, " ");
            words.addAll(0, List.of("waive", "com.example:copyleft", project.toString(), "--expires", "2026-06-30"));
            assertRefused(run(words.toArray(String[]::new)), option + " is empty.");
        }
    }

    @Test
    void aDryRunPrintsTheEntryForAFileWithoutAPlaceForIt() throws IOException {
        Files.writeString(settings, "waivers: []\n");
        Result written = waive("com.example:copyleft", "2026-06-30");
        assertThat(written.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(written.err()).contains("--dry-run prints it");
        Result printed = waive("com.example:copyleft", "2026-06-30", "--dry-run");
        assertThat(printed.exit()).as(printed.err()).isZero();
        assertThat(printed.out()).startsWith("- rule: strong-copyleft\n  component: com.example:copyleft\n");
        assertThat(settings).hasContent("waivers: []\n");
    }

    @Test
    void aDryRunPrintsTheEntryAndWritesNothing() throws IOException {
        Result result = waive("com.example:copyleft", "2026-06-30", "--dry-run");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("- rule: strong-copyleft\n  component: com.example:copyleft\n");
        assertThat(settings).doesNotExist();
    }

    @Test
    void whatCannotBeWaivedIsRefused() throws IOException {
        assertRefused(waive("com.example:free", "2026-06-30"), "nothing to waive", "com.example:copyleft:1.0");
        assertRefused(waive("com.example:copylefd", "2026-06-30"), "Did you mean 'com.example:copyleft'?");
        assertRefused(
                waive("com.example:copyleft", "2026-06-30", "--rule", "strong-copylefd"),
                "Did you mean 'strong-copyleft'?");
        assertRefused(waive("com.example:copyleft", "2025-12-31"), "which is over");
        assertRefused(waive("com.example:copyleft", "2027-06-30"), "366 days");
        assertRefused(waive("com.example:copyleft", "2026-06-30", "--versions", "[1,)"), "upper bound");
        assertRefused(waive("com.example:copyleft", "2026-06-30", "--versions", "[2,3)"), "in version [2,3)");
        assertRefused(waive("com.example:copyleft", "2026-06-30", "--scope", "test"), "would have no effect");
        assertRefused(waive("com.example:copyleft", "2026-06-30", "--reason", "commercial-license"), "--reason");
    }

    @Test
    void aFileThatCannotBeReadIsNotWrittenTo() throws IOException {
        for (String broken : List.of("fail-on: perhaps\n", "waivers: []\npolicy: [", "waivers:\n  - rule: x\n")) {
            Files.writeString(settings, broken);
            Result result = waive("com.example:copyleft", "2026-06-30");
            assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err()).contains(".licentia.yml:");
            assertThat(Files.readString(settings)).isEqualTo(broken);
        }
    }

    @Test
    void aChoiceIsWrittenAndTaken() throws IOException {
        Result result = choose("com.example:dual", "GPL-3.0-only");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("Taken: GPL-3.0-only for com.example:dual:1.0\n");
        assertThat(Files.readString(settings)).endsWith("""
                choices:
                  - component: com.example:dual
                    license: GPL-3.0-only
                    by: Sam
                    date: 2026-01-01
                """);
        assertThat(run("check", project.toString()).out()).contains("com.example:dual:1.0");
        Result again = choose("com.example:dual", "MIT");
        assertThat(again.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(again.err()).contains(".licentia.yml:4 takes GPL-3.0-only");
    }

    @Test
    void whatIsNotOfferedCannotBeChosen() throws IOException {
        assertRefused(choose("com.example:dual", "Apache-2.0"), "the choice is GPL-3.0-only AND ISC; or MIT AND ISC.");
        assertRefused(choose("com.example:dual", "ISC"), "the choice is ");
        assertRefused(choose("com.example:free", "MIT"), "leaves no choice");
        assertRefused(choose("com.example:listed", "MIT"), "nothing says that one may be chosen");
        assertRefused(choose("com.example:dual", "not a license"), "no SPDX expression");
    }
}
