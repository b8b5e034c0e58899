package org.licentia.graph.maven;

import java.io.IOException;

/** A repository is not asked any more, because of what it did before; that is the cause. */
public final class RepositoryGivenUpException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param cause why it was given up */
    public RepositoryGivenUpException(Exception cause) {
        super("the repository was given up", cause);
    }
}
