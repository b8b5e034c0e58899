package org.licentia.graph.maven.pom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PomReadsTest {
    private final PomReads reads = new PomReads();

    @Test
    void namesThatTextsReferToAreNoted() {
        reads.text("${a}-${b.c}${d", null);

        assertThat(reads.names()).containsExactlyInAnyOrder("a", "b.c");
        assertThat(reads.isUnpredictable()).isFalse();
    }

    @Test
    void referencesThatNobodyClosesAreNotSought() {
        reads.text("${".repeat(4_000_000), null);

        assertThat(reads.names()).isEmpty();
    }

    @Test
    void ofMoreNamesThanAnybodyHasNothingIsRemembered() {
        IntStream.rangeClosed(0, 100_000).forEach(i -> reads.text("${p" + i + "}", null));

        assertThat(reads.isUnpredictable()).isTrue();
    }
}
