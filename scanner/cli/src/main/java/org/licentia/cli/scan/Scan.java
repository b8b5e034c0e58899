package org.licentia.cli.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.ExaminedTarget;
import org.licentia.Licentia;
import org.licentia.ScanRequest;
import org.licentia.StandardParts;
import org.licentia.cli.maven.CircuitBreakers;
import org.licentia.cli.maven.MavenOnDemand;
import org.licentia.cli.maven.MavenOptions;
import org.licentia.cli.maven.ResolutionInputs;
import org.licentia.cli.maven.SettingsSummary;
import org.licentia.cli.maven.StandaloneMaven;
import org.licentia.cli.option.PolicyOption;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.terminal.Progress;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Verbosity;
import org.licentia.digest.FileHasher;
import org.licentia.evidence.EvidenceCache;
import org.licentia.evidence.EvidenceCollector;
import org.licentia.evidence.curation.Curations;
import org.licentia.graph.maven.CoordinatesSource;
import org.licentia.graph.maven.CoordinatesTarget;
import org.licentia.graph.maven.MavenProjectSource;
import org.licentia.graph.maven.MavenRuntime;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.graph.snapshot.SnapshotStore;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;
import org.licentia.issue.ScanListener;
import org.licentia.policy.DistributionContext;
import org.licentia.policy.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One scan, from options to inventory, as every command that scans runs it. */
public final class Scan {
    private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
    private static final int MOST_THREADS = 256;

    private final ScanTarget target;
    private final ScanOptions options;
    private final ProjectConfig config;
    private final Verbosity verbosity;
    private final Terminal terminal;
    private final Meter meter;
    private final CircuitBreakers breakers;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /** A scan that nobody measures. */
    public Scan(ScanTarget target, ScanOptions options, ProjectConfig config, Verbosity verbosity, Terminal terminal) {
        this(target, options, config, verbosity, terminal, Meter.OFF, new CircuitBreakers());
    }

    public Scan(
            ScanTarget target,
            ScanOptions options,
            ProjectConfig config,
            Verbosity verbosity,
            Terminal terminal,
            Meter meter,
            CircuitBreakers breakers) {
        this.meter = observed(options, verbosity, meter);
        this.target = target;
        this.options = options;
        this.config = config;
        this.verbosity = verbosity;
        this.terminal = terminal;
        this.breakers = breakers;
    }

    // A log and diagnostics tell what was measured, too.
    private static Meter observed(ScanOptions options, Verbosity verbosity, Meter meter) {
        if (options.diagnostics != null) {
            return options.diagnostics.run().measuredBy(meter);
        }
        return verbosity.verbose.length > 0 && !meter.isOn() ? Meter.running() : meter;
    }

    /** Looks at the target and judges what was found. */
    public Inventory run() {
        Inventory inventory = examine().inventory();
        if (options.diagnostics != null) {
            options.diagnostics.run().judged(inventory);
        }
        if (LOG.isInfoEnabled()) {
            ScanStory.tell(inventory, meter.statistics());
        }
        return inventory;
    }

    /** Looks at the target, which may then be judged more than once. */
    public ExaminedTarget examine() {
        boolean watched = terminal.errIsTerminal() && !verbosity.quiet && verbosity.verbose.length == 0;
        if (!watched) {
            return examine(null);
        }
        try (Progress progress = new Progress(terminal.err())) {
            return examine(progress);
        }
    }

    private ExaminedTarget examine(@Nullable Progress progress) {
        ScanListener listener = progress == null ? ScanListener.SILENT : progress;
        Policy policy = policy();
        Curations curations = options.curations.read(target);
        ExecutorService executor = Executors.newFixedThreadPool(threads());
        MavenOptions maven = options.repositories.maven(target.place(), options.properties);
        try (MavenOnDemand runtime = new MavenOnDemand(maven, fetches(StandaloneMaven.FETCHES), meter, breakers);
                HashingProcess hashing = HashingProcess.besideThisJvm();
                EvidenceCache cache = cache(hashing.countedBy(meter));
                TargetSource source = source(maven, runtime, executor, listener)) {
            if (progress != null) {
                progress.tellWaiting(runtime::waitingFor);
            }
            if (options.diagnostics != null) {
                options.diagnostics.run().resolvedWith(() -> SettingsSummary.of(maven));
            }
            LocalDate asOf = options.asOf != null ? options.asOf : LocalDate.now(Clock.systemUTC());
            ExaminedTarget examined = Licentia.examine(new ScanRequest(
                    source,
                    policy,
                    config.product(target).in(context(policy)),
                    config.decisions(target),
                    options.model.compared(),
                    curations,
                    asOf,
                    options.deep,
                    cache,
                    executor,
                    fetches(EvidenceCollector.DOWNLOADS),
                    listener,
                    meter));
            if (options.diagnostics != null) {
                options.diagnostics.run().examined(examined);
            }
            return examined;
        } finally {
            executor.shutdownNow();
        }
    }

    private EvidenceCache cache(FileHasher hasher) {
        if (options.noCache) {
            return EvidenceCache.none(hasher);
        }
        return StandardParts.evidenceCache(options.cache.folder(), this::warn, hasher);
    }

    // What keeps nothing for itself may say the same as another that does not.
    private void warn(String warning) {
        if (!verbosity.quiet && said.add(warning)) {
            terminal.err().println("licentia: " + Terminal.safe(warning));
        }
    }

    /** What was resolved before, unless it is to be resolved anew whatever is known. */
    private Optional<SnapshotStore> snapshots() {
        return options.noCache ? Optional.empty() : StandardParts.snapshots(options.cache.folder(), this::warn);
    }

    private TargetSource source(
            MavenOptions maven, Supplier<MavenRuntime> runtime, ExecutorService executor, ScanListener listener) {
        if (target.isProject()) {
            MavenTarget project = new MavenTarget(
                    target.place(),
                    options.profiles,
                    options.properties,
                    options.modules,
                    options.jdk,
                    options.pomsOnly,
                    options.allowSystemPaths);
            return new TargetSource(
                    () -> new MavenProjectSource(project, runtime.get(), executor, listener),
                    snapshots(),
                    () -> ResolutionInputs.of(maven, project),
                    meter);
        }
        if (!options.profiles.isEmpty() || !options.modules.isEmpty()) {
            throw new LicentiaException("-P and -pl choose among the profiles and modules of a project, and the targets"
                    + " are artifacts. Leave them out.");
        }
        CoordinatesTarget artifacts = new CoordinatesTarget(
                target.artifacts(),
                target.transitive(),
                target.place(),
                options.properties,
                options.jdk,
                options.pomsOnly,
                options.allowSystemPaths);
        return new TargetSource(
                () -> new CoordinatesSource(artifacts, runtime.get(), executor, listener),
                snapshots(),
                () -> ResolutionInputs.of(maven, artifacts),
                meter);
    }

    /** The policy that judges: of the options, else of the settings, else the standard one. */
    public Policy policy() {
        return PolicyOption.read(options.policy.named != null ? options.policy.named : config.policy());
    }

    private DistributionContext context(Policy policy) {
        return options.model.context(config.context(policy.context()));
    }

    /** How many files to wait for at once: as many as there are threads, where somebody said how many. */
    private int fetches(int otherwise) {
        return options.threads == null ? otherwise : threads();
    }

    private int threads() {
        if (options.threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (options.threads < 1 || options.threads > MOST_THREADS) {
            throw new LicentiaException(
                    "--threads is " + options.threads + ". Give a number from 1 to " + MOST_THREADS + ".");
        }
        return options.threads;
    }
}
