package org.licentia.cli;

import java.util.concurrent.TimeUnit;

/**
 * Ends a run that does little but collect garbage and may never come to an end nor out of memory. The parallel collector
 * has such a limit ({@code -XX:+UseGCOverheadLimit}), and throws an {@link OutOfMemoryError}; the serial one, which suits short
 * runs, has none, nor has G1 of the JDKs that we run on. Costs a thread that sleeps: what asks the collectors is not loaded
 * in the first 20 seconds.
 */
final class GcOverheadLimit implements Runnable {
    /** Of the time between two looks; less is slow, but comes to an end. The parallel collector's is 98. */
    private static final long MOST_PERCENT = 90;

    private static final long BEFORE_FIRST_LOOK_SECONDS = 20;
    private static final long BETWEEN_LOOKS_SECONDS = 10;
    /** A process that is stopped in the middle of a collection looks, once, as if it had collected all the time. */
    private static final int LOOKS_IN_A_ROW = 2;

    private final Jvm jvm;

    GcOverheadLimit(Jvm jvm) {
        this.jvm = jvm;
    }

    /** The JVM that is watched. */
    interface Jvm {
        /** Of a clock that nobody sets. */
        long nanos();

        /** How long every thread has waited for garbage collection until now. */
        long collectionMillis();

        void sleep(long seconds) throws InterruptedException;

        /** Ends the program for want of memory. */
        void endExhausted();
    }

    /** Looks until the limit is reached; a daemon thread's work. */
    @Override
    public void run() {
        try {
            if (isReached()) {
                jvm.endExhausted();
            }
        } catch (OutOfMemoryError e) {
            jvm.endExhausted();
        } catch (InterruptedException | LinkageError e) {
            return; // ended by somebody else, or a JDK without the module that tells
        }
    }

    /** Comes back with false when the JVM does not tell, and does not while all is well. */
    private boolean isReached() throws InterruptedException {
        long nanos = jvm.nanos();
        long collected = 0;
        jvm.sleep(BEFORE_FIRST_LOOK_SECONDS);
        for (int beyond = 0; beyond < LOOKS_IN_A_ROW; ) {
            long nanosNow = jvm.nanos();
            long collectedNow = jvm.collectionMillis();
            long share =
                    TimeUnit.MILLISECONDS.toNanos(collectedNow - collected) / Math.max(1, (nanosNow - nanos) / 100);
            beyond = share > MOST_PERCENT ? beyond + 1 : 0;
            nanos = nanosNow;
            collected = collectedNow;
            if (beyond < LOOKS_IN_A_ROW) {
                jvm.sleep(BETWEEN_LOOKS_SECONDS);
            }
        }
        return true;
    }
}
