package org.licentia.cli.maven;

import java.util.List;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.licentia.issue.Secrets;

/** Which parts of the settings are secrets. */
record SettingsSecrets(Secrets secrets) {
    /**
     * Tells them.
     *
     * @param servers as they are written, or in the clear
     * @param proxies as they are written, or in the clear
     */
    void tell(Settings settings, List<Server> servers, List<Proxy> proxies) {
        for (Server server : servers) {
            secrets.tellLogin(server.getUsername(), server.getPassword());
            secrets.tell(server.getPassphrase());
            if (server.getConfiguration() instanceof Xpp3Dom configuration) {
                tellHeaders(configuration);
            }
        }
        for (Proxy proxy : proxies) {
            secrets.tellLogin(proxy.getUsername(), proxy.getPassword());
        }
        for (Mirror mirror : settings.getMirrors()) {
            secrets.tellAddress(mirror.getUrl());
        }
        for (Profile profile : settings.getProfiles()) {
            profile.getRepositories().forEach(each -> secrets.tellAddress(each.getUrl()));
            profile.getPluginRepositories().forEach(each -> secrets.tellAddress(each.getUrl()));
            profile.getProperties()
                    .forEach((name, value) -> secrets.tellNamed(String.valueOf(name), String.valueOf(value)));
        }
    }

    private void tellHeaders(Xpp3Dom configuration) {
        Xpp3Dom headers = configuration.getChild("httpHeaders");
        if (headers == null) {
            return;
        }
        for (Xpp3Dom property : headers.getChildren()) {
            Xpp3Dom value = property.getChild("value");
            if (value != null && value.getValue() != null) {
                secrets.tell(value.getValue());
                // The scheme before a token is no secret (RFC 9110, 11.4).
                secrets.tell(value.getValue().replaceFirst("^\\S+\\s+", ""));
            }
        }
    }
}
