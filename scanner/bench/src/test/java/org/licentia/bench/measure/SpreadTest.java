package org.licentia.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void anOddNumberHasAMiddle() {
        assertThat(Spread.of(List.of(3.0, 1.0, 9.0))).isEqualTo(new Spread(1, 3, 9));
    }

    @Test
    void anEvenNumberHasItsMedianBetweenTheMiddleTwo() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Spread(1, 3, 9));
    }

    @Test
    void nothingHasNoSpread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void ratiosAreThoseOfRunsSideBySide() {
        List<Measurement> peer = List.of(wall(4), wall(30), wall(6));
        List<Measurement> own = List.of(wall(2), wall(10), wall(1));
        assertThat(Spread.ofRatios(Metric.WALL, peer, own)).isEqualTo(new Spread(2, 3, 6));
    }

    @Test
    void aRunWithoutPartnerIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spread.ofRatios(Metric.CPU, List.of(wall(1), wall(2)), List.of(wall(1))));
    }

    @Test
    void isWrittenInOneOrder() {
        assertThat(new Spread(1, 2.345, 6).written("%.1f")).isEqualTo("1.0 / 2.3 / 6.0");
    }

    private static Measurement wall(double seconds) {
        return new Measurement(seconds, seconds, 1024);
    }
}
