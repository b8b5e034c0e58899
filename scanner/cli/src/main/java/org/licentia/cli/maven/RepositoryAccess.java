package org.licentia.cli.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.licentia.issue.LicentiaException;

/** How repositories are reached: mirrors, proxies and credentials (maven-core, {@code DefaultRepositorySystemSessionFactory}). */
record RepositoryAccess(EffectiveSettings settings) {
    private static final String BLOCKER = "maven-default-http-blocker";

    MirrorSelector mirrors() {
        DefaultMirrorSelector selector = new DefaultMirrorSelector();
        boolean blocks = false;
        for (Mirror mirror : settings.settings().getMirrors()) {
            blocks |= BLOCKER.equals(mirror.getId());
            selector.add(
                    mirror.getId(),
                    mirror.getUrl(),
                    mirror.getLayout(),
                    false,
                    mirror.isBlocked(),
                    mirror.getMirrorOf(),
                    mirror.getMirrorOfLayouts());
        }
        if (!blocks) {
            // Since Maven 3.8.1 its own global settings end with this mirror.
            selector.add(BLOCKER, "http://0.0.0.0/", "default", false, true, "external:http:*", "default");
        }
        return selector;
    }

    ProxySelector proxies() {
        DefaultProxySelector selector = new DefaultProxySelector();
        for (Proxy proxy : settings.proxies()) {
            try {
                selector.add(
                        new org.eclipse.aether.repository.Proxy(
                                proxy.getProtocol(),
                                proxy.getHost(),
                                proxy.getPort(),
                                new AuthenticationBuilder()
                                        .addUsername(proxy.getUsername())
                                        .addPassword(proxy.getPassword())
                                        .build()),
                        proxy.getNonProxyHosts());
            } catch (PatternSyntaxException e) {
                throw new LicentiaException("settings.xml: the <nonProxyHosts> of the proxy '" + proxy.getId()
                        + "' can be no pattern: '" + proxy.getNonProxyHosts()
                        + "'. Write names of hosts, with * for any"
                        + " characters and | between them.");
            }
        }
        return selector;
    }

    AuthenticationSelector credentials() {
        DefaultAuthenticationSelector selector = new DefaultAuthenticationSelector();
        for (Server server : settings.servers()) {
            selector.add(
                    server.getId(),
                    new AuthenticationBuilder()
                            .addUsername(server.getUsername())
                            .addPassword(server.getPassword())
                            .addPrivateKey(server.getPrivateKey(), server.getPassphrase())
                            .build());
        }
        return selector;
    }

    /** The HTTP headers (access tokens, often) and timeouts that servers configure, as properties of the resolver. */
    Map<String, Object> configuration() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Server server : settings.servers()) {
            if (server.getConfiguration() instanceof Xpp3Dom configuration) {
                Map<String, String> headers = headers(configuration);
                if (!headers.isEmpty()) {
                    properties.put(ConfigurationProperties.HTTP_HEADERS + "." + server.getId(), headers);
                }
                timeout(configuration, "connectTimeout", ConfigurationProperties.CONNECT_TIMEOUT, server, properties);
                timeout(configuration, "requestTimeout", ConfigurationProperties.REQUEST_TIMEOUT, server, properties);
            }
        }
        return properties;
    }

    private static Map<String, String> headers(Xpp3Dom configuration) {
        Map<String, String> headers = new LinkedHashMap<>();
        Xpp3Dom parent = configuration.getChild("httpHeaders");
        Stream.of(parent == null ? new Xpp3Dom[0] : parent.getChildren("property"))
                .filter(property -> property.getChild("name") != null && property.getChild("value") != null)
                .forEach(property -> headers.put(
                        property.getChild("name").getValue(),
                        property.getChild("value").getValue()));
        return headers;
    }

    private static void timeout(
            Xpp3Dom configuration, String element, String key, Server server, Map<String, Object> properties) {
        Xpp3Dom timeout = configuration.getChild(element);
        if (timeout != null && timeout.getValue() != null && timeout.getValue().matches("\\d{1,9}")) {
            properties.put(key + "." + server.getId(), Integer.valueOf(timeout.getValue()));
        }
    }
}
