package org.licentia.cli.maven;

import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.transfer.NoTransporterException;
import org.jspecify.annotations.Nullable;

/**
 * Transporters, each with one connection that it keeps and used by one transfer at a time; closing one ends nothing
 * but that transfer. For each host there are only so many at once, whatever number of repositories it has.
 */
final class Connections implements AutoCloseable {
    private final int most;
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final Map<Peer, Deque<Transporter>> idle = new ConcurrentHashMap<>();

    /** All that decides where a transporter goes and as whom; whom it stands in for as a mirror does not. */
    private record Peer(
            String id,
            String url,
            @Nullable Proxy proxy,
            @Nullable Authentication authentication) {
        static Peer of(RemoteRepository repository) {
            return new Peer(
                    repository.getId(), repository.getUrl(), repository.getProxy(), repository.getAuthentication());
        }
    }

    /** @param most connections to one host at once */
    Connections(int most) {
        this.most = most;
    }

    /** Leave to transfer something from the repository's host; released by who acquired it. */
    Semaphore host(RemoteRepository repository) {
        String host = repository.getHost().toLowerCase(Locale.ROOT);
        return hosts.computeIfAbsent(host, key -> new Semaphore(most, true));
    }

    /** Makes one if there is none, so that it is known whether one can be made. */
    void require(TransporterFactory factory, RepositorySystemSession session, RemoteRepository repository)
            throws NoTransporterException {
        Deque<Transporter> known = idle(repository);
        if (known.isEmpty()) {
            known.addLast(factory.newInstance(session, repository));
        }
    }

    /** One that nobody uses: the last used, for its connection is the likeliest to be still open. */
    Transporter lease(TransporterFactory factory, RepositorySystemSession session, RemoteRepository repository)
            throws NoTransporterException {
        Transporter known = idle(repository).pollFirst();
        return known != null ? known : factory.newInstance(session, repository);
    }

    /** Takes one back that is not closed. */
    void giveBack(RemoteRepository repository, Transporter transporter) {
        idle(repository).addFirst(transporter);
    }

    private Deque<Transporter> idle(RemoteRepository repository) {
        return idle.computeIfAbsent(Peer.of(repository), key -> new ConcurrentLinkedDeque<>());
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
