package org.licentia.cli.maven;

import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.internal.impl.DefaultChecksumPolicyProvider;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicy;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicyProvider;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.TransferResource;
import org.licentia.graph.maven.DownloadObserver;

/**
 * Checksums are always compared, and what does not match is never taken, whatever policy a POM declares for its
 * repository. The policy {@code fail}, of the settings or of the command line, refuses also what has no checksum.
 */
final class VerifiedChecksums implements ChecksumPolicyProvider {
    private final ChecksumPolicyProvider policies = new DefaultChecksumPolicyProvider();

    @Override
    public ChecksumPolicy newChecksumPolicy(
            RepositorySystemSession session, RemoteRepository repository, TransferResource resource, String policy) {
        return new Verified(session, repository, policy.equals(RepositoryPolicy.CHECKSUM_POLICY_FAIL));
    }

    @Override
    public String getEffectiveChecksumPolicy(RepositorySystemSession session, String one, String other) {
        return policies.getEffectiveChecksumPolicy(session, one, other);
    }

    private record Verified(RepositorySystemSession session, RemoteRepository repository, boolean isStrict)
            implements ChecksumPolicy {
        @Override
        public boolean onChecksumMatch(String algorithm, ChecksumKind kind) {
            return true;
        }

        @Override
        public void onChecksumMismatch(String algorithm, ChecksumKind kind, ChecksumFailureException mismatch)
                throws ChecksumFailureException {
            throw mismatch;
        }

        // That there is none is no error; some repositories refuse what they do not have.
        @Override
        public void onChecksumError(String algorithm, ChecksumKind kind, ChecksumFailureException error)
                throws ChecksumFailureException {
            if (!(error.getCause() instanceof Exception cause && ResilientTransports.isAnswer(cause))) {
                throw error;
            }
        }

        @Override
        public void onNoMoreChecksums() throws ChecksumFailureException {
            if (isStrict) {
                throw new ChecksumFailureException("there is no checksum");
            }
            if (!ResilientTransports.isFolder(repository)
                    && session.getConfigProperties().get(DownloadObserver.class.getName())
                            instanceof DownloadObserver observer) {
                observer.unchecked(repository);
            }
        }

        @Override
        public void onTransferRetry() {
            // Each try is compared alone.
        }

        @Override
        public boolean onTransferChecksumFailure(ChecksumFailureException failure) {
            return false;
        }
    }
}
