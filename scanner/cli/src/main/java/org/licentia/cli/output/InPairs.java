package org.licentia.cli.output;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.licentia.issue.LicentiaException;

/** Work that is done two at a time: more would save little, and each report of a large inventory takes memory. */
final class InPairs {
    private static final int AT_ONCE = 2;

    private InPairs() {}

    /**
     * Does all of the work, whatever fails, and returns when it is done.
     *
     * @throws LicentiaException when some of it failed, or whatever else the first of that in their order threw
     */
    static void run(List<Runnable> work) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<? extends Future<?>> all = work.stream().map(threads::submit).toList();
            List<Throwable> failures = all.stream().flatMap(InPairs::failure).toList();
            if (!failures.isEmpty()) {
                throw rethrown(failures.get(0));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Stream<Throwable> failure(Future<?> work) {
        try {
            work.get();
            return Stream.empty();
        } catch (ExecutionException e) {
            return Stream.ofNullable(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Stream.of(new LicentiaException("Writing the reports was interrupted. Run the command again.", e));
        }
    }

    // Work throws nothing that is checked.
    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
