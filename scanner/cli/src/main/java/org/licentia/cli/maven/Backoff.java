package org.licentia.cli.maven;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** How long to wait before something is tried again: twice as long each time, and never all at the same moment. */
final class Backoff {
    private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST_DOUBLINGS = 6;

    private Backoff() {}

    /** @param failed how many tries have failed, at least one */
    static long nanos(int failed) {
        long whole = FIRST_NANOS << Math.min(failed - 1, MOST_DOUBLINGS);
        return whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2);
    }
}
