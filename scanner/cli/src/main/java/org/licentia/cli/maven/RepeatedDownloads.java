package org.licentia.cli.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.ArtifactDownload;
import org.eclipse.aether.spi.connector.ArtifactUpload;
import org.eclipse.aether.spi.connector.MetadataDownload;
import org.eclipse.aether.spi.connector.MetadataUpload;
import org.eclipse.aether.spi.connector.RepositoryConnector;
import org.eclipse.aether.spi.connector.RepositoryConnectorFactory;
import org.eclipse.aether.spi.connector.Transfer;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.NoRepositoryConnectorException;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.RepositoryGivenUpException;

/**
 * Connectors that download again what does not match its checksum. Whether it does only the connector knows, not the
 * transport.
 */
record RepeatedDownloads(RepositoryConnectorFactory factory, ResilientTransports transports)
        implements RepositoryConnectorFactory {
    private static final int MOST_TIMES = 4;

    @Override
    public RepositoryConnector newInstance(RepositorySystemSession session, RemoteRepository repository)
            throws NoRepositoryConnectorException {
        RepositoryConnector connector = factory.newInstance(session, repository);
        return ResilientTransports.isFolder(repository)
                ? connector
                : new Repeated(connector, transports.breaker(repository));
    }

    @Override
    public float getPriority() {
        return factory.getPriority();
    }

    private record Repeated(RepositoryConnector connector, CircuitBreaker breaker) implements RepositoryConnector {
        @Override
        public void get(
                @Nullable Collection<? extends ArtifactDownload> artifacts,
                @Nullable Collection<? extends MetadataDownload> metadata) {
            Collection<? extends ArtifactDownload> openArtifacts = artifacts == null ? List.of() : artifacts;
            Collection<? extends MetadataDownload> openMetadata = metadata == null ? List.of() : metadata;
            for (int times = 1; ; times++) {
                connector.get(openArtifacts, openMetadata);
                openArtifacts = corrupt(openArtifacts);
                openMetadata = corrupt(openMetadata);
                if ((openArtifacts.isEmpty() && openMetadata.isEmpty()) || times == MOST_TIMES || !pause(times)) {
                    break;
                }
                openArtifacts.forEach(each -> each.setException(null));
                openMetadata.forEach(each -> each.setException(null));
            }
            openArtifacts.forEach(each -> breaker.corrupt(each.getException()));
            openMetadata.forEach(each -> breaker.corrupt(each.getException()));
        }

        private <T extends Transfer> List<T> corrupt(Collection<T> transfers) {
            List<T> corrupt = new ArrayList<>();
            for (T each : transfers) {
                Exception failure = each.getException();
                if (failure == null) {
                    breaker.intact();
                } else if (failure.getCause() instanceof ChecksumFailureException mismatch
                        && mismatch.isRetryWorthy()) {
                    corrupt.add(each);
                }
            }
            return corrupt;
        }

        private boolean pause(int times) {
            try {
                breaker.pause(Backoff.nanos(times));
                return true;
            } catch (RepositoryGivenUpException e) {
                return false; // each keeps what it failed of
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void put(
                @Nullable Collection<? extends ArtifactUpload> artifacts,
                @Nullable Collection<? extends MetadataUpload> metadata) {
            connector.put(artifacts, metadata);
        }

        @Override
        public void close() {
            connector.close();
        }
    }
}
