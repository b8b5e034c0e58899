package org.licentia.cli.maven;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.spi.connector.transport.http.HttpTransporterException;
import org.eclipse.aether.transfer.NoTransporterException;
import org.licentia.graph.maven.InsecureRedirectException;
import org.licentia.issue.Meter;

/**
 * Transports over a network that may fail: what hangs is ended, what failed for no lasting reason is repeated, who
 * fails for good is given up, and a meter hears of all that is asked. Repositories that are folders are left alone.
 */
final class ResilientTransports implements AutoCloseable {
    private final Meter meter;
    private final Connections connections;
    private final CircuitBreakers breakers;
    private final Waits waits = new Waits();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "licentia-transfer");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param most connections to one host at once
     * @param breakers what is known of repositories already
     */
    ResilientTransports(Meter meter, int most, CircuitBreakers breakers) {
        this.meter = meter;
        this.breakers = breakers;
        this.connections = new Connections(most);
    }

    TransporterFactory around(TransporterFactory factory) {
        return new TransporterFactory() {
            @Override
            public Transporter newInstance(RepositorySystemSession session, RemoteRepository repository)
                    throws NoTransporterException {
                if (isFolder(repository)) {
                    return factory.newInstance(session, repository);
                }
                // Made now, because only here may it be said that the address is of no use.
                RepositorySystemSession secure = SecureRedirects.of(session, repository);
                connections.require(factory, secure, repository);
                return new ResilientTransporter(
                        repository,
                        () -> connections.lease(factory, secure, repository),
                        TransferLimits.of(session, repository),
                        ResilientTransports.this);
            }

            @Override
            public float getPriority() {
                return factory.getPriority();
            }
        };
    }

    static boolean isFolder(RemoteRepository repository) {
        return repository.getProtocol().equalsIgnoreCase("file");
    }

    /** Whether the repository is still asked. */
    CircuitBreaker breaker(RemoteRepository repository) {
        return breakers.of(repository);
    }

    Connections connections() {
        return connections;
    }

    ExecutorService threads() {
        return threads;
    }

    /** The files that are waited for. */
    Waits waits() {
        return waits;
    }

    Meter meter() {
        return meter;
    }

    /** Whether the repository itself said so, by the status of its answer. */
    static boolean isStatus(Exception failure) {
        return failure instanceof HttpTransporterException;
    }

    /** Whether whoever asks is not let in (RFC 9110, 15.5.2 and 15.5.8). */
    static boolean isRefusal(Exception failure) {
        return failure instanceof HttpTransporterException answer
                && (answer.getStatusCode() == 401 || answer.getStatusCode() == 407);
    }

    /** Whether it is an answer that would be the same the next time, and tells nothing bad of the repository. */
    static boolean isAnswer(Exception failure) {
        if (failure instanceof HttpTransporterException answer) {
            int status = answer.getStatusCode();
            return status >= 400 && status < 500 && status != 429 && !isRefusal(failure);
        }
        return false;
    }

    /** Whether the network or the repository failed, and neither this machine nor whoever asks. */
    static boolean isOfNetwork(Exception failure) {
        return isStatus(failure)
                || failure instanceof InterruptedIOException
                || failure instanceof SocketException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException
                || failure instanceof EOFException
                || failure instanceof ZipException
                || failure instanceof InsecureRedirectException
                || isOfHttp(failure);
    }

    /** Whether the next try may well succeed. Statuses are repeated by the transport itself. */
    static boolean isWorthRepeating(Exception failure) {
        boolean isUntrusted = failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException;
        return isOfNetwork(failure)
                && !isStatus(failure)
                && !isUntrusted
                && !(failure instanceof InsecureRedirectException)
                && !(failure instanceof TransferTooLongException);
    }

    // Truncated answers, answers that are no HTTP, redirects that lead nowhere: its classes are no part of any API of
    // ours.
    private static boolean isOfHttp(Exception failure) {
        return failure instanceof IOException && failure.getClass().getName().startsWith("org.apache.http.");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        connections.close();
    }
}
