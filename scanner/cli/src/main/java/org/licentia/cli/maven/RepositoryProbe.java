package org.licentia.cli.maven;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.spi.connector.transport.http.HttpTransporterException;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.RepositoryGivenUpException;

/** Asks one repository one question, by the transports, proxies and credentials with which a scan asks it. */
public final class RepositoryProbe {
    // What every Maven asks of a repository first: any that holds artifacts answers that it has it, or that it has not.
    private static final URI QUESTION = URI.create("org/apache/maven/plugins/maven-metadata.xml");
    private static final int NOT_FOUND = 404;

    private final TransporterProvider transports;
    private final RepositorySystemSession session;
    private final int millis;

    RepositoryProbe(TransporterProvider transports, RepositorySystemSession session, Duration patience) {
        this.transports = transports;
        this.session = session;
        this.millis = (int) Math.max(1, Math.min(patience.toMillis(), Integer.MAX_VALUE));
    }

    /**
     * How a repository answered.
     *
     * @param status of HTTP: 200 when it has what was asked for, 404 when it has not; 0 where there is none
     * @param millis that the answer took
     * @param skew how far its clock is before ours; null when it does not say
     * @param failure why there is no answer; null when there is
     */
    public record Answer(
            int status,
            long millis,
            @Nullable Duration skew,
            @Nullable Exception failure) {}

    /** Asks once, without repetitions. */
    public Answer ask(RemoteRepository repository) {
        long start = System.nanoTime();
        if (repository.getProtocol().equals("file")) {
            return askFolder(repository, start);
        }
        int status = 200;
        try (Transporter transporter = transports.newTransporter(impatient(repository), repository)) {
            transporter.peek(new PeekTask(QUESTION));
        } catch (HttpTransporterException e) {
            status = e.getStatusCode();
            if (status != NOT_FOUND) {
                return new Answer(status, since(start), null, e);
            }
        } catch (Exception e) { // the transports declare no other
            return new Answer(0, since(start), null, reason(e));
        }
        return new Answer(status, since(start), skew(repository), null);
    }

    /** What made the transports give a repository up, where they did. */
    private static Exception reason(Exception failure) {
        return failure instanceof RepositoryGivenUpException && failure.getCause() instanceof Exception cause
                ? cause
                : failure;
    }

    private static Answer askFolder(RemoteRepository repository, long start) {
        try {
            Path folder = Path.of(new URI(repository.getUrl()));
            return Files.isDirectory(folder)
                    ? new Answer(0, since(start), null, null)
                    : new Answer(0, since(start), null, new NoSuchFileException("the folder"));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new Answer(0, since(start), null, e);
        }
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private RepositorySystemSession impatient(RemoteRepository repository) {
        DefaultRepositorySystemSession copy = new DefaultRepositorySystemSession(session);
        for (String scope : new String[] {"", "." + repository.getId()}) {
            copy.setConfigProperty(ConfigurationProperties.CONNECT_TIMEOUT + scope, millis);
            copy.setConfigProperty(ConfigurationProperties.REQUEST_TIMEOUT + scope, millis);
            copy.setConfigProperty(ConfigurationProperties.HTTP_RETRY_HANDLER_COUNT + scope, 0);
        }
        return copy;
    }

    // The transports tell no headers. Asked without credentials: whatever the answer, it carries the date.
    private @Nullable Duration skew(RemoteRepository repository) {
        if (!repository.getProtocol().startsWith("http")) {
            return null;
        }
        HttpURLConnection connection = null;
        try {
            connection = (HttpURLConnection) new URL(repository.getUrl()).openConnection(proxy(repository));
            connection.setRequestMethod("HEAD");
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(millis);
            connection.setReadTimeout(millis);
            connection.setRequestProperty("User-Agent", "Licentia");
            long date = connection.getHeaderFieldDate("Date", 0);
            return date == 0 ? null : Duration.between(Instant.now(), Instant.ofEpochMilli(date));
        } catch (IOException | IllegalArgumentException e) {
            return null; // the repository has answered already; only its clock stays unknown
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private static Proxy proxy(RemoteRepository repository) {
        org.eclipse.aether.repository.Proxy proxy = repository.getProxy();
        return proxy == null
                ? Proxy.NO_PROXY
                : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort()));
    }
}
