package org.licentia.graph.maven;

import java.io.IOException;

/** A repository that is asked over https redirects to where anybody on the way may answer; that is not followed. */
public final class InsecureRedirectException extends IOException {
    private static final long serialVersionUID = 1L;

    public InsecureRedirectException() {
        super("a redirect from https to http is not followed");
    }
}
