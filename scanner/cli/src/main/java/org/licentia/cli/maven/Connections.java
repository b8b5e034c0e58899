package org.licentia.cli.maven;

import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.transfer.NoTransporterException;

/**
 * Transporters, each with one connection that it keeps and used by one transfer at a time; closing one ends nothing
 * but that transfer. For each host there are only so many at once, whatever number of repositories it has.
 */
final class Connections implements AutoCloseable {
    private final int most;
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final Map<RemoteRepository, Queue<Transporter>> idle = new ConcurrentHashMap<>();

    /** @param most connections to one host at once */
    Connections(int most) {
        this.most = most;
    }

    /** Leave to transfer something from the repository's host; released by who acquired it. */
    Semaphore host(RemoteRepository repository) {
        String host = repository.getHost().toLowerCase(Locale.ROOT);
        return hosts.computeIfAbsent(host, key -> new Semaphore(most, true));
    }

    /** One that nobody uses. */
    Transporter lease(TransporterFactory factory, RepositorySystemSession session, RemoteRepository repository)
            throws NoTransporterException {
        Transporter known = idle(repository).poll();
        return known != null ? known : factory.newInstance(session, repository);
    }

    /** Takes one back that is not closed. */
    void giveBack(RemoteRepository repository, Transporter transporter) {
        idle(repository).add(transporter);
    }

    private Queue<Transporter> idle(RemoteRepository repository) {
        return idle.computeIfAbsent(repository, key -> new ConcurrentLinkedQueue<>());
    }

    @Override
    public void close() {
        idle.values().forEach(transporters -> {
            Transporter each = transporters.poll();
            while (each != null) {
                each.close();
                each = transporters.poll();
            }
        });
    }
}
