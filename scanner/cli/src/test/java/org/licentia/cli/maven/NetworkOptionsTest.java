package org.licentia.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.maven.MavenTarget;

/** What is said of the network belongs to what a resolution is given, where it may change what comes of it. */
class NetworkOptionsTest {
    @TempDir
    Path project;

    @BeforeEach
    void setUp() throws IOException {
        Files.writeString(project.resolve("pom.xml"), LoopbackRepository.pom("t:app:1", ""));
    }

    private String inputs(NetworkOptions network) {
        MavenOptions options = new MavenOptions(project, null, null, null, false, Map.of(), network);
        return ResolutionInputs.of(options, MavenTarget.of(project))
                .orElseThrow()
                .text();
    }

    @Test
    void whatWasResolvedIsRememberedForTheSameRepositoriesAndChecksumsOnly() {
        String usual = inputs(NetworkOptions.NONE);

        assertThat(inputs(new NetworkOptions(null, null, null, false, false, true)))
                .isNotEqualTo(usual);
        assertThat(inputs(new NetworkOptions(null, null, null, true, false, false)))
                .isNotEqualTo(usual);
        assertThat(inputs(new NetworkOptions(Duration.ofSeconds(1), Duration.ofSeconds(2), null, false, false, false)))
                .isEqualTo(usual);
    }
}
