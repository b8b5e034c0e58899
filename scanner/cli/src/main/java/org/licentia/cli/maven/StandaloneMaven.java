package org.licentia.cli.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifactType;
import org.eclipse.aether.impl.ArtifactDescriptorReader;
import org.eclipse.aether.internal.impl.LocalPathComposer;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ResolutionErrorPolicy;
import org.eclipse.aether.spi.connector.RepositoryConnectorFactory;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicyProvider;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.artifact.DefaultArtifactTypeRegistry;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.DotMvn;
import org.licentia.graph.maven.MavenRuntime;
import org.licentia.graph.maven.pom.PomModelBuilder;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;

/**
 * Maven's resolver outside Maven, set up as {@code mvn} in the project's directory would set it up. Close it when the
 * last resolution is done.
 */
public final class StandaloneMaven implements AutoCloseable {
    /** How many files are waited for at once unless somebody says otherwise. */
    public static final int FETCHES = 8;

    private final RepositorySystem system;
    private final CloseableSession session;
    private final ResilientTransports transports;
    private final MavenRuntime runtime;
    private final TransporterProvider transporters;

    private StandaloneMaven(
            RepositorySystem system,
            CloseableSession session,
            ResilientTransports transports,
            TransporterProvider transporters,
            MavenRuntime runtime) {
        this.transporters = transporters;
        this.transports = transports;
        this.system = system;
        this.session = session;
        this.runtime = runtime;
    }

    /**
     * Reads the settings and sets up the resolver; nothing is asked of any repository yet.
     *
     * @throws LicentiaException when settings, {@code .mvn} files or the local repository's path are unusable
     */
    public static StandaloneMaven open(MavenOptions options) {
        return open(options, FETCHES, Meter.OFF, new CircuitBreakers());
    }

    /**
     * As the other.
     *
     * @param fetches how many POMs a module's dependencies are followed through at once, and how many files are fetched
     *     at once for each request
     * @param meter is told which POMs are read and what is asked of repositories
     * @param breakers what the run knows of repositories already, and goes on to learn
     */
    public static StandaloneMaven open(MavenOptions options, int fetches, Meter meter, CircuitBreakers breakers) {
        return open(options, Machine.current(), fetches, meter, breakers);
    }

    static StandaloneMaven open(MavenOptions options, Machine machine) {
        return open(options, machine, FETCHES, Meter.OFF, new CircuitBreakers());
    }

