package org.licentia.evidence.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.maven.MavenVersions;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxParser;

class CurationReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final CurationReader reader =
            new CurationReader(new SpdxParser(LicenseList.bundled()), new MavenVersions());

    @TempDir
    Path folder;

    private Curations given(String yaml) throws IOException {
        return reader.given(Files.writeString(folder.resolve("facts.yml"), yaml));
    }

    private String license(Curations curations, String coordinates) {
        String[] part = coordinates.split(":");
        Component component = Component.of(Coordinates.jar(part[0], part[1], part[2]), false);
        return curations
                .apply(List.of(ComponentEvidence.of(component, List.of())), TODAY)
                .components()
                .get(0)
                .evidence()
                .stream()
                .map(each -> each.meaning().expression() + " " + each.location())
                .findFirst()
                .orElse("nothing");
    }

    private static String entry(String... lines) {
        return "- component: com.example:lib\n  "
                + String.join("\n  ", lines)
                + "\n  license: MIT\n  reason: It says so.\n  evidence: https://example.com/\n  date: 2025-01-01\n";
    }

    @Test
    void anEntrySpeaksOfItsVersions() throws IOException {
        Curations curations = given("# facts\n" + entry("versions: \"[1.0,2.0)\"", "author: Jo"));
        assertThat(license(curations, "com.example:lib:1.5")).isEqualTo("MIT facts.yml:2");
        assertThat(license(curations, "com.example:lib:2.0")).isEqualTo("nothing");
        assertThat(license(curations, "com.example:other:1.5")).isEqualTo("nothing");
    }

    @Test
    void anEmptyFileHoldsNone() throws IOException {
        assertThat(given("# nothing yet\n").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "component: lib|is not group:artifact",
                "component: com.example:lib:1.0|Versions have a key of their own",
                "component: ../..:lib|names no artifact",
                "versions: '[1.0'|neither a version nor a range",
                "license: Apache 2|is no SPDX expression",
                "license: NOASSERTION|settles nothing",
                "license: ''|the license is empty",
                "reason: ''|the reason is empty",
                "evidence: trust me|is no evidence",
                "evidence: file:///etc/passwd|is no evidence",
                "evidence: sha256:abc|64 hex digits",
                "date: yesterday|is not a date",
                "date: 2026-02-30|is not a date",
                "licence: MIT|Did you mean 'license'?"
            })
    void whatIsWrongIsNamedWithItsLineAndARemedy(String line, String message) {
        List<String> lines = new ArrayList<>(List.of(
                "component: com.example:lib",
                "versions: '1'",
                "license: MIT",
                "reason: r",
                "evidence: https://example.com/",
                "date: 2025-01-01"));
        String key = line.substring(0, line.indexOf(':') + 1);
        lines.removeIf(each -> each.startsWith(key));
        lines.add(line);
        String yaml = "- " + String.join("\n  ", lines) + "\n";
        assertThatThrownBy(() -> given(yaml))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s)facts\\.yml:\\d+: .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason", "evidence", "date"})
    void whatIsMissingIsNamed(String key) {
        String yaml = entry("versions: '1'").replaceAll("(?m)^ +" + key + ":.*\n", "");
        assertThatThrownBy(() -> given(yaml)).hasMessageStartingWith("facts.yml:1: the curation has no '" + key + "'");
    }

    @Test
    void oneOfLicenseAndDeclaredIsNeeded() {
        assertThatThrownBy(() -> given("""
                        - component: com.example:lib
                          reason: r
                          evidence: https://example.com/
                          date: 2025-01-01
                        """)).hasMessageContaining("neither 'license' nor 'declared' nor 'copyright'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just text",
                "curations: none",
                "other: {key: value}",
                "- &a {component: x}\n- *a",
                "- !!javax.script.ScriptEngineManager [x]",
                "- [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "- component: com.example:lib\n  component: com.example:lib",
                "- id: 'Maven:a'\n  curations: {concluded_license: MIT}",
                "- id: 'Maven:a:b:c:d'\n  curations: {concluded_license: MIT}",
                "- id: 'Maven:a:b:[1,'\n  curations: {concluded_license: MIT}",
                "- id: 'Maven:a:b:1'\n  curations: {concluded_license: No such license}",
                "- id: 'Maven:a:b:1'",
                "coordinates: {type: maven, name: b}\nrevisions: {1.0: {licensed: {declared: MIT}}}",
                "coordinates: {type: maven, namespace: a, name: b}",
                "coordinates: {type: maven, namespace: a, name: b}\nrevisions: {1.0: text}",
                "- \u0000",
                "- component: \"\\ud800:x\"",
                "\ttabs"
            })
    void hostileAndBrokenFilesAreRefusedInOneSentence(String yaml) {
        assertThatThrownBy(() -> given(yaml))
                .isInstanceOf(LicentiaException.class)
                .satisfies(
                        e -> assertThat(e.getMessage()).startsWith("facts.yml").hasSizeLessThan(600));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> given("#".repeat((1 << 20) + 1))).hasMessageContaining("larger than 1 MB");
    }

    @Test
    void ortsFilesAreReadAsTheyAre() throws IOException {
        Curations curations = given("""
                ---
                - id: "Maven:com.example:one:]1.0,2.0["
                  curations:
                    comment: "Read from the sources."
                    concluded_license: "Apache-2.0 OR BSD-3-Clause"
                    vcs:
                      type: "Git"
                      url: "https://example.com/one.git"
                - id: "Maven:com.example:two"
                  curations:
                    concluded_license: "GPL-2.0"
                - id: "Maven:com.example:three:1.0.+"
                  curations:
                    concluded_license: "MIT"
                - id: "NPM::left-pad"
                  curations:
                    concluded_license: "not even SPDX"
                - id: "Maven:com.example:four:"
                  curations:
                    homepage_url: "https://example.com/"
                """);
        assertThat(license(curations, "com.example:one:1.5")).startsWith("Apache-2.0 OR BSD-3-Clause ");
        assertThat(license(curations, "com.example:one:1.0")).isEqualTo("nothing");
        assertThat(license(curations, "com.example:two:7")).startsWith("GPL-2.0-only ");
        assertThat(license(curations, "com.example:three:1.0.3")).startsWith("MIT ");
        assertThat(license(curations, "com.example:three:1.1")).isEqualTo("nothing");
        assertThat(license(curations, "com.example:four:1")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- []",
                "curations: {packages: []}",
                "curations: {license_findings: []}",
                "coordinates: {type: maven, namespace: a, name: b}\nrevisions: {1.0: {}, 2.0: {licensed: {}}}",
                "coordinates: {type: npm, namespace: '-', name: b}\nrevisions: {1.0: {licensed: {declared: MIT}}}"
            })
    void whatHoldsNoneForUsIsRead(String yaml) throws IOException {
        assertThat(given(yaml).size()).isZero();
    }

    @Test
    void ortsCommentMayBeLongOrAbsent() throws IOException {
        Curations curations = given("- id: 'Maven:com.example:one:1'\n  curations:\n    comment: \"" + "x".repeat(9_000)
                + "\"\n    concluded_license: MIT\n- id: 'Maven:com.example:two:1'\n  curations:\n    comment: ''\n"
                + "    concluded_license: ISC\n");
        assertThat(license(curations, "com.example:one:1")).startsWith("MIT");
        assertThat(license(curations, "com.example:two:1")).startsWith("ISC");
    }

    @Test
    void ortsRepositoryFileIsReadToo() throws IOException {
        Curations curations = given("""
                excludes:
                  paths: []
                curations:
                  license_findings:
                  - path: "README"
                    concluded_license: "MIT"
                  packages:
                  - id: "Maven:com.example:one:1.0"
                    curations:
                      concluded_license: "MIT"
                """);
        assertThat(license(curations, "com.example:one:1.0")).isEqualTo("MIT facts.yml:8");
    }

    @Test
    void clearlyDefinedsFilesAreReadAsTheyAre() throws IOException {
        Curations curations = given("""
                coordinates:
                  name: one
                  namespace: com.example
                  provider: mavencentral
                  type: maven
                revisions:
                  1.0:
                    licensed:
                      declared: MIT
                  1.10:
                    described:
                      releaseDate: 2020-01-01
                  '2.0':
                    licensed:
                      declared: OTHER
                  3.0:
                    licensed:
                      declared: NOASSERTION
                """);
        assertThat(license(curations, "com.example:one:1.0")).isEqualTo("MIT facts.yml:8");
        assertThat(license(curations, "com.example:one:1.10")).isEqualTo("nothing");
        assertThat(license(curations, "com.example:one:2.0")).startsWith("LicenseRef-licentia-");
        assertThat(license(curations, "com.example:one:3.0")).isEqualTo("nothing");
    }

    @Test
    void whatEvenTheForeignFormatDoesNotHaveIsAWarning() throws IOException {
        Curations curations = given("""
                - id: "Maven:com.example:one:1.0"
                  curations:
                    concluded_licence: "MIT"
                """);
        List<Issue> issues = curations.apply(List.of(), TODAY).issues();
        assertThat(curations.size()).isZero();
        assertThat(issues)
                .singleElement()
                .satisfies(each -> assertThat(each.message()).startsWith("facts.yml:3: 'concluded_licence' is no key"));
    }

    @Test
    void aFolderIsReadWhole() throws IOException {
        Path shared = Files.createDirectories(folder.resolve("shared/Maven/com.example"));
        Files.writeString(shared.resolve("lib.yml"), entry("versions: '1'"));
        Files.writeString(shared.resolve("other.YAML"), entry("versions: '1'").replace("example:lib", "example:other"));
        Files.writeString(shared.resolve("readme.md"), "not YAML: [");
        Files.writeString(Files.createDirectory(folder.resolve("shared/.git")).resolve("x.yml"), "not YAML: [");
        Curations curations = reader.given(folder.resolve("shared"));
        assertThat(curations.size()).isEqualTo(2);
        assertThat(license(curations, "com.example:lib:1")).isEqualTo("MIT Maven/com.example/lib.yml:1");
        assertThatThrownBy(() -> reader.given(folder.resolve("shared/.git"))).hasMessageContaining("valid YAML");
        assertThatThrownBy(() -> reader.given(Files.createDirectory(folder.resolve("empty"))))
                .hasMessageContaining("no .yml or .yaml file");
    }

    @Test
    void shippedCurationsCanBeRead() {
        Curations shipped = reader.shipped();
        assertThat(shipped.size()).isPositive();
        assertThat(shipped.apply(List.of(), TODAY).issues()).isEmpty();
    }

    @Test
    void aNamedFileThatSaysNothingIsAWarning() throws IOException {
        Curations.Applied applied = given("# nothing yet\n").and(given(entry())).apply(List.of(), TODAY);

        assertThat(applied.issues())
                .extracting(each -> each.severity() + " " + each.message())
                .containsExactly("WARNING There are no curations in facts.yml, so it has no effect.");
    }
}
