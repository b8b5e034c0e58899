package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.cli.option.CacheOption;
import org.licentia.cli.terminal.Exit;

/** The command line as a function: arguments in; exit code and output back. */
class CommandLineTest {
    @TempDir
    Path folder;

    private static Result run(String input, String... arguments) {
        return Result.of(input, arguments);
    }

    /** A project with one MIT dependency and the arguments that scan it without a network. */
    private List<String> scan(String command, String... more) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId><artifactId>app</artifactId><version>1</version>
                  <dependencies><dependency>
                    <groupId>com.example</groupId><artifactId>lib</artifactId><version>1</version>
                  </dependency></dependencies>
                </project>
                """);
        Path pom = folder.resolve("repository/com/example/lib/1/lib-1.pom");
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId><artifactId>lib</artifactId><version>1</version>
                  <licenses><license><name>MIT</name></license></licenses>
                </project>
                """);
        GoldenRepository.complete(folder.resolve("repository"));
        Path settings = Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        List<String> arguments = new ArrayList<>(List.of(command, project.toString(), "--offline"));
        arguments.addAll(List.of("--repository", folder.resolve("repository").toString()));
        arguments.addAll(List.of("--cache", folder.resolve("cache").toString()));
        arguments.addAll(List.of("-s", settings.toString(), "-gs", settings.toString(), "--as-of", "2026-01-01"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static Result run(List<String> arguments) {
        return run("", arguments.toArray(String[]::new));
    }

    @Test
    void versionNamesTheLicenseList() {
        Result result = run("", "--version");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("licentia ").contains("SPDX license list 3.");
    }

    @Test
    void helpListsCommandsAndExitCodes() {
        Result result = run("", "--help");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("scan", "check", "normalize", "Exit codes");
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run("").exit()).isEqualTo(Exit.UNUSABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "--as-of, soon, 2026-11-20",
        "--fail-on, maybe, 'review, deny, never'",
        "--jdk, foo, --jdk 17",
        "--threads, 0, from 1 to",
        "--color, blue, 'auto, always, never'"
    })
    void aValueThatMeansNothingIsAnsweredWithOneThatDoes(String option, String value, String hint) throws IOException {
        Result result = run(scan("check", option, value));
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains(hint).doesNotContain("Exception");
    }

    @Test
    void wrongUsageExitsTwoAndSuggests() {
        Result result = run("", "check", "--fail-onn", "deny");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("--fail-onn").contains("--fail-on").contains("check --help");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void anUnknownFormatIsRefusedBeforeAnyWork() throws IOException {
        Result result = run(scan("scan", "-f", "pdf"));
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("'pdf'").contains("json, html");
    }

    @Test
    void standardOutputNeedsOneFormatAndCarriesNothingElse() throws IOException {
        assertThat(run(scan("scan", "-o", "-")).exit()).isEqualTo(Exit.UNUSABLE);
        Result result = run(scan("scan", "-o", "-", "-f", "json"));
        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("{\n").endsWith("}\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void oneFormatGoesIntoAFileSeveralIntoAFolder() throws IOException {
        Path file = folder.resolve("one.json");
        assertThat(run(scan("scan", "-f", "json", "-o", file.toString())).exit())
                .isZero();
        assertThat(file).isRegularFile();

        Path existing = Files.createDirectory(folder.resolve("existing"));
        assertThat(run(scan("scan", "-f", "html", "-o", existing.toString())).exit())
                .isZero();
        assertThat(existing.resolve("licentia.html")).isRegularFile();

        Path both = folder.resolve("both");
        assertThat(run(scan("scan", "-o", both.toString())).exit()).isZero();
        assertThat(both.resolve("licentia.json")).isRegularFile();
        assertThat(both.resolve("licentia.html")).isRegularFile();
        assertThat(both).isDirectoryNotContaining("glob:**.part");

        assertThat(run(scan("scan", "-f", "json", "-o", folder.resolve("new") + "/"))
                        .exit())
                .isZero();
        assertThat(folder.resolve("new/licentia.json")).isRegularFile();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsUnusableInput() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Result result =
                run(scan("scan", "-f", "json", "-o", file.resolve("below.json").toString()));
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("could not be written").contains("-o");
    }

    @Test
    void checkWritesReportsOnlyWhereToldTo() throws IOException {
        assertThat(run(scan("check")).exit()).isZero();
        Result withoutPlace = run(scan("check", "-f", "json"));
        assertThat(withoutPlace.exit()).isZero();
        assertThat(withoutPlace.out()).doesNotContain("Reports:");
        assertThat(withoutPlace.err()).contains("-o");
        Path file = folder.resolve("gate.json");
        assertThat(run(scan("check", "-f", "json", "-o", file.toString())).exit())
                .isZero();
        assertThat(file).isRegularFile();
    }

    @Test
    void quietSaysNothing() throws IOException {
        Result result = run(scan("check", "-q"));
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void colorOnlyWhereAsked() throws IOException {
        assertThat(run(scan("check")).out()).doesNotContain("\u001B");
        assertThat(run(scan("check", "--color", "always")).out()).contains("\u001B[");
    }

    @Test
    void settingsOfTheProjectCountAndOptionsWin() throws IOException {
        List<String> arguments = scan("check");
        Files.writeString(folder.resolve("project/.licentia.yml"), "policy: strict.yaml\nfail-on: never\n");
        Files.writeString(folder.resolve("project/strict.yaml"), """
                format: 1
                id: strict
                title: Nothing passes
                description: For this test.
                assumes:
                  distribution: distributed-binary
                  outbound: LicenseRef-Proprietary
                rules:
                  - id: no-permissive
                    when: { category: permissive }
                    decide: deny
                    because: This test wants it so.
                    fix: Remove it.
                """);
        Result never = run(arguments);
        assertThat(never.exit()).as(never.err()).isZero();
        assertThat(never.out()).contains("no-permissive");

        assertThat(run(scan("check", "--fail-on", "deny")).exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(run(scan("check", "--policy", "commercial-distribution", "--fail-on", "review"))
                        .exit())
                .isZero();
    }

    @Test
    void anEmptySettingsFileSettlesNothing() throws IOException {
        List<String> arguments = scan("check");
        Files.writeString(folder.resolve("project/.licentia.yml"), "# nothing yet\n");
        assertThat(run(arguments).exit()).isZero();
    }

    @Test
    void aSettingThatDoesNotExistIsNamedWithItsLine() throws IOException {
        List<String> arguments = scan("check");
        Files.writeString(folder.resolve("project/.licentia.yml"), "fail-on: deny\npolicys: x.yaml\n");
        Result result = run(arguments);
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains(".licentia.yml:2").contains("policys").contains("policy");
    }

    @Test
    void sameBytesWhateverTheMachineSays() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            Result json = run(scan("scan", "--threads", "1", "-f", "json", "-o", "-"));
            Result html = run(scan("scan", "--threads", "1", "-f", "html", "-o", "-"));
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(run(scan("scan", "--threads", "8", "-f", "json", "-o", "-"))
                            .out())
                    .isEqualTo(json.out());
            assertThat(run(scan("scan", "--threads", "8", "-f", "html", "-o", "-"))
                            .out())
                    .isEqualTo(html.out());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void sameBytesWithACacheWithoutOneAndWithOneThatCannotBeWritten() throws IOException {
        Result cold = run(scan("scan", "-f", "json", "-o", "-"));
        Result warm = run(scan("scan", "-f", "json", "-o", "-"));
        Result without = run(scan("scan", "--no-cache", "-f", "json", "-o", "-"));
        assertThat(warm.out()).isEqualTo(cold.out()).isEqualTo(without.out()).startsWith("{");
        assertThat(warm.err()).isEmpty();

        Files.move(folder.resolve("cache"), folder.resolve("moved"));
        Files.writeString(folder.resolve("cache"), "no folder");
        Result unwritable = run(scan("scan", "-f", "json", "-o", "-"));
        assertThat(unwritable.exit()).isZero();
        assertThat(unwritable.out()).isEqualTo(cold.out());
        assertThat(unwritable.err()).containsOnlyOnce("licentia:").contains("--no-cache");
    }

    @Test
    void theCacheSaysWhereItIsAndForgetsWhenTold() throws IOException {
        String cache = folder.resolve("cache").toString();
        assertThat(run(scan("scan", "-f", "json", "-o", "-")).exit()).isZero();
        Result stats = run("", "cache", "--stats", "--cache", cache);
        assertThat(stats.exit()).isZero();
        assertThat(stats.out()).contains(cache).contains("artifacts  1 ");
        assertThat(run("", "cache", "--prune", "--keep", "0", "--cache", cache).exit())
                .isZero();
        assertThat(run("", "cache", "--cache", cache).out()).contains("artifacts  0 ");
        assertThat(run(scan("scan", "-f", "json", "-o", "-")).exit()).isZero();
        assertThat(run("", "cache", "--clear", "--cache", cache).out()).startsWith("Removed ");
        assertThat(run("", "cache", "--clear", "--stats", "--cache", cache).exit())
                .isEqualTo(Exit.UNUSABLE);
        assertThat(run("", "cache", "--cache", folder.resolve("none").toString())
                        .out())
                .contains("artifacts  0 ");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, /x, , /x/licentia",
        "Linux, relative, , /home/me/.cache/licentia",
        "Linux, , , /home/me/.cache/licentia",
        "Mac OS X, , , /home/me/Library/Caches/licentia",
        "Windows 11, , /local, /local/licentia/cache",
        "Windows 11, , , /home/me/AppData/Local/licentia/cache"
    })
    void theCacheIsWhereTheMachineKeepsCaches(String system, String xdg, String local, Path expected) {
        Map<String, String> environment = new HashMap<>();
        if (xdg != null) {
            environment.put("XDG_CACHE_HOME", xdg);
        }
        if (local != null) {
            environment.put("LOCALAPPDATA", local);
        }
        assertThat(CacheOption.standard(environment, system, "/home/me")).isEqualTo(expected);
    }

    @Test
    void normalizeKeepsEachLineByteForByte() {
        Result result = run(
                "MIT\n  The Apache  License 2.0 \r\nno such license\n\nÜnlicense\tx", "normalize", "-", "-f", "tsv");
        assertThat(result.exit()).isZero();
        String[] lines = result.out().split("\n", -1);
        assertThat(lines).hasSize(6);
        assertThat(lines[0]).startsWith("MIT\tMIT\t");
        assertThat(lines[1]).startsWith("  The Apache  License 2.0 \r\tApache-2.0\t");
        assertThat(lines[2]).isEqualTo("no such license\tNOASSERTION\tunrecognised");
        assertThat(lines[3]).isEqualTo("\tNOASSERTION\tunrecognised");
        assertThat(lines[4]).startsWith("Ünlicense\tx\t");
        assertThat(lines[5]).isEmpty();
    }

    @Test
    void normalizeSaysWhatElseAnAmbiguousNameMayMean() {
        Result result = run("", "normalize", "BSD");
        assertThat(result.out()).contains("BSD-3-Clause").contains("ambiguous:").contains("BSD-4-Clause");
    }

    @Test
    void completionIsAScript() {
        Result result = run("", "generate-completion");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("complete -F").contains("normalize");
    }

    @Test
    void theCacheIsToldOneThingInFull() {
        String cache = folder.resolve("cache").toString();
        for (List<String> wrong :
                List.of(List.of("--prune", "--clear"), List.of("--keep", "10"), List.of("--prune", "--keep", "-5"))) {
            List<String> arguments = new ArrayList<>(List.of("cache", "--cache", cache));
            arguments.addAll(wrong);
            Result result = run(arguments);
            assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err()).containsAnyOf("Give ", "Add ");
        }
    }

    @Test
    void curationsThatCannotBeReadAreNotNoCurations() throws IOException {
        List<String> arguments = scan("scan", "-f", "json", "-o", "-");
        Path licentia = folder.resolve("project/.licentia");
        Path nowhere = folder.resolve("nowhere");

        Files.createSymbolicLink(licentia, nowhere);
        assertThat(run(arguments).exit()).isEqualTo(Exit.UNUSABLE);
        Files.delete(licentia);
        Files.createDirectory(licentia);
        assertThat(run(arguments).exit()).isZero();
        Files.createSymbolicLink(licentia.resolve("curations.yml"), nowhere);
        assertThat(run(arguments).exit()).isEqualTo(Exit.UNUSABLE);
    }
}
