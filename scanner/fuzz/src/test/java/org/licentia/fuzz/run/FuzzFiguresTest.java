package org.licentia.fuzz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked for, and what is said of what came of it. */
class FuzzFiguresTest {
    @Test
    void figuresAreThoseOfAllProcesses() {
        List<String> first = List.of(
                "#2\tINITED cov: 100 ft: 200 corp: 3/90b exec/s: 0 rss: 100Mb",
                "#4096\tpulse  cov: 310 ft: 1200 corp: 87/2004b lim: 4096 exec/s: 2048 rss: 300Mb",
                "== Java Exception: java.lang.AssertionError: broken");
        List<String> second = List.of(
                "#1000\tNEW    cov: 300 ft: 900 corp: 90/2b lim: 4096 exec/s: 1 rss: 1Mb L: 4/4 MS: 1 Copy-",
                "stat::number_of_executed_units: 6000");

        assertThat(FuzzFigures.of("poms", List.of(first, second), 10, 1).line())
                .isEqualTo("| `poms` | 10 | 10,096 | 1,009 | 90 | 310 | 1 |");
    }

    @Test
    void whatIsAskedForIsUnderstoodOrRefused() {
        FuzzOptions options = FuzzOptions.parse(List.of("poms", "--seconds", "600", "--jobs", "2", "--folder", "f"));

        assertThat(options).isEqualTo(new FuzzOptions(List.of("poms"), 600, 2, Path.of("f")));
        assertThat(FuzzOptions.parse(List.of()).targets()).contains("poms", "archives");
        assertThatThrownBy(() -> FuzzOptions.parse(List.of("pom"))).hasMessageContaining("There is no target 'pom'");
        assertThatThrownBy(() -> FuzzOptions.parse(List.of("--seconds"))).hasMessageContaining("has no value");
        assertThatThrownBy(() -> FuzzOptions.parse(List.of("--seconds", "x"))).hasMessageContaining("is no number");
        assertThatThrownBy(() -> FuzzOptions.parse(List.of("--hours", "1"))).hasMessageContaining("--hours");
    }
}
