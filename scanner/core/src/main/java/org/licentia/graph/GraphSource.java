package org.licentia.graph;

import org.licentia.issue.LicentiaException;

/** Turns a target into a resolved graph. One implementation for each kind of target. */
public interface GraphSource {
    /**
     * Resolves everything there is to resolve; what cannot be is an issue in the result.
     *
     * @throws LicentiaException when there is nothing to resolve at all
     */
    ResolvedGraph resolve();
}
