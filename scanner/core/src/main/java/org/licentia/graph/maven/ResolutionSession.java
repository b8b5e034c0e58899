package org.licentia.graph.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.model.Model;
import org.apache.maven.model.Repository;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.repository.internal.ArtifactDescriptorReaderDelegate;
import org.apache.maven.repository.internal.ArtifactDescriptorUtils;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.eclipse.aether.util.listener.ChainedRepositoryListener;
import org.licentia.graph.maven.pom.Gav;

/**
 * Everything one resolution has in common: the properties, profiles and repositories to start from, and a session with
 * a cache of its own, so that every POM passes our eyes.
 */
final class ResolutionSession {
    private final MavenRuntime runtime;
    private final MavenTarget target;
    private final DotMvn dotMvn;
    private final DefaultRepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final RepositoryScope scope;
    private final PomDescriptions descriptions;
    private final RepositoryWatch watch = new RepositoryWatch();
    private final List<String> active;
    private final List<String> inactive;
    private final Map<Gav, List<RemoteRepository>> absent = new ConcurrentHashMap<>();
    private final Map<Gav, Failure> passedOver = new ConcurrentHashMap<>();
    private final Map<Artifact, Failure> unobtained = new ConcurrentHashMap<>();
    private final SystemPaths systemPaths;
    private final Set<File> systemFiles = ConcurrentHashMap.newKeySet();

    ResolutionSession(MavenTarget target, DotMvn dotMvn, MavenRuntime runtime) {
        this.target = target;
        this.dotMvn = dotMvn;
        this.systemPaths = SystemPaths.of(target, dotMvn);
        this.runtime = runtime;
        this.repositories = startingRepositories(runtime);
        this.scope = scope(runtime, repositories);
        this.descriptions = new PomDescriptions(runtime.models(), scope);
        this.session = session();
        runtime.models().reads().setLocalRepository(localRepository().toFile());
        List<String> switches = DotMvn.joined(dotMvn.profiles(), target.profiles());
        this.active = new ArrayList<>(runtime.activeProfiles());
        switches.stream()
                .filter(each -> !isOff(each))
                .map(ResolutionSession::profileId)
                .forEach(active::add);
        this.inactive = switches.stream()
                .filter(ResolutionSession::isOff)
                .map(ResolutionSession::profileId)
                .toList();
    }

    private static List<RemoteRepository> startingRepositories(MavenRuntime runtime) {
        Map<String, RemoteRepository> byId = new LinkedHashMap<>();
        runtime.repositories().forEach(each -> byId.putIfAbsent(each.getId(), each));
        runtime.models().superPomRepositories().forEach(each -> byId.putIfAbsent(each.getId(), each));
        return List.copyOf(byId.values());
    }

    private static RepositoryScope scope(MavenRuntime runtime, List<RemoteRepository> starting) {
        List<Repository> ofSettings = runtime.profiles().stream()
                .flatMap(profile -> profile.getRepositories().stream())
                .toList();
        return new RepositoryScope(runtime.session().isIgnoreArtifactDescriptorRepositories(), ofSettings, starting);
    }

