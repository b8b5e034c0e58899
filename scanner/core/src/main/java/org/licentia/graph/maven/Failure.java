package org.licentia.graph.maven;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.maven.model.building.ModelBuildingException;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.NoRepositoryConnectorException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why something could not be obtained, told from the exception rather than from its text: texts carry addresses, and
 * change. The first that applies to any of the causes is the reason given.
 */
enum Failure {
    LOCAL(
            "its file in the local repository cannot be read or written",
            "Check the space on the disk and who may read and write there, or name another folder with --repository."),
    OFFLINE(
            "it is not in the local repository, and the scan is offline",
            "Scan once without --offline, or run mvn dependency:go-offline first."),
    BLOCKED(
            "its repository is blocked by a mirror of the settings (Maven itself blocks plain http)",
            "Reach the repository over https, or configure an allowed mirror for it in settings.xml."),
    UNREACHABLE(
            "its repository cannot be reached",
            "Check the network, the proxy in settings.xml and the address of the repository."),
    TOO_SLOW("its repository does not answer in time", "Try again later, or allow it more time with --read-timeout."),
    INSECURE(
            "its repository redirects from https to plain http, which is not followed",
            "Ask whoever runs the repository, or configure the address that it redirects to as its mirror in settings.xml."),
    REDIRECTING(
            "its repository only redirects, without end or to where it is not followed",
            "Correct the address of the repository, or ask whoever runs it."),
    BROKEN_OFF(
            "its repository breaks its answers off",
            "Check the network and the proxy in settings.xml, or ask whoever runs the repository."),
    UNTRUSTED(
            "its repository presents a certificate that is not trusted",
            "Add the certificate authority to the JDK's trust store, or correct the address of the repository."),
    UNAUTHORIZED(
            "its repository refuses access",
            "Check the <server> of that repository in settings.xml: its id must be the repository's."),
    LIMITED(
            "its repository answers that it is asked too often",
            "Try again later, ask for fewer files at once with --threads, or reach it through a mirror of your own."),
    FAULTY("its repository answers with an error", "Try again later, or ask whoever runs the repository."),
    TOO_LARGE(
            "its repository answers with more than any such file holds",
            "Ask whoever runs the repository, or reach it through a mirror of your own."),
    CORRUPT(
            "what the repository holds does not match its checksum",
            "Remove it from the local repository and scan again; if that does not help, ask whoever runs the repository."),
    UNVERIFIED(
            "its repository publishes no checksum for it, and --strict-checksums or the repository's policy asks for one",
            "Ask whoever runs the repository to publish checksums, or scan without --strict-checksums."),
    UNSUPPORTED(
            "its repository uses a protocol that is not supported",
            "Use an http, https or file address for the repository."),
    NOT_FOUND(
            "none of the repositories asked has it",
            "Check the version, and that the repository that holds it is declared in the POM or in settings.xml. If it was"
                    + " published only now, scan with -U: Maven remembers for a day that it was not there."),
    NO_VERSION(
            "no available version lies in the requested range",
            "Check the range, or pin the version in <dependencyManagement>."),
    INVALID("its POM is not valid", "Use a version with a valid POM, or ask its publisher to correct it."),
    OTHER("it could not be read", "Run with -v to see the cause.");

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final Wording WORDING = new Wording();
    private static final Pattern STATUS =
            Pattern.compile("(?i)status(?: code)?: (\\d{3})|(?:^|\\D)(40[1347]|410|429|30\\d|5\\d\\d)(?:\\D|$)");

    /** What systems say of disks; the JDK has exceptions of their own for the rest alone. */
    private static final Pattern DISK = Pattern.compile("No space left on device|not enough space on the disk"
            + "|Disk quota exceeded|File too large|Read-only file system|Input/output error");

    private final String reason;
    private final String remedy;

