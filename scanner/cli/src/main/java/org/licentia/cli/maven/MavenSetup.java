package org.licentia.cli.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.DotMvn;
import org.licentia.issue.Issue;
import org.licentia.issue.Secrets;

/**
 * What a scan's Maven is set up with, read as {@link StandaloneMaven} reads it, in words without secrets.
 *
 * @param files the settings that are read, the user's first
 * @param mirrors each with what it is for
 * @param proxies the active ones
 * @param servers each with whether it has credentials
 * @param profiles that the settings activate
 * @param undecrypted passwords that could not be decrypted
 * @param localRepository may not exist
 */
public record MavenSetup(
        List<Path> files,
        List<String> mirrors,
        List<String> proxies,
        List<String> servers,
        List<String> profiles,
        int encrypted,
        List<Issue> undecrypted,
        Path localRepository,
        boolean offline) {

    /**
     * Reads the settings.
     *
     * @param secrets are told what must not be shown
     * @throws org.licentia.issue.LicentiaException when settings or the local repository's path are unusable
     */
    public static MavenSetup of(MavenOptions options, Secrets secrets) {
        return of(options, Machine.current(), secrets);
    }

    /**
     * Has the secrets of the settings known to those who write down what people said, and need nothing else of Maven.
     *
     * @throws org.licentia.issue.LicentiaException when the settings are unusable: whoever cannot read them knows no secret
     */
    public static void tellSecrets(MavenOptions options) {
        of(options, Secrets.known());
    }

    static MavenSetup of(MavenOptions options, Machine machine, Secrets secrets) {
        DotMvn dotMvn = DotMvn.of(options.project());
        Map<String, String> userProperties = new HashMap<>(dotMvn.userProperties());
        userProperties.putAll(options.userProperties());
        EffectiveSettings effective = StandaloneMaven.settings(options, dotMvn, machine, userProperties);
        Settings settings = effective.settings();
        tell(effective, secrets);
        return new MavenSetup(
                StandaloneMaven.settingsFiles(options, dotMvn, machine).stream()
                        .filter(Objects::nonNull)
                        .toList(),
                settings.getMirrors().stream()
                        .map(mirror -> mirror.getId() + " at " + mirror.getUrl() + " for " + mirror.getMirrorOf()
                                + (mirror.isBlocked() ? " (blocks)" : ""))
                        .toList(),
                effective.proxies().stream().map(MavenSetup::words).toList(),
                effective.servers().stream().map(MavenSetup::words).toList(),
                List.copyOf(settings.getActiveProfiles()),
                encrypted(settings),
                effective.issues(),
                StandaloneMaven.localRepository(options, userProperties, settings, machine),
                options.offline() || dotMvn.offline() || settings.isOffline());
    }

    private static int encrypted(Settings settings) {
        return (int) Stream.concat(
                        settings.getServers().stream()
                                .flatMap(server -> Stream.of(text(server.getPassword()), text(server.getPassphrase()))),
                        settings.getProxies().stream().map(proxy -> text(proxy.getPassword())))
                .filter(secret -> secret.matches("(?s).*\\{.+}.*"))
                .count();
    }

    private static String words(Proxy proxy) {
        return proxy.getProtocol() + " through " + proxy.getHost() + ":" + proxy.getPort()
                + (text(proxy.getUsername()).isEmpty() ? "" : " with credentials")
                + (text(proxy.getNonProxyHosts()).isEmpty() ? "" : " but for " + proxy.getNonProxyHosts());
    }

    private static String words(Server server) {
        List<String> has = new ArrayList<>();
        if (!text(server.getUsername()).isEmpty() || !text(server.getPassword()).isEmpty()) {
            has.add("credentials");
        }
        if (!text(server.getPrivateKey()).isEmpty()) {
            has.add("a private key");
        }
        if (!headerValues(server).isEmpty()) {
            has.add("headers");
        }
        return server.getId() + " (" + (has.isEmpty() ? "no credentials" : String.join(", ", has)) + ")";
    }

    private static void tell(EffectiveSettings effective, Secrets secrets) {
        Settings settings = effective.settings();
        Stream.concat(settings.getServers().stream(), effective.servers().stream())
                .forEach(server -> {
                    secrets.tell(text(server.getPassword()));
                    secrets.tell(text(server.getPassphrase()));
                    headerValues(server).forEach(secrets::tell);
                });
        Stream.concat(settings.getProxies().stream(), effective.proxies().stream())
                .forEach(proxy -> secrets.tell(text(proxy.getPassword())));
    }

    /** What stands in {@code <httpHeaders>}: access tokens, often. */
    private static List<String> headerValues(Server server) {
        List<String> values = new ArrayList<>();
        if (server.getConfiguration() instanceof Xpp3Dom configuration
                && configuration.getChild("httpHeaders") != null) {
            for (Xpp3Dom property : configuration.getChild("httpHeaders").getChildren("property")) {
                Xpp3Dom value = property.getChild("value");
                if (value != null && value.getValue() != null) {
                    values.add(value.getValue());
                }
            }
        }
        return values;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