    private static StandaloneMaven open(
            MavenOptions options, Machine machine, int fetches, Meter meter, CircuitBreakers breakers) {
        DotMvn dotMvn = DotMvn.of(options.project());
        Map<String, String> userProperties = new HashMap<>(dotMvn.userProperties());
        userProperties.putAll(options.userProperties());
        EffectiveSettings settings = settings(options, dotMvn, machine, userProperties);
        Path localRepository = localRepository(options, userProperties, settings.settings(), machine);

        PomModelBuilder models = new PomModelBuilder(meter);
        ResilientTransports transports = new ResilientTransports(meter, fetches, breakers);
        Supplier supplier = new Supplier(models, transports);
        RepositorySystem system = supplier.get();
        SettingsProfiles profiles = new SettingsProfiles(settings.settings());
        RepositoryAccess access = new RepositoryAccess(settings);
        CloseableSession session = new Sessions(system)
                .get()
                .withLocalRepositoryBaseDirectories(localRepository)
                .setOffline(options.offline()
                        || dotMvn.offline()
                        || settings.settings().isOffline())
                .setSystemProperties(systemProperties(machine))
                .setConfigProperties(new ResolverProperties(access, profiles, dotMvn, options).all(fetches))
                .setChecksumPolicy(
                        options.network().strictChecksums() || dotMvn.strictChecksums()
                                ? RepositoryPolicy.CHECKSUM_POLICY_FAIL
                                : null)
                .setIgnoreArtifactDescriptorRepositories(options.network().settingsOnly())
                .setMirrorSelector(access.mirrors())
                .setProxySelector(access.proxies())
                .setAuthenticationSelector(access.credentials())
                .setUpdatePolicy(
                        options.network().update() || dotMvn.update() ? RepositoryPolicy.UPDATE_POLICY_ALWAYS : null)
                .setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(
                        ResolutionErrorPolicy.CACHE_NOT_FOUND, ResolutionErrorPolicy.CACHE_NOT_FOUND))
                .build();
        return new StandaloneMaven(
                system,
                session,
                transports,
                supplier.getTransporterProvider(),
                new MavenRuntime(
                        system,
                        session,
                        models,
                        profiles.profiles(),
                        settings.settings().getActiveProfiles(),
                        profiles.repositories(),
                        settings.issues()));
    }

    /** What {@code MavenProjectSource} needs; valid until closed. */
    public MavenRuntime runtime() {
        return runtime;
    }

    /** What asks repositories, for those who ask by themselves; valid until closed. */
    public RepositoryProbe probe(Duration patience) {
        return new RepositoryProbe(transporters, session, patience);
    }

    /** What a repository has kept it waiting for, for people; empty while nothing is worth telling. */
    String waitingFor() {
        return transports.waits().told();
    }

    @Override
    public void close() {
        transports.close();
        session.close();
        system.shutdown();
    }

    static EffectiveSettings settings(
            MavenOptions options, DotMvn dotMvn, Machine machine, Map<String, String> userProperties) {
        List<@Nullable Path> files = settingsFiles(options, dotMvn, machine);
        return EffectiveSettings.read(files.get(0), files.get(1), machine, userProperties);
    }

    /** The settings files that decide, the user's first; null where there is none. */
    static List<@Nullable Path> settingsFiles(MavenOptions options, DotMvn dotMvn, Machine machine) {
        refuseForeign(options, dotMvn);
        Path user = chosen(options.settings(), dotMvn.settings(), "--settings");
        Path global = chosen(options.globalSettings(), dotMvn.globalSettings(), "--global-settings");
        return Arrays.asList(
                user == null ? EffectiveSettings.existing(machine.home().resolve(".m2/settings.xml")) : user,
                global == null ? machine.globalSettings() : global);
    }

    // Whoever may not name repositories in a POM may not bring settings that do.
    private static void refuseForeign(MavenOptions options, DotMvn dotMvn) {
        boolean isForeign = options.settings() == null && dotMvn.settings() != null
                || options.globalSettings() == null && dotMvn.globalSettings() != null;
        if (isForeign && options.network().settingsOnly()) {
            throw new LicentiaException(".mvn/maven.config names settings that come with the project, and with"
                    + " --repositories settings-only the repositories of the user's settings alone count. If they are"
                    + " meant, name them with -s or -gs.");
        }
    }

    private static @Nullable Path chosen(@Nullable Path given, @Nullable Path configured, String option) {
        Path chosen = given == null ? configured : given;
        if (chosen != null && EffectiveSettings.existing(chosen) == null) {
            throw new LicentiaException("The settings file " + chosen
                    + (Files.isDirectory(chosen) ? " is a folder" : " does not exist") + ". Correct "
                    + (given == null ? ".mvn/maven.config" : option) + ".");
        }
        return chosen;
    }

    static Path localRepository(
            MavenOptions options, Map<String, String> userProperties, Settings settings, Machine machine) {
        if (options.localRepository() != null) {
            return options.localRepository().toAbsolutePath().normalize();
        }
        String configured = userProperties.getOrDefault(
                "maven.repo.local",
                machine.systemProperties().getOrDefault("maven.repo.local", settings.getLocalRepository()));
        if (configured == null || configured.isBlank()) {
            return machine.home().resolve(".m2").resolve("repository");
        }
        try {
            return Path.of(configured).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new LicentiaException(
                    "The local repository '" + configured
                            + "' is no path. Correct --repository, maven.repo.local or <localRepository> in settings.xml.",
                    e);
        }
    }

    private static Map<String, String> systemProperties(Machine machine) {
        Map<String, String> properties = new HashMap<>(machine.properties());
        properties.put("maven.version", mavenVersion());
        return properties;
    }

    // POMs may refer to ${maven.version}; it is that of the model builder we emulate Maven with.
    private static String mavenVersion() {
        Properties properties = new Properties();
        try (InputStream pom = ModelBuilder.class.getResourceAsStream(
                "/META-INF/maven/org.apache.maven/maven-model-builder/pom.properties")) {
            if (pom != null) {
                properties.load(pom);
            }
        } catch (IOException e) {
            throw new LicentiaException("The scanner's own jar cannot be read. Build or download it again.", e);
        }
        return properties.getProperty("version", "3.9");
    }

    /** The supplier with our model builder, contained paths, checksums that are compared, and transports that give dead repositories up. */
    private static final class Supplier extends RepositorySystemSupplier {
        private final PomModelBuilder models;
        private final ResilientTransports transports;

        Supplier(PomModelBuilder models, ResilientTransports transports) {
            this.models = models;
            this.transports = transports;
        }

        @Override
        protected ModelBuilder createModelBuilder() {
            return models;
        }

        @Override
        protected ArtifactDescriptorReader createArtifactDescriptorReader() {
            return new AnsweringDescriptors(super.createArtifactDescriptorReader());
        }

        @Override
        protected LocalPathComposer createLocalPathComposer() {
            return new ContainedPaths(super.createLocalPathComposer());
        }

        @Override
        protected Map<String, TransporterFactory> createTransporterFactories() {
            Map<String, TransporterFactory> factories = new HashMap<>();
            super.createTransporterFactories()
                    .forEach((name, factory) -> factories.put(name, transports.around(factory)));
            return factories;
        }

        @Override
        protected Map<String, RepositoryConnectorFactory> createRepositoryConnectorFactories() {
            Map<String, RepositoryConnectorFactory> factories = new HashMap<>();
            super.createRepositoryConnectorFactories()
                    .forEach((name, factory) -> factories.put(name, new RepeatedDownloads(factory, transports)));
            return factories;
        }

        @Override
        protected ChecksumPolicyProvider createChecksumPolicyProvider() {
            return new VerifiedChecksums();
        }
    }

    /** Sessions that know the types of plugins with extension handlers, which are never loaded. */
    private static final class Sessions extends SessionBuilderSupplier {
        private static final List<String> JARS =
                List.of("bundle", "eclipse-plugin", "eclipse-test-plugin", "hk2-jar", "maven-archetype", "orbit");

        Sessions(RepositorySystem system) {
            super(system);
        }

        @Override
        @SuppressWarnings("deprecation") // the registry takes no other
        protected ArtifactTypeRegistry getArtifactTypeRegistry() {
            DefaultArtifactTypeRegistry types = (DefaultArtifactTypeRegistry) super.getArtifactTypeRegistry();
            JARS.forEach(type -> types.add(new DefaultArtifactType(type, "jar", "", "java")));
            return types;
        }
    }
}
