package org.licentia.cli.maven;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.DotMvn;

/** The settings in effect, in lines that people may pass on: of addresses the host, of credentials that there are some. */
public final class SettingsSummary {
    private SettingsSummary() {}

    /** @throws org.licentia.issue.LicentiaException when they cannot be read */
    public static List<String> of(MavenOptions options) {
        Machine machine = Machine.current();
        DotMvn dotMvn = DotMvn.of(options.project());
        Map<String, String> properties = new HashMap<>(dotMvn.userProperties());
        properties.putAll(options.userProperties());
        List<@Nullable Path> files = StandaloneMaven.settingsFiles(options, dotMvn, machine);
        EffectiveSettings effective = EffectiveSettings.read(files.get(0), files.get(1), machine, properties);
        List<String> lines = new ArrayList<>();
        lines.add("user settings " + files.get(0));
        lines.add("global settings " + files.get(1));
        lines.add("local repository "
                + StandaloneMaven.localRepository(options, properties, effective.settings(), machine));
        lines.add("offline "
                + (options.offline() || dotMvn.offline() || effective.settings().isOffline()));
        lines.add("extensions in .mvn " + dotMvn.extensions());
        lines.add("active profiles " + effective.settings().getActiveProfiles());
        for (Mirror each : effective.settings().getMirrors()) {
            lines.add("mirror " + each.getId() + " of " + each.getMirrorOf() + " at " + place(each.getUrl())
                    + (each.isBlocked() ? ", blocked" : ""));
        }
        for (RemoteRepository each : new SettingsProfiles(effective.settings()).repositories()) {
            lines.add("repository " + each.getId() + " at " + place(each.getUrl()));
        }
        for (Server each : effective.servers()) {
            lines.add("server " + each.getId()
                    + (each.getPassword() == null ? ", no password" : ", a password")
                    + (each.getPrivateKey() == null ? "" : ", a private key")
                    + (each.getConfiguration() == null ? "" : ", a configuration"));
        }
        for (Proxy each : effective.proxies()) {
            lines.add("proxy " + each.getId() + " for " + each.getProtocol() + " at " + each.getHost() + ":"
                    + each.getPort() + (each.getPassword() == null ? ", no password" : ", a password"));
        }
        effective.issues().forEach(each -> lines.add(each.message()));
        return lines;
    }

    private static String place(@Nullable String address) {
        try {
            URI uri = URI.create(String.valueOf(address));
            return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            return "an address that is none";
        }
    }
}
