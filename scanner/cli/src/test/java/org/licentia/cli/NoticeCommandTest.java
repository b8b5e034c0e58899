package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Exit;

/** What {@code notice} writes, and what it finds missing in what was built. */
class NoticeCommandTest {
    private static final String NOTICE = "Tool\nCopyright 2010 Jane Doe\n";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void writeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId><artifactId>app</artifactId><version>1</version>
                  <dependencies>
                    <dependency><groupId>com.example</groupId><artifactId>tool</artifactId><version>1.0</version></dependency>
                  </dependencies>
                </project>
                """);
        Path tool = Files.createDirectories(folder.resolve("repository/com/example/tool/1.0"));
        Files.writeString(tool.resolve("tool-1.0.pom"), """
                <project><modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId><artifactId>tool</artifactId><version>1.0</version>
                  <licenses><license><name>Apache-2.0</name></license></licenses>
                </project>
                """);
        zip(tool.resolve("tool-1.0.jar"), "META-INF/NOTICE", NOTICE);
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        GoldenRepository.complete(folder.resolve("repository"));
    }

    private static Path zip(Path file, String name, String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private Result notice(String... more) {
        List<String> words = new ArrayList<>(List.of("notice"));
        words.addAll(List.of(more));
        return Result.offline(folder, "", words.toArray(String[]::new));
    }

    @Test
    void noticesOfAProjectGoToStandardOutput() {
        Result result = notice(project.toString());

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("THIRD-PARTY NOTICES\n")
                .contains("com.example:tool:1.0", "Copyright 2010 Jane Doe", "Apache License");
    }

    @Test
    void noticesOfAnInventoryAreWrittenToAFile() throws IOException {
        Path inventory = folder.resolve("licentia.json");
        assertThat(Result.offline(folder, "", "scan", project.toString(), "-f", "json", "-o", inventory.toString())
                        .exit())
                .isZero();
        Path html = folder.resolve("out/notices.html");

        assertThat(notice("--from", inventory.toString(), "-f", "html", "-o", html.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("Copyright 2010 Jane Doe");
        assertThat(notice(inventory.toString(), "-f", "markdown").out()).startsWith("# Third-party notices\n");
    }

    @Test
    void noticesAreLaidOutByTemplatesOfYourOwn() throws IOException {
        Path template = folder.resolve("templates/notice/notices.txt.ftl");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "What others wrote\n");

        Result result = notice(
                project.toString(), "--template", folder.resolve("templates").toString());

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("What others wrote\n");
    }

    @Test
    void builtArtifactIsCheckedForWhatIsOwed() throws IOException {
        Path built = zip(folder.resolve("app.war"), "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
        Result missing = notice("--verify", built.toString(), project.toString());

        assertThat(missing.exit()).as(missing.err()).isEqualTo(Exit.VIOLATIONS);
        assertThat(missing.out())
                .contains("com.example:tool:1.0", "notice", "license", "copyright", "findings in app.war");

        zip(
                built,
                "META-INF/THIRD-PARTY-NOTICES.txt",
                notice(project.toString()).out());
        Result good = notice("--verify", built.toString(), project.toString());
        assertThat(good.exit()).as(good.out() + good.err()).isZero();

        JsonNode json = new ObjectMapper()
                .readTree(notice("--verify", built.toString(), project.toString(), "-f", "json")
                        .out());
        assertThat(json.at("/findings").isEmpty()).isTrue();
        assertThat(json.at("/components").asInt()).isEqualTo(1);
        assertThat(json.at("/disclaimer").asText()).contains("not legal advice");
    }

    @Test
    void copyrightNoticeThatSomebodyFoundOutIsPassedOnAndAskedFor() throws IOException {
        Path built = folder.resolve("app.war");
        zip(
                built,
                "META-INF/THIRD-PARTY-NOTICES.txt",
                notice(project.toString()).out());
        Files.createDirectories(project.resolve(".licentia"));
        Files.writeString(project.resolve(".licentia/curations.yml"), """
                - component: com.example:tool
                  copyright: Copyright 2011 Sam Roe
                  reason: The history of its sources names him.
                  evidence: https://example.com/tool
                  date: 2025-06-01
                """);

        Result missing = notice("--verify", built.toString(), project.toString());
        assertThat(missing.exit()).as(missing.err()).isEqualTo(Exit.VIOLATIONS);
        assertThat(missing.out()).contains("\"Copyright 2011 Sam Roe\" is missing");
        String notices = notice(project.toString()).out();
        assertThat(notices).contains("Copyright 2010 Jane Doe", "Copyright 2011 Sam Roe");
        zip(built, "META-INF/THIRD-PARTY-NOTICES.txt", notices);
        assertThat(notice("--verify", built.toString(), project.toString()).exit())
                .isZero();
        Path inventory = folder.resolve("curated.json");
        assertThat(Result.offline(folder, "", "scan", project.toString(), "-f", "json", "-o", inventory.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(inventory)).contains("\"curation .licentia/curations.yml:1\"");
    }

    @Test
    void unusableInputIsExitTwo() throws IOException {
        String text = Files.writeString(folder.resolve("no.jar"), "no zip").toString();

        assertThat(notice("--verify", folder.resolve("none.war").toString()).exit())
                .isEqualTo(Exit.UNUSABLE);
        assertThat(notice("--verify", text, project.toString()).exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(notice(project.toString(), "-f", "json").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(notice(project.toString(), "--from", "x.json").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(notice("--verify", text, "-f", "html", project.toString()).err())
                .contains("text or json");
    }
}
