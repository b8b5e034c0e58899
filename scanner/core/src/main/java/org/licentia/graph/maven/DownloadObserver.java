package org.licentia.graph.maven;

import org.eclipse.aether.repository.RemoteRepository;

/**
 * Hears of downloads what the resolver has no event for. Registered in the session under the name of this class; any
 * thread may call it.
 */
public interface DownloadObserver {
    /** Something was taken of which this repository publishes no checksum. */
    void unchecked(RemoteRepository repository);
}
