package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.project.ProjectTemplates;

/** The scripts of the examples for CI, run by a shell in a repository of git, with a Licentia that only says how it was called. */
class InitExamplesTest {
    @TempDir
    Path folder;

    private Path clone;

    @BeforeEach
    void aRepositoryWithAChange() throws Exception {
        for (String tool : List.of("git", "sh", "bash")) {
            assumeTrue(
                    List.of(System.getenv("PATH").split(":")).stream()
                            .anyMatch(each -> Files.isExecutable(Path.of(each, tool))),
                    () -> "needs " + tool);
        }
        Path licentia = Files.createDirectories(folder.resolve("bin")).resolve("licentia");
        Files.writeString(
                licentia,
                "#!/bin/sh\nwhile [ $# -gt 0 ]; do [ \"$1\" = --baseline ] && cat \"$2\"; shift; done; echo called\n");
        Files.setPosixFilePermissions(licentia, PosixFilePermissions.fromString("rwxr-xr-x"));
        clone = folder.resolve("clone");
        run(
                folder,
                Map.of(),
                "sh",
                "git init -q -b main up && cd up && mkdir .licentia && echo merged > .licentia/baseline.json && git add -A"
                        + " && $G commit -qm one && cd .. && git clone -q up clone && cd clone && git checkout -q -b change"
                        + " && echo own > .licentia/baseline.json && $G commit -qam two");
    }

    private static String run(Path place, Map<String, String> variables, String shell, String script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(shell, "-e", "-c", script)
                .directory(place.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("CI") || name.startsWith("GIT"));
        environment.put("G", "git -c user.name=Jo -c user.email=jo@example.com");
        environment.putAll(variables);
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said : "failed";
        }
    }

    /** What stands behind {@code key: |}, or {@code - |}, less indented lines being no part of it. */
    private static String script(String example, String key) throws IOException {
        String text;
        try (InputStream in = ProjectTemplates.class.getResourceAsStream("init/" + example)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String rest = text.substring(text.indexOf(key + " |\n") + key.length() + 3);
        int indentation = rest.length() - rest.stripLeading().length();
        return rest.lines()
                .takeWhile(line -> line.startsWith(" ".repeat(indentation)))
                .collect(Collectors.joining("\n"));
    }

    private String onGitHub(String event, String base) throws Exception {
        return run(
                clone,
                Map.of(
                        "PATH",
                        folder.resolve("bin") + ":" + System.getenv("PATH"),
                        "RUNNER_TEMP",
                        folder.toString(),
                        "GITHUB_EVENT_NAME",
                        event,
                        "BASE",
                        base),
                "bash",
                script("github-actions.yml", "run:"));
    }

    private String onGitLab(String source, String base) throws Exception {
        return run(
                clone,
                Map.of(
                        "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
                        "CI_PIPELINE_SOURCE", source,
                        "CI_MERGE_REQUEST_DIFF_BASE_SHA", base),
                "sh",
                script("gitlab-ci.yml", "-"));
    }

    @Test
    void aChangeIsComparedWithTheBaselineThatItCannotBring() throws Exception {
        assertThat(onGitHub("pull_request", "main")).isEqualTo("merged\ncalled\n");
        assertThat(onGitLab("merge_request_event", "origin/main")).isEqualTo("merged\ncalled\n");
    }

    @Test
    void whatWasMergedIsComparedWithItsOwn() throws Exception {
        assertThat(onGitHub("push", "")).isEqualTo("own\ncalled\n");
        assertThat(onGitLab("push", "")).isEqualTo("own\ncalled\n");
    }

    @Test
    void whereNobodyKnowsWhatToCompareWithEveryFindingCounts() throws Exception {
        assertThat(onGitHub("merge_group", "")).isEqualTo("called\n");
        assertThat(onGitHub("pull_request", "no-such-branch")).isEqualTo("called\n");
        assertThat(onGitLab("merge_request_event", "")).isEqualTo("failed");
    }
}
