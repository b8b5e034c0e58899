package org.licentia.cli.maven;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * What one run has learnt of the repositories that it asked, whatever it asked them for: one that was given up while the
 * project was resolved is not asked for source jars either. Any thread may use it; it holds nothing open.
 */
public final class CircuitBreakers {
    private final Map<Access, CircuitBreaker> byAccess = new ConcurrentHashMap<>();

    /**
     * An address, and who asks it: a repository that refuses one may let another pass.
     *
     * @param login the id by which settings.xml gives credentials; null without
     */
    private record Access(String address, @Nullable String login) {}

    /** Whether the repository is still asked. */
    CircuitBreaker of(RemoteRepository repository) {
        String login = repository.getAuthentication() == null ? null : repository.getId();
        return byAccess.computeIfAbsent(new Access(repository.getUrl(), login), access -> new CircuitBreaker());
    }
}