    private DefaultRepositorySystemSession session() {
        DefaultRepositorySystemSession copy = new DefaultRepositorySystemSession(runtime.session());
        copy.setCache(new DefaultRepositoryCache());
        copy.setSystemProperties(systemProperties());
        copy.setUserProperties(userProperties());
        userProperties().forEach((name, value) -> copy.setConfigProperty((String) name, value));
        copy.setConfigProperty(ArtifactDescriptorReaderDelegate.class.getName(), descriptions);
        copy.setDependencyTraverser(
                new GraphBounds(descriptions, target.userProperties()).within(copy.getDependencyTraverser()));
        copy.setConfigProperty(DownloadObserver.class.getName(), watch);
        // The resolver's newer default gets some scopes wrong where Maven 3.9 gets them right.
        copy.setConfigProperty("aether.conflictResolver.impl", "classic");
        // Keeps the losers of mediation as leaves: they tell through whom else a component would arrive.
        copy.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, Boolean.TRUE);
        copy.setConfigProperty("aether.dependencyCollector.maxExceptions", -1);
        copy.setRepositoryListener(ChainedRepositoryListener.newInstance(copy.getRepositoryListener(), watch));
        return copy;
    }

    private static boolean isOff(String profileSwitch) {
        return profileSwitch.startsWith("!") || profileSwitch.startsWith("-");
    }

    private static String profileId(String profileSwitch) {
        return isOff(profileSwitch) || profileSwitch.startsWith("+") ? profileSwitch.substring(1) : profileSwitch;
    }

    MavenRuntime runtime() {
        return runtime;
    }

    /** The session for the resolver; configured further only before the first collection. */
    DefaultRepositorySystemSession aether() {
        return session;
    }

    /** Which repositories of POMs are asked. */
    RepositoryScope scope() {
        return scope;
    }

    PomDescriptions descriptions() {
        return descriptions;
    }

    RepositoryWatch watch() {
        return watch;
    }

    /** Why no description of a POM was taken. */
    Undescribed undescribed(Gav gav) {
        Undescribed heard = watch.undescribed(gav);
        Undescribed built = Undescribed.of(runtime.models().failure(gav), Failure.OTHER);
        // What kept the model from being built says more than that it was not.
        Undescribed found = heard == null || built.cause() != null ? built : heard;
        return new Undescribed(
                found.missing().map(each -> whyMissing(each, found.failure())).orElse(found.failure()), found.cause());
    }

    /**
     * Why a POM that others need could not be obtained. Asked again for one that it could not obtain before, the resolver
     * tells that alone; why was heard the first time.
     *
     * @param told by the resolver
     */
    Failure whyMissing(Gav gav, Failure told) {
        Undescribed heard = told == Failure.OTHER ? watch.undescribed(gav) : null;
        return heard == null ? told : heard.failure();
    }

    /** The POMs of which everybody asked said that there is none, and who was asked. */
    Map<Gav, List<RemoteRepository>> absent() {
        return absent;
    }

    /** The POMs of contained works that were asked for and not read, and why. */
    Map<Gav, Failure> passedOver() {
        return passedOver;
    }

    /** The artifacts that were asked for and not obtained, and why. */
    Map<Artifact, Failure> unobtained() {
        return unobtained;
    }

    /** Which files dependencies of system scope may name. */
    SystemPaths systemPaths() {
        return systemPaths;
    }

    /** The files that dependencies of system scope name; some may not be there. */
    Set<File> systemFiles() {
        return systemFiles;
    }

    List<String> activeProfiles() {
        return active;
    }

    List<String> inactiveProfiles() {
        return inactive;
    }

    /** The ids given to activate: not those of the settings. */
    List<String> requestedProfiles() {
        return active.subList(runtime.activeProfiles().size(), active.size());
    }

    @SuppressWarnings("deprecation") // resolver 1.9, which Maven 3.9 plugins get, has nothing else
    Path localRepository() {
        return session.getLocalRepository().getBasedir().toPath();
    }

    /** A copy to keep: the model builder changes what it is given. */
    Properties userProperties() {
        Properties properties = new Properties();
        properties.putAll(dotMvn.userProperties());
        properties.putAll(target.userProperties());
        return properties;
    }

    /** A copy to keep. */
    Properties systemProperties() {
        Map<String, String> properties = new HashMap<>(runtime.session().getSystemProperties());
        properties.putAll(dotMvn.systemProperties());
        properties.put("maven.multiModuleProjectDirectory", dotMvn.root().toString());
        properties.putAll(JavaVersion.of(target.jdk()).properties());
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    ModelResolver modelResolver(ConcurrentMap<Gav, File> pool) {
        return new ReactorModelResolver(runtime.system(), session, pool, repositories, scope);
    }

    /** Where a module's dependencies come from: its effective POM's repositories, then the starting ones. */
    List<RemoteRepository> repositoriesOf(Model model) {
        List<RemoteRepository> all = new ArrayList<>();
        model.getRepositories().stream()
                .filter(scope::allows)
                .forEach(each -> all.add(ArtifactDescriptorUtils.toRemoteRepository(each)));
        all.addAll(repositories);
        return runtime.system().newResolutionRepositories(session, all);
    }
}
