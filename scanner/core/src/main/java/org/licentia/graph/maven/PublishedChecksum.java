package org.licentia.graph.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SHA-1 that a repository publishes for a file. The resolver keeps what it compared the file with beside it, and then
 * notes in the folder's {@code _remote.repositories} where the file is from. Whoever is killed after the file was moved
 * into place leaves neither; then the repository is asked for the checksum again.
 */
final class PublishedChecksum {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedChecksum.class);
    private static final int SHA1_DIGITS = 40;
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{" + SHA1_DIGITS + "}");
    private static final String ORIGINS = "_remote.repositories";
    private static final int MOST_ORIGINS = 1 << 16;

    private PublishedChecksum() {}

    /**
     * Of a file that was resolved.
     *
     * @return 40 lower-case hex digits; null where none is known to be published
     */
    static @Nullable String sha1(Path file, ArtifactRequest resolved, ResolutionSession session) {
        Path beside = file.resolveSibling(file.getFileName() + ".sha1");
        if (!Files.exists(beside) && isCutShort(file)) {
            fetch(resolved, session);
        }
        if (!Files.isRegularFile(beside)) {
            return null;
        }
        try (InputStream text = Files.newInputStream(beside)) {
            String digits = new String(text.readNBytes(SHA1_DIGITS), StandardCharsets.US_ASCII);
            return SHA1.matcher(digits).matches() ? digits.toLowerCase(Locale.ROOT) : null;
        } catch (IOException e) {
            LOG.debug("The published checksum of {} cannot be read", file.getFileName(), e);
            return null;
        }
    }

    /** Whether its POM is from a repository, or was installed, and this file, which comes after it, has no origin yet. */
    private static boolean isCutShort(Path file) {
        Path version = file.toAbsolutePath().getParent();
        if (version == null || version.getParent() == null) {
            return false;
        }
        String pom = version.getParent().getFileName() + "-" + version.getFileName() + ".pom>";
        try (InputStream text = Files.newInputStream(file.resolveSibling(ORIGINS))) {
            String origins = new String(text.readNBytes(MOST_ORIGINS), StandardCharsets.ISO_8859_1);
            return origins.contains(pom) && !origins.contains(file.getFileName() + ">");
        } catch (IOException e) {
            return false;
        }
    }

    private static void fetch(ArtifactRequest resolved, ResolutionSession session) {
        Artifact of = resolved.getArtifact();
        Artifact checksum = new DefaultArtifact(
                of.getGroupId(), of.getArtifactId(), of.getClassifier(), of.getExtension() + ".sha1", of.getVersion());
        try {
            session.runtime()
                    .system()
                    .resolveArtifact(
                            session.aether(), new ArtifactRequest(checksum, resolved.getRepositories(), "project"));
        } catch (ArtifactResolutionException e) {
            LOG.debug("No published checksum of {} can be had", of, e);
        }
    }
}
