package org.licentia.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Feeds targets, and counts what an input costs: one that is small and makes much of itself is a find. */
public final class Feeding {
    /** Bytes that one input may cost, whatever its size. */
    private static final long MOST_ALLOCATED = 192L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Feeding() {}

    /** Feeds a target. What an input has read once and for all is not held against it: where it costs much, it is fed twice. */
    public static void feed(FuzzTarget target, byte[] input) throws IOException {
        if (cost(target, input) > MOST_ALLOCATED) {
            long again = cost(target, input);
            if (again > MOST_ALLOCATED) {
                throw new AssertionError(input.length + " bytes of input made " + again + " bytes of objects");
            }
        }
    }

    private static long cost(FuzzTarget target, byte[] input) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        target.feed(input);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** Feeds what is sound, so that what is read once is not held against the input that comes first. */
    public static void warm(FuzzTarget target) throws IOException {
        for (byte[] seed : target.seeds()) {
            target.feed(seed);
        }
    }
}
