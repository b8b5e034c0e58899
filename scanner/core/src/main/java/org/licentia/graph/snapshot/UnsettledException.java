package org.licentia.graph.snapshot;

/** Something that was looked at may have changed since, or may change without a trace; the message is half a sentence. */
public final class UnsettledException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason why what was resolved must not be relied on */
    public UnsettledException(String reason) {
        super(reason);
    }
}
