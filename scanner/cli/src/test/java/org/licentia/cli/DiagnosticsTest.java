package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.maven.LoopbackRepository;
import org.licentia.cli.terminal.Exit;

class DiagnosticsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("pom.xml"),
                LoopbackRepository.pom(
                        "com.example:shop:1.0",
                        "<dependencies><dependency><groupId>com.example</groupId><artifactId>missing</artifactId>"
                                + "<version>1.0</version></dependency></dependencies>"));
    }

    private Result run(String command, String file) {
        return Result.offline(
                folder,
                "",
                command,
                folder.resolve("project").toString(),
                "-o",
                folder.resolve("reports/").toString(),
                "--diagnostics",
                folder.resolve(file).toString());
    }

    private String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("d.zip").toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRunLeavesWhatABugReportNeeds() throws IOException {
        Result result = run("check", "d.zip");
        assertThat(result.exit()).isEqualTo(Exit.INCOMPLETE);
        assertThat(result.err())
                .contains("d.zip", "graph.tsv", "look at it before you send it")
                .doesNotContain("DEBUG");
        try (ZipFile zip = new ZipFile(folder.resolve("d.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("versions.txt", "options.txt", "jvm.txt", "settings.txt", "log.txt", "statistics.txt")
                    .contains("repositories.tsv", "graph.tsv", "edges.tsv", "issues.tsv", "summary.txt")
                    .doesNotContain("failure.txt");
        }
        assertThat(part("log.txt")).contains(" DEBUG ", " INFO ");
        assertThat(part("options.txt")).contains("--diagnostics", "exit code 3");
        assertThat(part("graph.tsv"))
                .contains("com.example:shop\tpkg:maven/com.example/missing@1.0\tcompile\tfalse\tmaven-compile");
        assertThat(part("issues.tsv")).containsIgnoringCase("error\t").contains("com.example/missing@1.0");
        assertThat(part("settings.txt")).contains("offline true", "local repository " + folder.resolve("repository"));
        assertThat(part("versions.txt")).contains("SPDX license list", "Maven resolver 2.", "Locale ", "time zone ");
    }

    @Test
    void aRunThatFailsLeavesItsStackTrace() throws IOException {
        Files.writeString(folder.resolve("project/.licentia.yml"), "nonsense: [\n");
        Result result = run("scan", "d.zip");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains(".licentia.yml", "failure.txt");
        assertThat(part("failure.txt")).contains("LicentiaException", "at org.licentia");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidBeforeTheScan() throws IOException {
        Result result = run("scan", "absent/d.zip");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("The diagnostics cannot be written to", "--diagnostics");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void nothingIsLeftBeside() throws IOException {
        run("scan", "d.zip");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(List.of("cache", "d.zip", "project", "reports", "settings.xml"));
        }
    }
}
