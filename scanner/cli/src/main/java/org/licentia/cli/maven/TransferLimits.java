package org.licentia.cli.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.ConfigUtils;
import org.eclipse.aether.util.connector.transport.http.HttpTransporterUtils;

/**
 * How long transfers from one repository may take and how often they are repeated. All of it can be configured as any
 * property of the resolver, for one repository by its id.
 *
 * @param silence nanoseconds without progress after which a try is given up; 0 for as long as {@code whole}
 * @param whole nanoseconds that one try may take
 * @param repetitions how often one is repeated that failed for no lasting reason
 */
record TransferLimits(long silence, long whole, int repetitions) {
    /** Milliseconds for one transfer; a property of ours, configured as the resolver's are. */
    static final String TRANSFER_TIMEOUT = "licentia.transferTimeout";

    static final long DEFAULT_TRANSFER_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 30_000;
    private static final int RETRIES = 4;
    private static final long RETRY_INTERVAL_MILLIS = 250;
    private static final long LONGEST_RETRY_AFTER_MILLIS = 30_000;

    static TransferLimits of(RepositorySystemSession session, RemoteRepository repository) {
        long read = HttpTransporterUtils.getHttpRequestTimeout(session, repository);
        long connect = HttpTransporterUtils.getHttpConnectTimeout(session, repository);
        long whole = ConfigUtils.getLong(
                session, DEFAULT_TRANSFER_MILLIS, TRANSFER_TIMEOUT + "." + repository.getId(), TRANSFER_TIMEOUT);
        return new TransferLimits(
                read <= 0 ? 0 : TimeUnit.MILLISECONDS.toNanos(Math.max(read, connect)),
                TimeUnit.MILLISECONDS.toNanos(whole <= 0 ? DEFAULT_TRANSFER_MILLIS : whole),
                HttpTransporterUtils.getHttpRetryHandlerCount(session, repository));
    }

    /** What transports are configured with where nobody says otherwise. */
    static Map<String, Object> defaults() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(ConfigurationProperties.CONNECT_TIMEOUT, CONNECT_MILLIS);
        properties.put(ConfigurationProperties.REQUEST_TIMEOUT, READ_MILLIS);
        properties.put(ConfigurationProperties.HTTP_RETRY_HANDLER_COUNT, RETRIES);
        properties.put(ConfigurationProperties.HTTP_RETRY_HANDLER_INTERVAL, RETRY_INTERVAL_MILLIS);
        // A repository that asks to be left alone for longer is taken at its word: it is not asked again.
        properties.put(ConfigurationProperties.HTTP_RETRY_HANDLER_INTERVAL_MAX, LONGEST_RETRY_AFTER_MILLIS);
        properties.put(ConfigurationProperties.HTTP_RETRY_HANDLER_SERVICE_UNAVAILABLE, "429,500,502,503,504");
        return properties;
    }

    /** What the user says on the command line. */
    static Map<String, Object> given(NetworkOptions network) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (network.connectTimeout() != null) {
            properties.put(
                    ConfigurationProperties.CONNECT_TIMEOUT,
                    Math.toIntExact(network.connectTimeout().toMillis()));
        }
        if (network.readTimeout() != null) {
            properties.put(
                    ConfigurationProperties.REQUEST_TIMEOUT,
                    Math.toIntExact(network.readTimeout().toMillis()));
        }
        if (network.transferTimeout() != null) {
            properties.put(TRANSFER_TIMEOUT, network.transferTimeout().toMillis());
        }
        return properties;
    }
}
