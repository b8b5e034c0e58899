package org.licentia.graph.maven;

import java.io.IOException;

/** An answer was longer than any file of its kind is; it would be the next time, too. */
public final class AnswerTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public AnswerTooLargeException() {
        super("the answer is too large");
    }
}
