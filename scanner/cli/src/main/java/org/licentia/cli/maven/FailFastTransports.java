package org.licentia.cli.maven;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.transfer.NoTransporterException;

/**
 * Transports that give a repository up, for the rest of the run, when it could not be reached twice in a row: waiting
 * for a timeout for every POM would make one dead repository cost hours. What is refused then still counts as not
 * reached, never as not there.
 */
final class FailFastTransports {
    private static final int ATTEMPTS = 2;

    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

    TransporterFactory around(TransporterFactory factory) {
        return new TransporterFactory() {
            @Override
            public Transporter newInstance(RepositorySystemSession session, RemoteRepository repository)
                    throws NoTransporterException {
                AtomicInteger inARow = failures.computeIfAbsent(repository.getUrl(), url -> new AtomicInteger());
                return new FailFast(factory.newInstance(session, repository), inARow);
            }

            @Override
            public float getPriority() {
                return factory.getPriority();
            }
        };
    }

    private interface Transfer {
        void run() throws Exception;
    }

    private record FailFast(Transporter transporter, AtomicInteger inARow) implements Transporter {
        @Override
        public int classify(Throwable error) {
            return error instanceof ConnectException ? ERROR_OTHER : transporter.classify(error);
        }

        @Override
        public void peek(PeekTask task) throws Exception {
            attempt(() -> transporter.peek(task));
        }

        @Override
        public void get(GetTask task) throws Exception {
            attempt(() -> transporter.get(task));
        }

        @Override
        public void put(PutTask task) throws Exception {
            transporter.put(task);
        }

        private void attempt(Transfer transfer) throws Exception {
            if (inARow.get() >= ATTEMPTS) {
                throw new ConnectException("given up after " + ATTEMPTS + " failed attempts to connect");
            }
            try {
                transfer.run();
                inARow.set(0);
            } catch (UnknownHostException | ConnectException | NoRouteToHostException | SocketTimeoutException e) {
                inARow.incrementAndGet();
                throw e;
            }
        }

        @Override
        public void close() {
            transporter.close();
        }
    }
}
