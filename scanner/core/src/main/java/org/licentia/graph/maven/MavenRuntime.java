package org.licentia.graph.maven;

import java.util.List;
import org.apache.maven.model.Profile;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.licentia.graph.maven.pom.PomModelBuilder;
import org.licentia.issue.Issue;

/**
 * The Maven that resolves: the one a plugin runs in, or one assembled for life outside Maven. Limited to what
 * maven-resolver 1.9 and 2.0 have in common.
 *
 * @param system resolves and collects
 * @param session local repository, mirrors, proxies, authentication, types and system properties; copied, never changed
 * @param models builds effective models; describes POMs with provenance where {@code system} reads with it too
 * @param profiles the profiles of settings.xml
 * @param activeProfiles the ids that settings.xml activates
 * @param repositories the repositories to start from, before any POM is read and before mirrors apply; the super POM's
 *     are added to them
 * @param issues what was noticed while assembling it
 */
public record MavenRuntime(
        RepositorySystem system,
        RepositorySystemSession session,
        PomModelBuilder models,
        List<Profile> profiles,
        List<String> activeProfiles,
        List<RemoteRepository> repositories,
        List<Issue> issues) {
    public MavenRuntime {
        profiles = List.copyOf(profiles);
        activeProfiles = List.copyOf(activeProfiles);
        repositories = List.copyOf(repositories);
        issues = List.copyOf(issues);
    }
}
