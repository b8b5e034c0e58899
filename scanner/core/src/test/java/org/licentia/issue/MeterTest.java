package org.licentia.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licentia.issue.Meter.Answer;
import org.licentia.issue.Meter.Counter;
import org.licentia.issue.Statistics.Traffic;

class MeterTest {
    @Test
    void oneThatIsOffMeasuresNothing() {
        assertThat(Meter.OFF.isOn()).isFalse();
        assertThat(Meter.OFF.timed(Stage.RESOLVE, () -> "done")).isEqualTo("done");
        Meter.OFF.add(Counter.MODULES, 3);
        Meter.OFF.requested("central", "a-1.pom", Answer.FOUND, 10);

        Statistics statistics = Meter.OFF.statistics();
        assertThat(statistics.counters()).containsEntry("modules", 0L);
        assertThat(statistics.repositories()).isEmpty();
        assertThat(statistics.milliseconds()).containsEntry("resolve", 0L);
    }

    @Test
    void countsWhateverTheThread() {
        Meter meter = Meter.running();
        IntStream.range(0, 1000).parallel().forEach(i -> {
            meter.add(Counter.BYTES_HASHED, i);
            meter.requested(i % 2 == 0 ? "b" : "a", "x-1.jar", Answer.FOUND, 5);
        });

        Statistics statistics = meter.statistics();
        assertThat(statistics.counters()).containsEntry("bytesHashed", 499_500L);
        assertThat(statistics.repositories())
                .containsExactly(
                        new Traffic("a", 0, 500, 0, 0, 0, 0, 2500), new Traffic("b", 0, 500, 0, 0, 0, 0, 2500));
    }

    @Test
    void kindsOfFilesAreToldByTheirNames() {
        Meter meter = Meter.running();
        meter.requested("r", "x-1.pom", Answer.FOUND, 100);
        meter.requested("r", "x-1.pom.sha1", Answer.FOUND, 40);
        meter.requested("r", "x-1-sources.jar", Answer.NOT_FOUND, 0);
        meter.requested("r", "maven-metadata.xml", Answer.FAILED, 0);
        meter.requested("r", "maven-metadata.xml.md5", Answer.FOUND, 32);

        assertThat(meter.statistics().repositories()).containsExactly(new Traffic("r", 1, 1, 1, 2, 1, 1, 172));
        assertThat(meter.statistics().repositories().get(0).requests()).isEqualTo(5);
    }

    @Test
    void workThatFailsIsMeasuredToo() {
        Meter meter = Meter.running();
        assertThatThrownBy(() -> meter.timed(Stage.POLICY, () -> {
                    throw new LicentiaException("stop");
                }))
                .isInstanceOf(LicentiaException.class);
        assertThat(meter.statistics().milliseconds().keySet())
                .containsExactly("start", "resolve", "evidence", "conclude", "policy", "report", "total");
    }
}
