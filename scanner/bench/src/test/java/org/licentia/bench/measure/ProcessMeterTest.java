package org.licentia.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.bench.BenchmarkException;

class ProcessMeterTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void needsGnuTime() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/time")), "GNU time is not installed");
    }

    @Test
    void measuresWhatSucceeded() {
        assertThat(meter().measure(run(true, "sh", "-c", "echo done"))).isInstanceOf(Outcome.Measured.class);
        assertThat(folder.resolve("log")).hasContent("done");
    }

    @Test
    void givesNoFigureOfWhatFailed() {
        assertThat(meter().measure(run(true, "sh", "-c", "exit 3"))).isEqualTo(new Outcome.Failed("exited with 3"));
    }

    @Test
    void givesNoFigureOfWhatLeftNothing() {
        assertThat(meter().measure(run(false, "sh", "-c", "exit 0")))
                .isEqualTo(new Outcome.Failed("left no result behind"));
    }

    @Test
    void theEnvironmentIsClean() {
        ProcessMeter meter = new ProcessMeter(folder, Map.of("LICENTIA_OPTS", "-Xmx256m"));
        meter.require(run(true, "sh", "-c", "env | cut -d= -f1"));
        assertThat(folder.resolve("log"))
                .content()
                .contains("LICENTIA_OPTS", "PATH")
                .doesNotContain("MAVEN_");
    }

    @Test
    void whatCannotBeDoneWithoutSaysWhy() {
        assertThatExceptionOfType(BenchmarkException.class)
                .isThrownBy(() -> meter().require(run(true, "sh", "-c", "exit 3")))
                .withMessageContaining("exited with 3");
    }

    private ProcessMeter meter() {
        return new ProcessMeter(folder, Map.of());
    }

    private Run run(boolean successful, String... command) {
        return new Run(List.of(command), folder, folder.resolve("log"), run -> successful);
    }
}
