package org.licentia.cli.doctor;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.conn.ConnectTimeoutException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.http.HttpTransporterException;
import org.licentia.graph.maven.InsecureRedirectException;

/**
 * Why a repository did not answer.
 *
 * @param id of the diagnosis
 * @param what the repository, for people
 * @param address what the fault begins with when it is told
 * @param within how long it was waited for
 */
record RepositoryFault(RemoteRepository repository, String id, String what, String address, Duration within) {
    /** What it means, and what to do about it. */
    Diagnosis of(Exception failure) {
        if (failure instanceof HttpTransporterException status) {
            return ofStatus(status.getStatusCode());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return problem(
                        "its certificate is not trusted",
                        "Add the certificate authority to the JDK's trust store, or name one with"
                                + " LICENTIA_OPTS=-Djavax.net.ssl.trustStore=FILE.");
            }
            if (cause instanceof UnknownHostException) {
                return problem(
                        "its host is not known",
                        "Check the address and the name server, or configure the proxy in settings.xml.");
            }
            if (cause instanceof SocketTimeoutException || cause instanceof ConnectTimeoutException) {
                return problem(
                        "no answer within " + within.toSeconds() + " s",
                        "Check the network and the proxy in settings.xml; --within SECONDS waits longer.");
            }
            if (cause instanceof ConnectException) {
                return problem(
                        "refuses the connection", "Check the address and the port, and whether the repository runs.");
            }
        }
        if (failure instanceof InsecureRedirectException) {
            return problem(
                    "redirects to plain http, which is not followed",
                    "Ask whoever runs the repository, or configure the address that it redirects to as its mirror in"
                            + " settings.xml.");
        }
        if (failure instanceof SSLException) {
            return problem(
                    "no TLS connection comes about", "Check that it is https that is spoken at this address and port.");
        }
        return problem(
                "could not be asked (" + failure.getClass().getSimpleName() + ")",
                "Check the address, the network and the proxy in settings.xml.");
    }

    private Diagnosis ofStatus(int status) {
        boolean known = repository.getAuthentication() != null;
        String server = "the <server> with id '" + repository.getId() + "' in settings.xml";
        String code = " (" + status + ")";
        return switch (status) {
            case 401, 403 ->
                problem(
                        (known ? "credentials refused" : "refuses access without credentials") + code,
                        (known ? "Correct " : "Add ") + server + ".");
            case 407 -> problem("the proxy refuses" + code, "Correct the <proxy> in settings.xml.");
            case 429 -> problem("asks for patience" + code, "Ask less often, or use a mirror.");
            default -> problem("answers with an error" + code, "Try again later, or ask whoever runs the repository.");
        };
    }

    private Diagnosis problem(String seen, String remedy) {
        return Diagnosis.problem(id, what, address + seen, remedy);
    }
}
