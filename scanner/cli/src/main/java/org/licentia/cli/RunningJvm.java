package org.licentia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Progress;

/** The JVM that this program runs in. */
final class RunningJvm implements GcOverheadLimit.Jvm {
    /** For diagnostics to be written and what was begun to be removed; with so little memory that may not succeed. */
    private static final long TO_TIDY_UP_SECONDS = 20;

    private final OutputStream err;

    /** Made while there is memory for it. */
    private final byte[] farewell;

    /**
     * @param err standard error itself
     * @param errIsTerminal whether a person reads it directly
     */
    RunningJvm(OutputStream err, boolean errIsTerminal) {
        this.err = err;
        this.farewell = ((errIsTerminal ? Progress.wiped() : "") + Complaints.EXHAUSTED + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    /**
     * The sum of all collectors that stop the program. Those of ZGC and Shenandoah whose names end in {@code Cycles}, and {@code
     * G1 Concurrent GC}, tell how long they worked beside it.
     */
    @Override
    public long collectionMillis() {
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            String name = collector.getName();
            if (!name.endsWith("Cycles") && !name.contains("Concurrent")) {
                millis += Math.max(0, collector.getCollectionTime());
            }
        }
        return millis;
    }

    @Override
    public void sleep(long seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
    }

    /** As Ctrl-C ends it, but with our exit code, and at once where even that needs more memory than there is. */
    @Override
    public void endExhausted() {
        try {
            err.write(farewell);
            Thread exit = new Thread(() -> System.exit(Exit.UNUSABLE), "licentia-exit");
            exit.setDaemon(true);
            exit.start();
            sleep(TO_TIDY_UP_SECONDS);
        } catch (IOException | InterruptedException | OutOfMemoryError e) {
            // the exit code says it
        } finally {
            Runtime.getRuntime().halt(Exit.UNUSABLE);
        }
    }
}
