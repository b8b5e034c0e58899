package org.licentia.cli.maven;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.TransportListener;
import org.eclipse.aether.spi.connector.transport.TransportTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.http.HttpTransporterException;
import org.eclipse.aether.transfer.NoTransporterException;
import org.licentia.graph.maven.AnswerTooLargeException;
import org.licentia.graph.maven.RepositoryGivenUpException;
import org.licentia.issue.Meter.Answer;

/** A transporter that asks again, gives up in time, and tells what it asks. */
final class ResilientTransporter implements Transporter {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final RemoteRepository repository;
    private final Lease lease;
    private final TransferLimits limits;
    private final ResilientTransports transports;
    private final CircuitBreaker breaker;

    /** Where a transporter is had that nobody else uses. */
    interface Lease {
        Transporter take() throws NoTransporterException;
    }

    ResilientTransporter(
            RemoteRepository repository, Lease lease, TransferLimits limits, ResilientTransports transports) {
        this.repository = repository;
        this.lease = lease;
        this.limits = limits;
        this.transports = transports;
        this.breaker = transports.breaker(repository);
    }

    @Override
    public int classify(Throwable error) {
        return error instanceof HttpTransporterException answer
                        && (answer.getStatusCode() == NOT_FOUND || answer.getStatusCode() == GONE)
                ? ERROR_NOT_FOUND
                : ERROR_OTHER;
    }

    @Override
    public void peek(PeekTask task) throws Exception {
        transfer(task, (transporter, attempt) -> transporter.peek(task), () -> 0);
    }

    @Override
    public void get(GetTask task) throws Exception {
        TransportListener listener = task.getListener();
        try {
            transfer(
                    task,
                    (transporter, attempt) ->
                            transporter.get(task.setListener(attempt.observing(listener, task.getLocation()))),
                    () -> size(task));
        } finally {
            task.setListener(listener);
        }
    }

    @Override
    public void put(PutTask task) {
        throw new UnsupportedOperationException("Nothing is ever written to a repository.");
    }

    private void transfer(TransportTask task, Attempt.Transfer transfer, LongSupplier size) throws Exception {
        Waits.Wait wait =
                transports.waits().begin(repository.getId(), task.getLocation().getPath());
        try {
            transferred(task, transfer, size);
        } finally {
            transports.waits().end(wait);
        }
    }

    private void transferred(TransportTask task, Attempt.Transfer transfer, LongSupplier size) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                attempt(task, transfer);
                requested(task, Answer.FOUND, size.getAsLong());
                return;
            } catch (RepositoryGivenUpException e) {
                throw e;
            } catch (Exception e) {
                requested(task, classify(e) == ERROR_NOT_FOUND ? Answer.NOT_FOUND : Answer.FAILED, 0);
                boolean isPassing = ResilientTransports.isWorthRepeating(e)
                        || (ResilientTransports.isRefusal(e) && breaker.isRefusedByChance());
                if (tries > limits.repetitions() || !isPassing) {
                    if (ResilientTransports.isRefusal(e)) {
                        breaker.refused(e);
                    }
                    throw e;
                }
                pause(tries);
            }
        }
    }

    private void pause(int tries) throws IOException {
        try {
            breaker.pause(Backoff.nanos(tries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private void attempt(TransportTask task, Attempt.Transfer transfer) throws Exception {
        Semaphore host = transports.connections().host(repository);
        breaker.requireClosed();
        host.acquire();
        try {
            Transporter transporter = lease.take();
            Attempt attempt = new Attempt(transporter);
            try {
                breaker.begin(attempt);
                run(task, attempt, transfer);
            } finally {
                breaker.end(attempt);
                if (!attempt.isOver()) {
                    transports.connections().giveBack(repository, transporter);
                }
            }
        } finally {
            host.release();
        }
    }

    private void run(TransportTask task, Attempt attempt, Attempt.Transfer transfer) throws Exception {
        try {
            attempt.run(transfer, transports.threads(), limits);
            breaker.answered();
        } catch (Exception e) {
            if (ResilientTransports.isAnswer(e)) {
                breaker.answered();
            } else if (!(e instanceof AnswerTooLargeException)
                    && (attempt.isOver() || ResilientTransports.isOfNetwork(e))) {
                breaker.failed(e, attempt.began(), ResilientTransports.isStatus(e));
                requireClosed(task);
            }
            throw e;
        }
    }

    // It was asked, whether or not it will be again.
    private void requireClosed(TransportTask task) throws Exception {
        try {
            breaker.requireClosed();
        } catch (RepositoryGivenUpException e) {
            requested(task, Answer.FAILED, 0);
            throw e;
        }
    }

    private void requested(TransportTask task, Answer answer, long bytes) {
        if (transports.meter().isOn()) {
            String path = task.getLocation().getPath();
            transports.meter().requested(repository.getId(), path.substring(path.lastIndexOf('/') + 1), answer, bytes);
        }
    }

    private static long size(GetTask task) {
        Path file = task.getDataPath();
        if (file == null) {
            return task.getDataBytes().length;
        }
        try {
            return Files.size(file) - task.getResumeOffset();
        } catch (IOException e) {
            return 0; // whoever moved it away has it
        }
    }

    @Override
    public void close() {
        // What it leased it gave back; that is kept for the next.
    }
}