    Failure(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    /** Half a sentence, in the words of one who asked for an artifact. */
    String reason() {
        return reason;
    }

    /** The same about the repository itself; of those that {@link #isOfRepository()}. */
    String reasonAbout(String repository) {
        return reason.replaceFirst("^its repository", Matcher.quoteReplacement("The repository " + repository));
    }

    /** A finished sentence. */
    String remedy() {
        return remedy;
    }

    /** Whether it is the repository that failed, whatever was asked for. */
    boolean isOfRepository() {
        return compareTo(OFFLINE) > 0 && compareTo(NOT_FOUND) < 0 && this != CORRUPT && this != UNVERIFIED;
    }

    static Failure of(Throwable thrown) {
        Failure found = OTHER;
        for (Throwable each : causes(thrown)) {
            Failure candidate = ofOne(each);
            if (candidate.compareTo(found) < 0) {
                found = candidate;
            }
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("Understood as {}: {}", found, WORDING.of(causes(thrown).toString()));
        }
        return found;
    }

    private static boolean isOfConnecting(Throwable thrown) {
        return thrown.getMessage() != null
                && thrown.getMessage().toLowerCase(Locale.ROOT).contains("connect");
    }

    private static boolean isOfDisk(Throwable thrown) {
        return thrown instanceof AccessDeniedException
                || thrown instanceof IOException
                        && thrown.getMessage() != null
                        && DISK.matcher(thrown.getMessage()).find();
    }

    private static Failure ofOne(Throwable thrown) {
        if (isOfDisk(thrown)) {
            return LOCAL;
        }
        if (thrown instanceof RepositoryOfflineException) {
            return OFFLINE;
        }
        if (thrown instanceof NoRepositoryConnectorException unconnected) {
            return unconnected.getRepository() != null
                            && unconnected.getRepository().isBlocked()
                    ? BLOCKED
                    : UNSUPPORTED;
        }
        if (thrown instanceof SSLException) {
            return UNTRUSTED;
        }
        if (thrown instanceof SocketTimeoutException && !isOfConnecting(thrown)) {
            return TOO_SLOW;
        }
        if (thrown instanceof AnswerTooLargeException) {
            return TOO_LARGE;
        }
        if (thrown instanceof InsecureRedirectException) {
            return INSECURE;
        }
        if (thrown.getClass().getSimpleName().contains("Redirect")) {
            return REDIRECTING;
        }
        if (thrown instanceof UnknownHostException
                || thrown instanceof ConnectException
                || thrown instanceof NoRouteToHostException
                || thrown instanceof InterruptedIOException
                || thrown instanceof SocketException
                || thrown.getClass().getSimpleName().contains("NoHttpResponse")) {
            return UNREACHABLE;
        }
        if (thrown.getClass().getName().startsWith("org.apache.http.")) {
            return BROKEN_OFF;
        }
        if (thrown instanceof ChecksumFailureException) {
            return thrown.getCause() == null && !((ChecksumFailureException) thrown).isRetryWorthy()
                    ? UNVERIFIED
                    : CORRUPT;
        }
        if (thrown instanceof ArtifactNotFoundException || thrown instanceof MetadataNotFoundException) {
            return NOT_FOUND;
        }
        if (thrown instanceof VersionRangeResolutionException) {
            return NO_VERSION;
        }
        if (thrown instanceof ModelBuildingException) {
            return INVALID;
        }
        return ofStatus(thrown);
    }

    // The transports' own exceptions are not part of the API that resolver 1.9 and 2.0 share.
    private static Failure ofStatus(Throwable thrown) {
        if (thrown.getClass().getSimpleName().contains("Http") && thrown.getMessage() != null) {
            Matcher status = STATUS.matcher(thrown.getMessage());
            if (status.find()) {
                String code = status.group(1) == null ? status.group(2) : status.group(1);
                return ofCode(code);
            }
        }
        return OTHER;
    }

    private static Failure ofCode(String code) {
        switch (code) {
            case "401":
            case "403":
            case "407":
                return UNAUTHORIZED;
            case "404":
            case "410":
                return NOT_FOUND;
            case "429":
                return LIMITED;
            default:
                return code.startsWith("3") ? REDIRECTING : FAULTY;
        }
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable each = open.remove();
            if (seen.add(each)) {
                all.add(each);
                if (each.getCause() != null) {
                    open.add(each.getCause());
                }
                if (each instanceof ArtifactResolutionException unresolved) {
                    unresolved.getResults().forEach(result -> open.addAll(result.getExceptions()));
                } else if (each instanceof ArtifactDescriptorException undescribed) {
                    open.addAll(undescribed.getResult().getExceptions());
                } else if (each instanceof VersionRangeResolutionException unranged) {
                    open.addAll(unranged.getResult().getExceptions());
                } else if (each instanceof ModelBuildingException invalid) {
                    invalid.getProblems().stream()
                            .map(problem -> problem.getException())
                            .filter(cause -> cause != null)
                            .forEach(open::add);
                }
                open.addAll(Arrays.asList(each.getSuppressed()));
            }
        }
        return all;
    }
}
