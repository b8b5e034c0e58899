package org.licentia.issue;

/**
 * The run cannot go on. The one exception that faces catch: its message is finished prose that names the cause and
 * the remedy, written where the knowledge is.
 */
public final class LicentiaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LicentiaException(String message) {
        super(message);
    }

    public LicentiaException(String message, Throwable cause) {
        super(message, cause);
    }
}
