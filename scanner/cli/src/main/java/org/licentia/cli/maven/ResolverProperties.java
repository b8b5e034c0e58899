package org.licentia.cli.maven;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.aether.ConfigurationProperties;
import org.licentia.graph.maven.DotMvn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What configures the resolver, the weakest first: what fits a scan, settings.xml, the project, the user's {@code -D}, the
 * user's options.
 */
record ResolverProperties(RepositoryAccess access, SettingsProfiles profiles, DotMvn dotMvn, MavenOptions options) {
    private static final Logger LOG = LoggerFactory.getLogger(ResolverProperties.class);
    private static final String FILTERS = "aether.remoteRepositoryFilter.";

    /** @param fetches how many POMs a module's dependencies are followed through at once */
    Map<String, Object> all(int fetches) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(ConfigurationProperties.USER_AGENT, "Licentia");
        properties.put(ConfigurationProperties.INTERACTIVE, false);
        properties.putAll(TransferLimits.defaults());
        // Each transporter is to have its own connection: closing it ends what hangs, and nothing else.
        properties.put("aether.transport.apache.cacheState", false);
        properties.put("aether.dependencyCollector.bf.threads", fetches);
        // Resolver 2.0 would ask every repository for its list of prefixes; Maven 3.9 does not.
        properties.put("aether.remoteRepositoryFilter.prefixes", false);
        properties.put("aether.remoteRepositoryFilter.groupId", false);
        // The default, and checksums, which are asked for by themselves where a file has lost its own.
        properties.put("aether.checksums.omitChecksumsForExtensions", ".asc,.sigstore,.sigstore.json,.sha1");
        // As Maven 3.9 locks: within the process. Files arrive by atomic moves, and a read-only repository stays
        // readable.
        properties.put("aether.syncContext.named.factory", "rwlock-local");
        properties.put("aether.syncContext.named.nameMapper", "gav");
        properties.putAll(profiles.properties());
        properties.putAll(access.configuration());
        properties.putAll(ofTheProject());
        properties.putAll(options.userProperties());
        properties.putAll(TransferLimits.given(options.network()));
        return properties;
    }

    /**
     * The project may say which repositories have what, as that is how its build finds it; whom to trust, what to check, how
     * long to wait and where to write, the user alone says.
     */
    private Map<String, String> ofTheProject() {
        Map<String, String> taken = new HashMap<>();
        SortedSet<String> left = new TreeSet<>();
        dotMvn.userProperties().forEach((name, value) -> {
            boolean isOurs = name.startsWith("aether.") || name.startsWith("licentia.");
            if (!isOurs || name.startsWith(FILTERS) && !name.endsWith(".record")) {
                taken.put(name, value);
            } else {
                left.add(name);
            }
        });
        if (!left.isEmpty()) {
            LOG.info("Of .mvn/maven.config these do not count, unless -D gives them: {}", left);
        }
        return taken;
    }
}
