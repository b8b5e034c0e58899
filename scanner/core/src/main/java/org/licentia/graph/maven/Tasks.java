package org.licentia.graph.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.licentia.issue.LicentiaException;

/** Runs equal pieces of work in parallel; their results keep the order of the pieces. */
record Tasks(ExecutorService executor) {

    /** One piece of work; it reports what goes wrong in its result. */
    interface Task<T> extends Callable<T> {
        @Override
        T call();
    }

    <T> List<T> all(List<Task<T>> tasks) {
        if (tasks.size() == 1) {
            return List.of(tasks.get(0).call());
        }
        try {
            List<T> results = new ArrayList<>(tasks.size());
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LicentiaException("The scan was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
