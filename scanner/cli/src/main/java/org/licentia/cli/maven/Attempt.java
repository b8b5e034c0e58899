package org.licentia.cli.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.aether.spi.connector.transport.TransportListener;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.AnswerTooLargeException;

/**
 * One try of a transfer. It runs on a thread of its own, because a socket's time-out ends only silence: a peer that
 * sends a byte now and then would hold the thread for ever. Whoever waits closes the transporter instead, and with it
 * the connection, when there is too little progress.
 */
final class Attempt {
    /** What must arrive within each time-out, if the transfer is not done by then. */
    private static final int LEAST_BYTES = 4096;

    /** Larger than any artifact that is meant to be downloaded by a build. */
    private static final long MOST_BYTES = 8L << 30;

    /** The same of what describes artifacts; of a POM more than 10 MiB are not read. */
    private static final long MOST_BYTES_OF_DESCRIPTIONS = 16L << 20;

    // Of XML only what lists versions; other XML is an artifact, which may be larger.
    private static final Set<String> DESCRIPTIONS = Set.of("pom", "sha1", "sha256", "sha512", "md5", "asc");

    private static final long FAREWELL_SECONDS = 2;
    private static final int LOOKS_PER_TIMEOUT = 10;
    private static final long LONGEST_LOOK = TimeUnit.SECONDS.toNanos(1);

    /** What is transferred by a transporter, telling a listener. */
    interface Transfer {
        void run(Transporter transporter, Attempt attempt) throws Exception;
    }

    private final Transporter transporter;
    private final long began = System.nanoTime();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean isOver;
    private volatile boolean isTooLarge;
    private volatile @Nullable Thread thread;

    Attempt(Transporter transporter) {
        this.transporter = transporter;
    }

    /** When it began, by {@link System#nanoTime}. */
    long began() {
        return began;
    }

    /** Whether its transporter was closed. */
    boolean isOver() {
        return isOver;
    }

    /**
     * Hears of progress on the way to another listener. What arrives is counted as it is written, unpacked.
     *
     * @param location of the file that is transferred
     */
    TransportListener observing(TransportListener listener, URI location) {
        long most = mostBytes(location);
        return new TransportListener() {
            @Override
            public void transportStarted(long offset, long length) throws TransferCancelledException {
                arrived(LEAST_BYTES, most);
                listener.transportStarted(offset, length);
            }

            @Override
            public void transportProgressed(ByteBuffer data) throws TransferCancelledException {
                arrived(data.remaining(), most);
                listener.transportProgressed(data);
            }
        };
    }

    /** How many bytes a file of this kind may have. */
    static long mostBytes(URI location) {
        String path = String.valueOf(location.getPath());
        String file = path.substring(path.lastIndexOf('/') + 1);
        boolean describes = DESCRIPTIONS.contains(file.substring(file.lastIndexOf('.') + 1))
                || (file.startsWith("maven-metadata") && file.endsWith(".xml"));
        return describes ? MOST_BYTES_OF_DESCRIPTIONS : MOST_BYTES;
    }

    private void arrived(int count, long most) throws TransferCancelledException {
        if (bytes.addAndGet(count) > most) {
            isTooLarge = true;
            // Else the transport would read the rest, so as to keep the connection.
            end();
        }
        if (isOver) {
            throw new TransferCancelledException("the transfer was given up");
        }
    }

    /** Ends it if it still waits for the first byte of an answer. */
    void cutIfWaiting() {
        if (bytes.get() == 0) {
            end();
        }
    }

    private void end() {
        isOver = true;
        transporter.close();
    }

    /**
     * Runs it to its end.
     *
     * @throws SocketTimeoutException when it was given up
     * @throws Exception as the transporter does
     */
    void run(Transfer transfer, ExecutorService threads, TransferLimits limits) throws Exception {
        Future<?> running = threads.submit(() -> {
            thread = Thread.currentThread();
            transfer.run(transporter, this);
            return null;
        });
        try {
            await(running, limits);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void await(Future<?> running, TransferLimits limits) throws Exception {
        long silence = limits.silence() == 0 ? limits.whole() : limits.silence();
        long look = Math.min(LONGEST_LOOK, silence / LOOKS_PER_TIMEOUT);
        long since = began;
        long before = 0;
        while (true) {
            try {
                running.get(look, TimeUnit.NANOSECONDS);
                return;
            } catch (ExecutionException e) {
                throw isTooLarge ? new AnswerTooLargeException() : cause(e);
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                long arrived = bytes.get();
                if (arrived - before >= LEAST_BYTES) {
                    before = arrived;
                    since = now;
                } else if (isPausing()) {
                    since += look;
                }
                if (now - since >= silence || now - began >= limits.whole()) {
                    giveUp(running, now - began >= limits.whole());
                    return;
                }
            }
        }
    }

    // Between its own tries the transport sleeps, as long as the repository asked for and its configuration allows.
    private boolean isPausing() {
        Thread known = thread;
        return known != null && known.getState() == Thread.State.TIMED_WAITING;
    }

    private void giveUp(Future<?> running, boolean isWhole) throws Exception {
        end();
        try {
            running.get(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            if (isTooLarge) {
                throw new AnswerTooLargeException();
            }
            throw isWhole ? new TransferTooLongException() : new SocketTimeoutException("too little arrived in time");
        }
    }

    private static Exception cause(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        Throwable thrown = e.getCause() instanceof UncheckedIOException unchecked ? unchecked.getCause() : e.getCause();
        return thrown instanceof Exception cause ? cause : e;
    }
}
