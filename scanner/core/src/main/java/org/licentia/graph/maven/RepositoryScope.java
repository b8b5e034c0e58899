package org.licentia.graph.maven;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.maven.model.Repository;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Which of the repositories that POMs declare are asked: all, or only those that the settings or Maven's own super POM
 * declare just so. An effective POM holds these too, which is why it does not tell who declared them.
 */
final class RepositoryScope {
    private final boolean settingsOnly;
    private final List<Repository> ofSettings;
    private final List<RemoteRepository> starting;
    private final SortedSet<String> refused = new ConcurrentSkipListSet<>();

    /**
     * @param settingsOnly whether those that only POMs declare are refused
     * @param ofSettings of all profiles of settings.xml
     * @param starting those asked before any POM is read
     */
    RepositoryScope(boolean settingsOnly, Collection<Repository> ofSettings, Collection<RemoteRepository> starting) {
        this.settingsOnly = settingsOnly;
        this.ofSettings = List.copyOf(ofSettings);
        this.starting = List.copyOf(starting);
    }

    /** Whether a repository of a POM may be asked; those that may not are remembered. */
    boolean allows(Repository declared) {
        if (!settingsOnly
                || starting.stream()
                        .anyMatch(each -> each.getId().equals(declared.getId())
                                && each.getUrl().equals(declared.getUrl()))
                || ofSettings.stream().anyMatch(each -> isSame(each, declared))) {
            return true;
        }
        refused.add(Objects.toString(declared.getId(), "without an id"));
        return false;
    }

    // What the settings write with a property arrives in the POM with its value.
    private static boolean isSame(Repository ofSettings, Repository declared) {
        String url = Objects.toString(ofSettings.getUrl(), "");
        return Objects.equals(ofSettings.getId(), declared.getId())
                && (url.equals(declared.getUrl()) || url.contains("${"));
    }

    boolean isSettingsOnly() {
        return settingsOnly;
    }

    /** The ids of those that were refused. */
    SortedSet<String> refused() {
        return new TreeSet<>(refused);
    }
}
