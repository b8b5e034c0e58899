package org.licentia.graph.maven;

/** The dependencies of a module follow upon each other without an end that could be reached. */
final class EndlessChainException extends Exception {
    private static final long serialVersionUID = 1;

    EndlessChainException() {
        super("the dependencies form a chain that is too long to be followed");
    }
}
