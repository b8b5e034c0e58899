package org.licentia.cli.maven;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScheme;
import org.apache.http.client.AuthCache;
import org.eclipse.aether.AbstractForwardingRepositorySystemSession;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.RepositoryCache;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.InsecureRedirectException;

/**
 * What is asked for over https is had over https, wherever the repository redirects to. The transport follows redirects
 * to any address or to none. But before each request, also one that follows a redirect, it looks into its cache of
 * authentication schemes for what the host wants, and that cache it takes from the session: whoever keeps the cache
 * hears of each host before it is asked, and may object.
 */
final class SecureRedirects {
    private SecureRedirects() {}

    /** The session as a transport for the repository is to see it; plain http may redirect wherever it likes. */
    static RepositorySystemSession of(RepositorySystemSession session, RemoteRepository repository) {
        if (!repository.getProtocol().equalsIgnoreCase("https")) {
            return session;
        }
        RepositoryCache kept = session.getCache();
        return new Session(
                session, new Cache(kept == null ? new DefaultRepositoryCache() : kept, repository.getProxy()));
    }

    private static final class Session extends AbstractForwardingRepositorySystemSession {
        private final RepositorySystemSession session;
        private final RepositoryCache cache;

        Session(RepositorySystemSession session, RepositoryCache cache) {
            this.session = session;
            this.cache = cache;
        }

        @Override
        protected RepositorySystemSession getSession() {
            return session;
        }

        @Override
        public RepositoryCache getCache() {
            return cache;
        }
    }

    /** A cache that hands out authentication schemes to https alone. */
    private record Cache(RepositoryCache cache, @Nullable Proxy proxy) implements RepositoryCache {
        @Override
        public void put(RepositorySystemSession session, Object key, Object data) {
            cache.put(session, key, data);
        }

        @Override
        public Object get(RepositorySystemSession session, Object key) {
            return guarded(cache.get(session, key));
        }

        @Override
        public Object computeIfAbsent(RepositorySystemSession session, Object key, Supplier<Object> supplier) {
            return guarded(cache.computeIfAbsent(session, key, supplier));
        }

        private Object guarded(Object data) {
            return data instanceof AuthCache schemes ? new SecureSchemes(schemes, proxy) : data;
        }
    }

    private record SecureSchemes(
            AuthCache schemes, @Nullable Proxy proxy) implements AuthCache {
        @Override
        public AuthScheme get(HttpHost host) {
            if (!host.getSchemeName().equalsIgnoreCase("https") && !isProxy(host)) {
                throw new UncheckedIOException(new InsecureRedirectException());
            }
            return schemes.get(host);
        }

        // It is asked in plain text for a tunnel, through which TLS then runs.
        private boolean isProxy(HttpHost host) {
            return proxy != null
                    && host.getPort() == proxy.getPort()
                    && host.getHostName().equalsIgnoreCase(proxy.getHost());
        }

        @Override
        public void put(HttpHost host, AuthScheme scheme) {
            schemes.put(host, scheme);
        }

        @Override
        public void remove(HttpHost host) {
            schemes.remove(host);
        }

        @Override
        public void clear() {
            schemes.clear();
        }
    }
}
