package org.licentia.cli.maven;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What one run has learnt of the repositories that it asked, whatever it asked them for: one that was given up while the
 * project was resolved is not asked for source jars either. Any thread may use it; it holds nothing open.
 */
public final class CircuitBreakers {
    private final Map<String, CircuitBreaker> byAddress = new ConcurrentHashMap<>();

    /** Whether the repository is still asked. */
    CircuitBreaker of(RemoteRepository repository) {
        return byAddress.computeIfAbsent(repository.getUrl(), address -> new CircuitBreaker());
    }
}
