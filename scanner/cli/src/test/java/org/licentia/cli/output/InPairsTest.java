package org.licentia.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licentia.issue.LicentiaException;

class InPairsTest {
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void twoThingsAreDoneAtOnce() {
        CyclicBarrier both = new CyclicBarrier(2);
        InPairs.run(List.of(() -> meet(both), () -> meet(both)));

        assertThat(done).hasValue(2);
    }

    @Test
    void theFirstFailureInTheirOrderIsThrownWhenAllIsDone() {
        List<Runnable> work = List.of(
                done::incrementAndGet,
                () -> {
                    throw new LicentiaException("first");
                },
                () -> {
                    throw new IllegalStateException("second");
                },
                done::incrementAndGet);

        assertThatThrownBy(() -> InPairs.run(work))
                .isInstanceOf(LicentiaException.class)
                .hasMessage("first");
        assertThat(done).hasValue(2);
    }

    @Test
    void thereMayBeMany() {
        InPairs.run(IntStream.range(0, 100)
                .<Runnable>mapToObj(each -> done::incrementAndGet)
                .toList());

        assertThat(done).hasValue(100);
    }

    private void meet(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
            done.incrementAndGet();
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("Nobody else came.", e);
        }
    }
}
