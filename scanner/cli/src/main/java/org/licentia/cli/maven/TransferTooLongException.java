package org.licentia.cli.maven;

import java.net.SocketTimeoutException;

/** A transfer made progress, but took longer than any may; it would the next time, too. */
final class TransferTooLongException extends SocketTimeoutException {
    private static final long serialVersionUID = 1L;

    TransferTooLongException() {
        super("the transfer took too long");
    }
}
