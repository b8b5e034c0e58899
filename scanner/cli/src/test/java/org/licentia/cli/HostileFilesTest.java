package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Exit;
import org.licentia.policy.PolicyReader;

/** Files beside a project's POM that want more than to be read, and links in the place of what is written. */
class HostileFilesTest {
    private static final Path ENDLESS = Path.of("/dev/zero");
    private static final String SECRET = "hunter2";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void setUp() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>app</artifactId>"
                        + "<version>1</version></project>");
    }

    private Result scan(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "scan";
        all[1] = project.toString();
        System.arraycopy(more, 0, all, 2, more.length);
        return Result.offline(folder, "", all);
    }

    @Test
    void projectFilesThatNeverEndAreRefused() throws IOException {
        assumeTrue(Files.exists(ENDLESS), "there is no /dev/zero");
        Files.createDirectories(project.resolve(".licentia"));
        for (String name : List.of(".licentia.yml", ".licentia/decisions.yml", ".licentia/curations.yml")) {
            Path link = Files.createSymbolicLink(project.resolve(name), ENDLESS);

            Result result = scan("-f", "json", "-o", "-");

            assertThat(result.exit()).as(name).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err()).as(name).contains("is no file that can be read to an end");
            Files.delete(link);
        }
        Files.createSymbolicLink(project.resolve("policy.yml"), ENDLESS);
        for (String policy : List.of("policy.yml", ENDLESS.toString())) {
            Files.writeString(project.resolve(".licentia.yml"), "policy: " + policy + "\n");

            Result result = scan("-f", "json", "-o", "-");

            assertThat(result.exit()).as(policy).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err())
                    .as(policy)
                    .contains(".licentia.yml:1: policy is '" + policy, "is no file that can be read to an end");
        }
    }

    @Test
    void whatTheProjectCallsLikeAShippedPolicyIsNotThatPolicy() throws Exception {
        for (String id : PolicyReader.SHIPPED) {
            Files.writeString(project.resolve(id), "format: none of a policy");
        }
        for (List<String> named : List.of(List.<String>of(), List.of("--policy", "saas"))) {
            assertThat(explainedIn(project, named)).contains("AGPL-3.0").isEqualTo(explainedIn(folder, named));
        }
        Files.writeString(project.resolve(".licentia.yml"), "policy: internal\n");
        assertThat(scan("-f", "json", "-o", "-").out()).contains("\"id\" : \"internal\"");
    }

    /** In a process, since a JVM has its current folder for good. */
    private static String explainedIn(Path current, List<String> named) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "policy",
                "explain",
                "AGPL-3.0-only"));
        words.addAll(named);
        Process process = new ProcessBuilder(words)
                .directory(current.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void inventoriesThatNeverEndAreRefusedAtOnce() throws IOException {
        assumeTrue(Files.exists(ENDLESS), "there is no /dev/zero");
        Path giant = folder.resolve("giant.json");
        try (RandomAccessFile sparse = new RandomAccessFile(giant.toFile(), "rw")) {
            sparse.writeBytes("{");
            sparse.setLength(1L << 32);
        }
        Map<String, String> refusals = Map.of(
                ENDLESS.toString(), "is not the JSON of an inventory", giant.toString(), "is larger than 256 MB");
        refusals.forEach((file, refusal) -> {
            for (Result result : List.of(
                    Result.of("", "report", file),
                    Result.of("", "diff", file, file),
                    Result.offline(folder, "", "check", project.toString(), "--baseline", file))) {
                assertThat(result.exit()).as(file).isEqualTo(Exit.UNUSABLE);
                assertThat(result.err()).as(file).contains(refusal);
            }
        });
    }

    @Test
    void settingsOfAProjectAreBoundedAndConstructNothing() throws IOException {
        StringBuilder aliases = new StringBuilder("a: &a [x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            aliases.append("%c: &%c [%s]\n".formatted(c, c, ("*" + (char) (c - 1) + ",").repeat(10)));
        }
        for (String hostile : List.of(
                aliases.toString(),
                "[".repeat(500_000),
                "a: " + "{a: ".repeat(100_000),
                "? ".repeat(200_000),
                "policy: a\npolicy: b\n",
                "policy: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://example.com\"]]\n",
                "policy: " + "a".repeat(2_000_000),
                "policy: \0\n")) {
            Files.writeString(project.resolve(".licentia.yml"), hostile);

            Result result = scan("-f", "json", "-o", "-");

            assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err())
                    .contains(".licentia.yml")
                    .doesNotContain("internal")
                    .hasSizeLessThan(2_000);
        }
    }

    @Test
    void entitiesInMavenSettingsAreNotResolved() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        Files.writeString(
                folder.resolve("settings.xml"),
                "<!DOCTYPE s [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><settings><localRepository>&x;"
                        + "</localRepository></settings>");

        Result result = scan("-f", "json", "-o", "-");

        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("settings.xml").doesNotContain(SECRET);
    }

    @Test
    void moreSecretsThanAnybodyHasAreRefused() throws IOException {
        String pom = Files.readString(project.resolve("pom.xml"));
        StringBuilder tokens = new StringBuilder();
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            tokens.append("a=Number-" + i + "-of-many;");
            properties.append("-Dtoken." + i + "=Number-" + i + "\n");
        }
        Files.writeString(
                project.resolve("pom.xml"),
                pom.replace(
                        "</project>",
                        "<repositories><repository><id>r</id><url>https://example.com/?" + tokens
                                + "</url></repository></repositories></project>"));
        Result ofPom = scan("-f", "json", "-o", "-");
        Files.writeString(project.resolve("pom.xml"), pom);
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(project.resolve(".mvn/maven.config"), properties);
        Result ofConfig = scan("-f", "json", "-o", "-");

        for (Result result : List.of(ofPom, ofConfig)) {
            assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err())
                    .contains("secrets are named", ".mvn", "POMs")
                    .doesNotContain("Number-1");
        }
    }

    @Test
    void argumentFilesOfMavenConfigAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "-D" + SECRET + "=1");
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(project.resolve(".mvn/maven.config"), "@" + secret + "\n");

        Result result = scan("-f", "json", "-o", "-");

        assertThat(result.exit()).isEqualTo(Exit.GOOD);
        assertThat(result.out() + result.err()).doesNotContain(SECRET);
    }

    @Test
    void aReportIsNotWrittenThroughALinkToAnotherFolder() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "as it was");
        Path reports = Files.createDirectories(project.resolve("licentia-report"));
        Files.createSymbolicLink(reports.resolve("licentia.json"), precious);

        Result result = scan("-f", "json", "-o", reports + "/");

        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("a link to a file in another folder");
        assertThat(precious).hasContent("as it was");
    }

    @Test
    void aReportNeverTakesThePlaceOfWhatIsRead() throws IOException {
        Files.createDirectories(project.resolve(".licentia"));
        Files.createDirectories(project.resolve("other"));
        Path inventory = folder.resolve("inventory.json");
        assertThat(scan("-f", "json", "-o", inventory.toString()).exit()).isZero();
        Path policy = Files.writeString(
                folder.resolve("policy.yml"),
                "format: 1\nid: ours\ntitle: Ours\ndescription: What we ship.\nextends: commercial-distribution\n");
        Path settings = Files.writeString(project.resolve(".licentia.yml"), "policy: ../policy.yml\n");
        Path decisions = Files.writeString(project.resolve(".licentia/decisions.yml"), "waivers: []\n");
        Path module = Files.writeString(project.resolve("other/pom.xml"), "<project/>");
        Path link = Files.createSymbolicLink(project.resolve("report.txt"), Path.of("pom.xml"));
        Path second = Files.createLink(project.resolve("second.txt"), decisions);
        Path pom = project.resolve("pom.xml");
        Path maven = folder.resolve("settings.xml");
        for (Path precious : List.of(pom, link, module, settings, decisions, second, policy, maven)) {
            String before = Files.readString(precious);
            for (Result result : List.of(
                    scan("-f", "csv", "-o", precious.toString()),
                    Result.offline(folder, "", "notice", project.toString(), "-o", precious.toString()))) {
                assertThat(result.exit()).as("%s: %s", precious, result.err()).isEqualTo(Exit.UNUSABLE);
                assertThat(result.err()).contains("would replace " + precious).contains("-o");
            }
            assertThat(precious).hasContent(before);
        }
        String before = Files.readString(inventory);
        for (Result result : List.of(
                Result.of("", "report", inventory.toString(), "-f", "html", "-o", inventory.toString()),
                Result.offline(folder, "", "notice", inventory.toString(), "-o", inventory.toString()))) {
            assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err()).contains("would replace " + inventory);
        }
        assertThat(inventory).hasContent(before);
        // A folder that holds curations may hold reports, too.
        Files.writeString(folder.resolve("curations.yml"), "format: 1\ncurations: []\n");
        for (int i = 0; i < 2; i++) {
            Result beside =
                    scan("-f", "csv", "-o", folder.resolve("report.csv").toString(), "--curations", folder.toString());
            assertThat(beside.err()).doesNotContain("would replace");
        }
        // Reports replace reports, and the same inventory may be written again.
        assertThat(scan("-f", "json", "-o", inventory.toString()).exit()).isZero();
        assertThat(Result.of("", "report", inventory.toString(), "-f", "json", "-o", inventory.toString())
                        .exit())
                .isZero();
    }

    @Test
    void diagnosticsAndStatisticsReplaceOnlyTheirOwnKind() throws IOException {
        Path pom = project.resolve("pom.xml");
        String before = Files.readString(pom);
        for (String option : List.of("--diagnostics", "--stats-prometheus")) {
            Result result = scan("-f", "json", "-o", "-", option, pom.toString());

            assertThat(result.exit()).as(option).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err()).contains(pom.toString(), option);
            assertThat(pom).hasContent(before);

            Path own = folder.resolve("own" + option);
            for (int again = 0; again < 2; again++) {
                assertThat(scan("-f", "json", "-o", "-", option, own.toString()).exit())
                        .as(option)
                        .isZero();
            }
        }
    }

    @Test
    void aReportThatIsTheSameFileAsAnotherUnderASecondNameLeavesThatOne() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "as it was");
        Path report = Files.createLink(project.resolve("licentia.json"), precious);

        assertThat(scan("-f", "json", "-o", report.toString()).exit()).isZero();

        assertThat(precious).hasContent("as it was");
        assertThat(report).content().startsWith("{");
    }

    @Test
    void argumentFilesOfTheCommandLineAreNotRead() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "--version " + SECRET);

        Result result = Result.of("", "check", "@" + words);

        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("There is nothing at '@").doesNotContain(SECRET);
    }
}
