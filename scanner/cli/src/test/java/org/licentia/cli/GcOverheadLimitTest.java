package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcOverheadLimitTest {
    /** A JVM that tells, at each look, how many seconds went by and how much of them went into collections. */
    private static final class Told implements GcOverheadLimit.Jvm {
        private final List<Long> slept = new ArrayList<>();
        private final String[] looks;
        private long nanos = 1L << 62;
        private double collectedSeconds;
        private boolean ended;

        Told(String looks) {
            this.looks = looks.split(" ");
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public long collectionMillis() {
            assertThat(slept).as("asked before anybody slept").isNotEmpty();
            return Math.round(collectedSeconds * 1000);
        }

        @Override
        public void sleep(long seconds) throws InterruptedException {
            if (slept.size() == looks.length) {
                throw new InterruptedException("the run came to its end");
            }
            String[] look = looks[slept.size()].split("/");
            slept.add(seconds);
            collectedSeconds += Double.parseDouble(look[0]);
            nanos += (long) (Double.parseDouble(look[1]) * 1e9);
        }

        @Override
        public void endExhausted() {
            ended = true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from the beginning,               19/20 9.5/10,                 true",
        "after a while,                    1/20 3/10 9.2/10 9.9/10,      true",
        "on a machine that is busy,        1/20 27.1/30 81.1/90,         false",
        "on a machine that is very busy,   1/20 27.4/30 82/90,           true",
        "slow but going on,                18/20 9/10 9/10 9/10 9/10,    false",
        "now and then,                     19/20 1/10 10/10 1/10 9.9/10, false",
        "stopped in a collection and continued, 1/20 3600/3600 0.1/10,   false",
        "stopped and continued,            1/20 0.1/3600 0.1/10,         false",
        "nothing to collect,               0/20 0/10 0/10,               false",
    })
    void isReachedWhereLittleButGarbageIsCollectedForTwoLooks(String when, String looks, boolean ended) {
        Told jvm = new Told(looks);
        new GcOverheadLimit(jvm).run();
        assertThat(jvm.ended).as(when).isEqualTo(ended);
        assertThat(jvm.slept.get(0)).isEqualTo(20);
        assertThat(jvm.slept.subList(1, jvm.slept.size())).containsOnly(10L);
    }

    /** Short runs pay for a thread alone. */
    @Test
    void whatTellsIsNotAskedInTheFirstTwentySeconds() {
        Told jvm = new Told("1/20");
        new GcOverheadLimit(jvm).run();
        assertThat(jvm.slept).containsExactly(20L);
    }

    @Test
    void whoHasNoMemoryToLookHasNone() {
        List<String> ended = new ArrayList<>();
        new GcOverheadLimit(new Untold(new OutOfMemoryError("Java heap space"), ended)).run();
        assertThat(ended).containsExactly("exhausted");
    }

    @Test
    void aJdkThatDoesNotTellIsNotWatched() {
        List<String> ended = new ArrayList<>();
        new GcOverheadLimit(new Untold(new NoClassDefFoundError("java/lang/management/ManagementFactory"), ended))
                .run();
        assertThat(ended).isEmpty();
    }

    private record Untold(Error why, List<String> ended) implements GcOverheadLimit.Jvm {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public long collectionMillis() {
            throw why;
        }

        @Override
        public void sleep(long seconds) {
            assertThat(seconds).isPositive();
        }

        @Override
        public void endExhausted() {
            ended.add("exhausted");
        }
    }

    @Test
    void thisJvmTellsHowLongItCollected() {
        RunningJvm jvm = new RunningJvm(new ByteArrayOutputStream(), false);
        long nanos = jvm.nanos();
        long before = jvm.collectionMillis();
        List<byte[]> garbage = new ArrayList<>();
        while (jvm.collectionMillis() == before && garbage.size() < 10_000) {
            System.gc();
            garbage.add(new byte[1 << 10]);
        }
        long passed = (jvm.nanos() - nanos) / 1_000_000;
        assertThat(jvm.collectionMillis() - before).isBetween(1L, passed + 1);
    }
}
